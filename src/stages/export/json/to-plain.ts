import type { Extraction } from "../../../model/extraction.ts";
import type { Form } from "../../../model/form.ts";
import { type FormCell, formCells, isCell } from "../../../model/form-cells.ts";
import type { Value } from "../../../model/value.ts";

/** A value, or values by their names and rows. */
export type Plain = Value | Plain[] | { [name: string]: Plain };

export interface PlainForm {
  form: string;
  type: string;
  title: string;
  pages: number[];
  fields: Record<string, Plain>;
  tables: Record<string, Plain>;
  /** Texts that stand beside no field. */
  unplaced: Plain[];
  /** Paths of cells that could not be read: their null is no blank. */
  unreadable: string[];
  /** Paths of cells whose text holds no value of its kind, with the text: their null is no blank either. */
  unparsed: Record<string, string>;
  /** Paths of cells that a person should look at. */
  review: string[];
}

export interface PlainDocument {
  document: string;
  file: string;
  sha256: string | null;
  status: Extraction["status"];
  problems: Extraction["problems"];
  forms: PlainForm[];
}

/** A document as names and values, without places and confidence. What is no value is said by its path. */
export function toPlain(
  document: string,
  { source, status, problems, forms }: Extraction,
): PlainDocument {
  const { file, sha256 } = source;
  return {
    document,
    file,
    sha256,
    status,
    problems,
    forms: forms.map(plainForm),
  };
}

function plainForm(form: Form): PlainForm {
  const cells = [...formCells(form)];
  const pathsOf = (test: (cell: FormCell["cell"]) => boolean) =>
    cells.filter(({ cell }) => test(cell)).map(({ path }) => path);
  return {
    form: form.id,
    type: form.type,
    title: form.title,
    pages: form.pages,
    fields: plainRecord(form.fields),
    tables: plainRecord(form.tables),
    unplaced: form.unplaced.map(plainValue),
    unreadable: pathsOf(({ state }) => state === "unreadable"),
    unparsed: Object.fromEntries(
      cells.flatMap(({ path, cell }) =>
        cell.state === "read" && cell.value === null && cell.text
          ? [[path, cell.text]]
          : [],
      ),
    ),
    review: pathsOf(({ review }) => review),
  };
}

function plainRecord(record: object): Record<string, Plain> {
  return Object.fromEntries(
    Object.entries(record).map(([name, item]) => [name, plainValue(item)]),
  );
}

/** Cells become their values, everything else keeps its shape. */
function plainValue(item: unknown): Plain {
  if (isCell(item)) return item.value ?? null;
  if (Array.isArray(item)) return item.map(plainValue);
  if (typeof item === "object" && item !== null) return plainRecord(item);
  return item as Plain;
}
