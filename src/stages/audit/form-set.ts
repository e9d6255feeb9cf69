import type { AuditForm } from "./placed-cell.ts";

/** The forms that are audited together: those of one document, or of a whole archive. */
export interface FormSet {
  forms: readonly AuditForm[];
  /** Names that stand for one body, as a user wrote them down; the first of each group is the one to show. */
  aliases: readonly (readonly string[])[];
  /**
   * What `build` makes of the set, made once however many forms ask for it: an index by name, by year, by text.
   * It must not take longer than about n log n for n forms.
   */
  index<T>(build: (set: FormSet) => T): T;
}

export function formSet(
  forms: readonly AuditForm[],
  aliases: FormSet["aliases"] = [],
): FormSet {
  const built = new Map<unknown, unknown>();
  const set: FormSet = {
    forms,
    aliases,
    index<T>(build: (set: FormSet) => T): T {
      if (!built.has(build)) built.set(build, build(set));
      return built.get(build) as T;
    },
  };
  return set;
}
