import type { Form } from "../../src/model/form.ts";
import { type Random, randomOf } from "../fixtures/random.ts";
import { makeFamily } from "./family/make-family.ts";
import type { FamilySet } from "./family/sheets.ts";
import { familyToForms } from "./family/sheets-to-forms.ts";
import { makeSet } from "./make-set.ts";
import type { SheetSet } from "./sheet.ts";
import { documentToForms } from "./sheet-to-form.ts";

/** A document as it is audited. */
export interface NamedForms {
  name: string;
  forms: Form[];
}

/** A way of making up consistent documents, to be changed before they are forms. */
export interface World<S> {
  /** Depends on the name only. */
  make(name: string): S;
  toDocuments(set: S): NamedForms[];
}

/** Declarations of projects and of their department, as Wuhan's districts print them, over one to three years. */
export const DECLARATIONS: World<SheetSet> = {
  make: makeSet,
  toDocuments: (set) =>
    set.map((document) => ({
      name: document.name,
      forms: documentToForms(document),
    })),
};

/** The same projects on the other kinds of form: their declarations and, after the year, their self-evaluations. */
export const FAMILY: World<FamilySet> = {
  make: makeFamily,
  toDocuments: (set) => set.map(familyToForms),
};

/** Where a finding may say that the fault is: the form and what its chief evidence cell may be. */
export interface Site {
  document: string;
  form: string;
  /** Paths of cells; one that ends in `*` stands for all that begin so. */
  paths: readonly string[];
}

/** Changes a consistent set in one way; null where the set has nothing to change so. */
export type Variant<S = SheetSet> = (set: S, random: Random) => Site[] | null;

/**
 * A set that a change fits, changed, with the name that it was made from.
 * @param seed of its name and of the change
 * @throws Error where none can be found
 */
export function changedSet<S>(
  { make, toDocuments }: World<S>,
  change: Variant<S>,
  seed: string,
  what: "change" | "fault" = "change",
): { name: string; documents: NamedForms[]; sites: Site[] } {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const name = `${seed} ${attempt}`;
    const set = make(name);
    const sites = change(set, randomOf(`${name} ${what}`));
    if (sites !== null) return { name, documents: toDocuments(set), sites };
  }
  throw new Error(`no set for: ${seed}`);
}

const ATTEMPTS = 200;
