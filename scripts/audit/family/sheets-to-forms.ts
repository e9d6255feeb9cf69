import { Paper } from "../paper.ts";
import type { NamedForms } from "../world.ts";
import { printedToForm } from "./printed-form.ts";
import type { FamilyDocument } from "./sheets.ts";

/** The forms of a document as the parser would give them, normalised: every cell at a place of its own. */
export function familyToForms({ name, sheets }: FamilyDocument): NamedForms {
  const paper = new Paper();
  return {
    name,
    forms: sheets.map(({ printed }) => {
      paper.newPage();
      const first = paper.page;
      const form = printedToForm<string>(
        printed,
        (text) => paper.cell(text),
        (value) => typeof value === "string",
      );
      const count = paper.page - first + 1;
      return {
        ...form,
        pages: Array.from({ length: count }, (_, i) => first + i),
      };
    }),
  };
}
