import { LAYOUTS } from "../../../layouts/index.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { Extraction } from "../../../model/extraction.ts";
import { formCells } from "../../../model/form-cells.ts";
import { contactKind } from "./contact-field.ts";
import { Contacts } from "./contacts.ts";

/**
 * The contacts that a document gives: in its fields and columns for them, and introduced by such a label in any text.
 * @param into contacts of other documents, to which these are added: what is published together is redacted together
 */
export function contactsOf(
  { forms }: Extraction,
  into: Contacts = new Contacts(),
  layouts: readonly Layout[] = LAYOUTS,
): Contacts {
  for (const form of forms)
    for (const { path, cell } of formCells(form)) {
      const kind = contactKind(form.type, nameIn(path), layouts);
      for (const text of textsOf(cell)) {
        into.addIntroduced(text);
        if (kind === "person") into.addPersons(text);
        // A number beside a name is a number too.
        if (kind !== null) into.addNumbers(text);
      }
    }
  return into;
}

/** The last name of a path: that of the field or the column. */
export function nameIn(path: string): string {
  return /([^.[\]]+)(?:\[\d+\])?$/u.exec(path)?.[1] ?? path;
}

/** What is printed in a cell, its value, and what stood there before a person corrected it. */
function textsOf(cell: object): string[] {
  const { text, value, before } = cell as Record<string, unknown>;
  const own = [text, value].filter((item) => typeof item === "string");
  return typeof before === "object" && before !== null
    ? [...own, ...textsOf(before)]
    : own;
}
