/**
 * Gives the page's nonce to every style element that is made from now on. The component library takes a nonce for most of
 * its styles, but not for those with which it measures scroll bars and stills the page under a dialog; the policy would
 * refuse them. Only scripts of our own make elements, so the policy holds as before against markup in documents.
 */
export function nonceStyles(): void {
  const nonce = document.querySelector<HTMLMetaElement>(
    "meta[name=csp-nonce]",
  )?.content;
  if (nonce === undefined) return;
  const create = document.createElement.bind(document);
  document.createElement = (
    name: string,
    options?: ElementCreationOptions,
  ): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
