import { fold } from "../../../layouts/fold.ts";
import type { Form } from "../../../model/form.ts";
import { columnName } from "./column-name.ts";
import { FAMILIES, type Family } from "./families.ts";
import { KNOWN_TABLES, type KnownTable } from "./known-places.ts";
import { type Place, placeOf, toReview } from "./place.ts";
import { ENTRY, type PrintedRow, pageOf, printedRows } from "./printed-rows.ts";
import {
  type Column,
  type ExportedDocument,
  type Field,
  OF_FORM,
  PAGE,
  ROW,
  type Table,
  type TableRow,
  TO_REVIEW,
} from "./table.ts";

const GOAL: readonly Column[] = [
  {
    name: "goal_number",
    type: "integer",
    title: { zh: "目标序号", en: "goal number" },
    about: {
      zh: "部门表中指标所属的目标，从 1 起",
      en: "the department's goal that the indicator belongs to, from 1",
    },
  },
  { name: "goal", type: "text", title: { zh: "目标", en: "goal" } },
];

const IS_TOTAL: Column = {
  name: "is_total",
  type: "boolean",
  title: { zh: "合计行", en: "is a total" },
  about: {
    zh: "该行是其余各行的合计，求和时应排除",
    en: "the row is the sum of others: leave it out of sums",
  },
};

/** The tables of rows: the families, and one for every other table that a layout has. */
export const ROW_TABLES: readonly Table[] = [
  ...FAMILIES,
  ...KNOWN_TABLES.filter((known) => familyOf(known) === undefined).map(
    ownFamily,
  ),
].map(rowTable);

/** Which columns of a table of the contract the tables here hold: `amount` of `funding` does. */
export function isCovered(
  table: string,
  columns: readonly string[],
  column: string,
): boolean {
  const known = knownBy(table, columns);
  return (
    known !== undefined &&
    (known.years === column ||
      (known.shape === "list"
        ? column === ENTRY
        : known.places.some(({ name }) => name === column)))
  );
}

function familyOf(known: KnownTable): Family | undefined {
  return FAMILIES.find(
    ({ from, having }) => known.name in from && hasColumn(known, having),
  );
}

function hasColumn({ places }: KnownTable, having?: string): boolean {
  return having === undefined || places.some(({ name }) => name === having);
}

function ownFamily({ name, label }: KnownTable): Family {
  const title = {
    zh: label || name,
    en: columnName(name).replaceAll("_", " "),
  };
  return { name: columnName(name), title, about: title, from: { [name]: "" } };
}

/** The known table that a printed one is, by its name and the columns of its rows. */
function knownBy(
  table: string,
  columns: readonly string[],
): KnownTable | undefined {
  const named = KNOWN_TABLES.filter(({ name }) => name === table);
  const shared = ({ places, shape }: KnownTable) =>
    shape === "list"
      ? Number(columns.includes(ENTRY))
      : places.filter(({ name }) => columns.includes(name)).length;
  return named
    .filter((known) => shared(known) > 0)
    .sort((a, b) => shared(b) - shared(a))[0];
}

function rowTable(family: Family): Table {
  const sources = KNOWN_TABLES.filter(
    (known) => known.name in family.from && hasColumn(known, family.having),
  );
  const isList = sources.every(({ shape }) => shape === "list");
  const hasGoals = sources.some(({ shape }) => shape === "sections");
  const places = isList
    ? [placeOf(ENTRY, "text", family.title)]
    : onceEach(sources.flatMap((source) => source.places));
  const hasTotals =
    sources.some(({ shape }) => shape === "rows" || shape === "grouped") &&
    places.some(({ columns }) => columns.some(({ type }) => type === "money"));
  const columns = [
    ...OF_FORM,
    ...(family.by ? [family.by] : []),
    ...(hasGoals ? GOAL : []),
    ROW,
    PAGE,
    ...(hasTotals ? [IS_TOTAL] : []),
    ...places.flatMap((place) => place.columns),
    TO_REVIEW,
  ];
  return {
    name: family.name,
    title: family.title,
    about: family.about,
    columns,
    *rows(document) {
      for (const { form, table, printed } of rowsFrom(document, sources))
        yield tableRow(
          document,
          form,
          printed,
          [
            ...(family.by ? [family.from[table] ?? null] : []),
            ...(hasGoals
              ? [printed.goal?.number ?? null, printed.goal?.cell.text ?? null]
              : []),
            printed.row,
            pageOf(Object.values(printed.cells)),
            ...(hasTotals ? [isTotal(printed, places)] : []),
          ],
          places,
        );
    },
  };
}

function* rowsFrom(
  { extraction }: ExportedDocument,
  sources: readonly KnownTable[],
): Generator<{ form: Form; table: string; printed: PrintedRow }> {
  for (const form of extraction.forms)
    for (const [table, content] of Object.entries(form.tables))
      for (const printed of printedRows(content)) {
        const known = knownBy(table, Object.keys(printed.cells));
        if (known !== undefined && sources.includes(known))
          yield { form, table, printed };
      }
}

function tableRow(
  { name }: ExportedDocument,
  form: Form,
  { cells: printed }: PrintedRow,
  lead: readonly Field[],
  places: readonly Place[],
): TableRow {
  const fields: Field[] = [name, form.id, ...lead];
  const cells: TableRow["cells"] & unknown[] = [];
  for (const place of places) {
    const cell = printed[place.name];
    cells[fields.length] = cell;
    fields.push(...place.fields(cell));
  }
  fields.push(toReview(places, (place) => printed[place.name]));
  return {
    fields,
    cells,
    form: form.id,
    page: pageOf(Object.values(printed)),
  };
}

/** 合计, 年度资金总额: by what the row is about. */
function isTotal({ cells }: PrintedRow, [first]: readonly Place[]): boolean {
  const text = first === undefined ? "" : (cells[first.name]?.text ?? "");
  return /(?:合计|总计|总额|小计)$/u.test(fold(text).replace(/[(（].*$/u, ""));
}

/** Of each name the first, in the order in which they come. */
function onceEach(places: readonly Place[]): Place[] {
  const byName = new Map<string, Place>();
  for (const place of places)
    if (!byName.has(place.name)) byName.set(place.name, place);
  return [...byName.values()];
}
