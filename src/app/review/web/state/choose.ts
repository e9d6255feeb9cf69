import { currentView, go, useView } from "./view.ts";
import type { Address } from "./view-hash.ts";

export function choose({ document, form, path }: Address): void {
  go({ chosen: { document, form, path } });
}

/** A cell of the document that is looked at. */
export function chooseCell(form: string, path: string): void {
  const { chosen } = currentView();
  if (chosen !== null) choose({ document: chosen.document, form, path });
}

/** Whether it is the chosen cell; only the two whose answer changes are drawn again when another is chosen. */
export function useIsChosen(form: string, path: string): boolean {
  return useView(({ chosen }) => chosen?.form === form && chosen.path === path);
}
