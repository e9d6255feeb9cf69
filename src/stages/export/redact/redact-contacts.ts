import { LAYOUTS } from "../../../layouts/index.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { Place } from "../../../model/box.ts";
import type { Cell } from "../../../model/cell.ts";
import type { Extraction } from "../../../model/extraction.ts";
import { type FormCell, formCells, isCell } from "../../../model/form-cells.ts";
import type { Value } from "../../../model/value.ts";
import { contactKind } from "./contact-field.ts";
import { type Contacts, REDACTED } from "./contacts.ts";
import { contactsOf, nameIn } from "./contacts-of.ts";

/** A cell whose text is not given any more, as a whole or in part. */
export interface RedactedCell {
  form: string;
  path: string;
  /** The field or column is one for contacts; else they are part of another text. */
  whole: boolean;
  at: Place[];
}

export interface Redaction {
  extraction: Extraction;
  cells: RedactedCell[];
}

/**
 * The extraction without the names and numbers of persons: cells for them hold 〔已隐去〕, and so does every place of any
 * other text (narrative, findings, problems, the file's name) where one occurs. States, places and all other values stay.
 * @param contacts those to hide; by default the document's own. For several documents gather them first (`contactsOf`).
 */
export function redactContacts(
  extraction: Extraction,
  contacts: Contacts = contactsOf(extraction),
  layouts: readonly Layout[] = LAYOUTS,
): Redaction {
  const cells: RedactedCell[] = [];
  const forms = extraction.forms.map((form) => {
    const wholeAt = (path: string) =>
      contactKind(form.type, nameIn(path), layouts) !== null;
    for (const { path, cell } of formCells(form)) {
      const whole = wholeAt(path) && saysSomething(cell.text);
      if (whole || contacts.find(cell.text ?? "").length > 0)
        cells.push({
          form: form.id,
          path: contacts.redact(path),
          whole,
          at: cell.at,
        });
    }
    return below(form, "", { contacts, wholeAt }) as typeof form;
  });
  const rest = below({ ...extraction, forms: [] }, "", {
    contacts,
    wholeAt: () => false,
  }) as Extraction;
  return { extraction: { ...rest, forms }, cells };
}

interface Way {
  contacts: Contacts;
  /** Whether the cell at a path of the form holds nothing but contacts. */
  wholeAt(path: string): boolean;
}

/** Words of the program's own and hashes, in which no contact can stand. */
const OWN_WORDS = new Set(
  "schema sha256 id form type kind state by status code stage rule severity outcome".split(
    " ",
  ),
);

/** The same with every text redacted, the names of fields too: a form that no layout knows has printed ones. */
function below(value: unknown, path: string, way: Way): unknown {
  if (typeof value === "string") return way.contacts.redact(value);
  if (isCell(value)) return redactedCell(value, path, way);
  if (Array.isArray(value))
    return value.map((item, i) => below(item, `${path}[${i}]`, way));
  if (typeof value !== "object" || value === null) return value;
  const redacted: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value))
    if (OWN_WORDS.has(name) && typeof item === "string") redacted[name] = item;
    else if (VALUES.has(name) && !isCell(item))
      redacted[name] = redactedValue(item as Value, way.contacts);
    else
      redacted[freeName(way.contacts.redact(name), redacted)] = below(
        item,
        path === "" ? name : `${path}.${name}`,
        way,
      );
  return redacted;
}

/** Values of the contract, in cells and findings: a number can be one to call. */
const VALUES = new Set(["value", "expected", "actual", "difference"]);

function redactedCell(
  cell: FormCell["cell"],
  path: string,
  way: Way,
): FormCell["cell"] & Partial<Cell> {
  const { contacts } = way;
  const { before, reviewed } = cell as Partial<Cell>;
  const isWhole = way.wholeAt(path);
  return {
    ...cell,
    ...textAndValue(cell, isWhole, contacts),
    reasons: cell.reasons.map((reason) => contacts.redact(reason)),
    // Who looked at it is a person too.
    ...(reviewed && { reviewed: { ...reviewed, by: REDACTED } }),
    ...(before && {
      before: { ...before, ...textAndValue(before, isWhole, contacts) },
    }),
  };
}

function textAndValue(
  { text = null, value }: { text?: string | null; value?: Value },
  isWhole: boolean,
  contacts: Contacts,
): { text: string | null; value?: Value } {
  if (isWhole && saysSomething(text))
    return {
      text: REDACTED,
      ...(value !== undefined && { value: value === null ? null : REDACTED }),
    };
  return {
    text: text === null ? null : contacts.redact(text),
    ...(value !== undefined && { value: redactedValue(value, contacts) }),
  };
}

/** Null where a number of it is a contact's: a phone that was printed beside 金额 is read as an amount. */
function redactedValue(value: Value, contacts: Contacts): Value {
  let isContact = false;
  const redacted = JSON.parse(JSON.stringify(value ?? null), (_, item) => {
    if (typeof item === "string") return contacts.redact(item);
    if (typeof item === "number" && contacts.knows(item)) isContact = true;
    return item;
  });
  return isContact ? null : redacted;
}

/** `/`, 无 and dashes name nobody. */
function saysSomething(text: string | null | undefined): boolean {
  return /[\p{L}\p{N}]/u.test((text ?? "").replaceAll("无", ""));
}

function freeName(name: string, taken: object): string {
  let free = name;
  for (let n = 2; free in taken; n++) free = `${name}_${n}`;
  return free;
}
