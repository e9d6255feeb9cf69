import { fold } from "../../../layouts/fold.ts";
import { isLabelText } from "../../../layouts/outline/label-text.ts";
import type { Cell } from "../../../model/cell.ts";
import type { Form, Row } from "../../../model/form.ts";
import type { Kind } from "../../../model/value.ts";
import { moneyUnit } from "../../../stages/normalise/money-unit.ts";
import { type DraftChoice, guessChoices } from "./guess-choices.ts";
import { guessKind } from "./guess-kind.ts";
import { knownColumn, knownField, knownTable } from "./known-names.ts";

/** A field or column of a draft; `guessed` where its name says nothing and is to be changed. */
export interface DraftItem {
  name: string;
  labels: string[];
  kind: Kind;
  where?: "heading" | "table";
  guessed: boolean;
  /** What stands there in the document that it was drafted from. */
  example: string;
}

export interface DraftTable {
  name: string;
  labels: string[];
  columns: DraftItem[];
  /** The last row, where it is a total: its label, and its fields by the columns. */
  closing?: { labels: string[]; fields: Record<string, string> };
  guessed: boolean;
}

/** A layout as it is guessed from one form. */
export interface Draft {
  id: string;
  titles: string[];
  fields: DraftItem[];
  captions: string[];
  tables: DraftTable[];
  choices: Record<string, DraftChoice[]>;
}

/**
 * A layout for an unknown form: its labels with names known from other forms where these print the same label, else
 * numbered, and kinds by what stands there.
 * @param id of the layout
 */
export function draftLayout(form: Form, id: string): Draft {
  const labels = labelsByPath(form);
  const inLines = new Set(
    form.labels?.flatMap(({ path, cell }) =>
      cell.at.length === 0 ? [path] : [],
    ),
  );
  const unit = unitOf(form, labels);
  const names = new Names();
  const choices: Draft["choices"] = {};
  const fields = Object.entries(form.fields).map(([key, cell]): DraftItem => {
    const label = labels.get(`fields.${key}`) ?? key;
    const known = knownField(label);
    const options = guessChoices(cell);
    const name = names.take(known?.name, "field");
    if (options !== null) choices[name] = options;
    const kind =
      options !== null
        ? "choice"
        : known !== undefined && known.kind !== "choice"
          ? known.kind
          : guessKind(label, [cell], unit);
    return {
      name,
      labels: [label],
      kind,
      ...(inLines.has(`fields.${key}`) ? { where: "heading" as const } : {}),
      guessed: name !== known?.name,
      example: exampleOf([cell]),
    };
  });
  const tables = Object.entries(form.tables).map(([key, table]) =>
    draftTable(key, table as Row[], labels, unit, names),
  );
  const totals = tables.flatMap((table) => table.totals);
  const bracketed =
    unit !== null && !fields.some(({ name }) => name === "unit") ? [UNIT] : [];
  return {
    id,
    titles: titlesOf(form),
    fields: [...bracketed, ...fields, ...totals],
    captions: captionsOf(form),
    tables: tables.map(({ table }) => table),
    choices,
  };
}

/** The unit that is printed in the brackets of labels is given as that of the form. */
const UNIT: DraftItem = {
  name: "unit",
  labels: ["单位", "金额单位"],
  kind: "text",
  where: "heading",
  guessed: false,
  example: "",
};

function draftTable(
  key: string,
  rows: readonly Row[],
  labels: ReadonlyMap<string, string>,
  unit: number | null,
  names: Names,
): { table: DraftTable; totals: DraftItem[] } {
  const label = labels.get(`tables.${key}`);
  const known = label === undefined ? undefined : knownTable(label);
  const name = names.take(known, "table");
  const unique = new Names();
  const keys = Object.keys(rows[0] ?? {});
  const columns = keys.map((column): DraftItem => {
    const heading = labels.get(`tables.${key}.${column}`) ?? "";
    const cells = rows.map((row) => row[column] as Cell);
    const same = knownColumn(heading) ?? knownField(heading);
    const own = unique.take(same?.name, "column");
    return {
      name: own,
      labels: heading === "" ? [] : [heading],
      kind: guessKind(heading, cells, unit),
      guessed: own !== same?.name,
      example: exampleOf(cells),
    };
  });
  const last = rows.at(-1);
  const [first, ...others] = keys.map((column) => last?.[column] as Cell);
  const total = oneWord(first?.text ?? "");
  if (!TOTAL.test(total))
    return {
      table: {
        name,
        labels: label === undefined ? [] : [label],
        columns,
        guessed: name !== known,
      },
      totals: [],
    };
  const summed = columns.slice(1).filter((_, i) => others[i]?.state === "read");
  const totals = summed.map(
    (column): DraftItem => ({
      name: names.take(`${name}-${column.name}-total`, "total"),
      labels: [total],
      kind: column.kind,
      where: "table",
      guessed: true,
      example: exampleOf([last?.[keys[columns.indexOf(column)] ?? ""] as Cell]),
    }),
  );
  return {
    table: {
      name,
      labels: label === undefined ? [] : [label],
      columns,
      closing: {
        labels: [total],
        fields: Object.fromEntries(
          summed.map((column, i) => [column.name, totals[i]?.name ?? ""]),
        ),
      },
      guessed: name !== known,
    },
    totals,
  };
}

/** What a row of totals begins with. */
const TOTAL = /^(?:金额)?(?:合计|总计|总分|小计)$/u;

/** Names that are each given once: the one that is known, else numbered. */
class Names {
  readonly #taken = new Set<string>();

  take(known: string | undefined, prefix: string): string {
    let name = known;
    for (let n = 1; name === undefined || this.#taken.has(name); n++)
      name = `${prefix}${n}`;
    this.#taken.add(name);
    return name;
  }
}

/** The printed labels, without blanks and line breaks, by what they name. */
function labelsByPath({ labels = [] }: Form): Map<string, string> {
  return new Map(
    labels.flatMap(({ path, cell }) =>
      path === null ? [] : [[path, oneWord(cell.text ?? "")] as const],
    ),
  );
}

function captionsOf({ labels = [] }: Form): string[] {
  const texts = labels.flatMap(({ path, cell }) =>
    path === null ? [oneWord(cell.text ?? "")] : [],
  );
  return [...new Set(texts)];
}

/** The title as printed, and without the place and the year that it begins with. */
function titlesOf({ title }: Form): string[] {
  if (title === "") return [NO_TITLE];
  const general = title
    .replace(/^(?:(?:19|20)\d{2}年度?)/u, "")
    .replace(PLACE, "");
  return [...new Set([general, title])].filter(
    (text) => isLabelText(text) || text === title,
  );
}

/** What a form without a title is called, so that the layout has one to be changed. */
const NO_TITLE = "未命名表单";
const PLACE = /^(?:\p{Script=Han}{2,4}?[省市区县州旗])+(?=\p{Script=Han}{5,})/u;

/** Fen per unit of the form, from 单位：…, else from the brackets of labels, where these agree. */
function unitOf(
  form: Form,
  labels: ReadonlyMap<string, string>,
): number | null {
  const stated = Object.entries(form.fields).find(
    ([key]) => knownField(key)?.name === "unit",
  );
  const unit = moneyUnit(stated?.[1].text ?? null);
  if (unit !== null) return unit;
  const inBrackets = [...labels.values(), ...captionsOf(form)].flatMap(
    (label) => {
      const found = moneyUnit(/\(([^()]*)\)/u.exec(fold(label))?.[1] ?? null);
      return found === null ? [] : [found];
    },
  );
  const [first = null, ...others] = new Set(inBrackets);
  return others.length === 0 ? first : null;
}

/** As much of a text as tells what stands there. */
const EXAMPLE = 30;

function exampleOf(cells: readonly Cell[]): string {
  const text = cells.find(({ state }) => state === "read")?.text ?? "";
  const line = [...text.replace(/\s+/gu, " ")];
  return line.length <= EXAMPLE
    ? line.join("")
    : `${line.slice(0, EXAMPLE).join("")}…`;
}

/** Labels are compared without blanks; broken over lines they are one word. */
function oneWord(text: string): string {
  return text.replace(/\s/gu, "");
}
