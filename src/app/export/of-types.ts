import type { Extraction } from "../../model/extraction.ts";

/** The extraction with forms of these kinds only, and with what is said of them; all of it where no kind is asked for. */
export function ofTypes(
  extraction: Extraction,
  types: readonly string[] | undefined,
): Extraction {
  if (types === undefined) return extraction;
  const forms = extraction.forms.filter(({ type }) => types.includes(type));
  const ids = new Set(forms.map(({ id }) => id));
  const isOfOne = ({ form }: { form: string }) => ids.has(form);
  return {
    ...extraction,
    forms,
    findings: extraction.findings.filter(isOfOne),
    checks: extraction.checks.filter(isOfOne),
  };
}
