import { LAYOUTS } from "../src/layouts/index.ts";
import type { Cell } from "../src/model/cell.ts";
import type { Extraction } from "../src/model/extraction.ts";
import type { Form, Row, Table } from "../src/model/form.ts";
import { alignForms, alignRows } from "./score-align.ts";
import type {
  CellTruth,
  FormTruth,
  RowTruth,
  TableTruth,
  Truth,
} from "./truth.ts";

/** What became of one cell of the truth, or of one cell that the truth does not have. */
export interface CellOutcome {
  /** `f2.tables.indicators[3].content` */
  path: string;
  kind: string;
  right: boolean;
  /** Marked for review, unreadable, or left out where the result names a problem. */
  marked: boolean;
  expected: unknown;
  actual: unknown;
}

/** right + wrong = cells; review: marked cells, right or wrong; silent: wrong and not marked. */
export interface Tally {
  cells: number;
  right: number;
  wrong: number;
  review: number;
  silent: number;
}

export interface Score {
  outcomes: CellOutcome[];
  kinds: Record<string, Tally>;
  overall: Tally;
  /** Cells whose truth says read and that were given up: unreadable or absent. */
  lost: number;
}

/**
 * Scores what was read against the truth, cell by cell: texts with white space removed and nothing else changed,
 * states, and values where the truth gives them. Status, forms and pages count as cells of the kind `structure`.
 */
export function score(extraction: Extraction, truth: Truth): Score {
  const outcomes = [
    ...structureOutcomes(extraction, truth),
    ...alignForms(truth.forms, extraction.forms).flatMap(([want, got]) =>
      formOutcomes(want, got, extraction),
    ),
  ];
  return { outcomes, ...tallies(outcomes) };
}

/** The tallies of outcomes, per kind and over all. */
export function tallies(outcomes: readonly CellOutcome[]) {
  const kinds: Record<string, Tally> = {};
  const overall = emptyTally();
  let lost = 0;
  for (const outcome of outcomes) {
    kinds[outcome.kind] ??= emptyTally();
    for (const tally of [overall, kinds[outcome.kind] ?? overall]) {
      tally.cells++;
      if (outcome.right) tally.right++;
      else tally.wrong++;
      if (outcome.marked) tally.review++;
      if (!outcome.right && !outcome.marked) tally.silent++;
    }
    if (!outcome.right && outcome.actual === null) lost++;
  }
  return { kinds, overall, lost };
}

function emptyTally(): Tally {
  return { cells: 0, right: 0, wrong: 0, review: 0, silent: 0 };
}

function structureOutcomes(extraction: Extraction, truth: Truth) {
  const outcome = (path: string, expected: unknown, actual: unknown) => ({
    path,
    kind: "structure",
    right: JSON.stringify(expected) === JSON.stringify(actual),
    marked: extraction.status !== "complete",
    expected,
    actual,
  });
  const list = [
    outcome("status", truth.status, extraction.status),
    outcome("pages", truth.pages, extraction.pages.length),
    outcome("forms", truth.forms.length, extraction.forms.length),
  ];
  truth.pageForms.forEach((forms, index) => {
    const page = extraction.pages[index];
    list.push(
      outcome(`pages[${index + 1}].form`, forms[0] ?? null, page?.form ?? null),
    );
  });
  return list;
}

/** The cells of a form of the truth (null: the truth has no such form) against the form that was read (null: none was). */
function formOutcomes(
  want: { form: FormTruth; id: string } | null,
  got: Form | null,
  extraction: Extraction,
): CellOutcome[] {
  const type = want?.form.type ?? got?.type ?? "";
  const kinds = kindsOf(type);
  const id = want?.id ?? `extra ${got?.id}`;
  const pages = want?.form.pages ?? got?.pages ?? [];
  const excused = extraction.problems.some(
    ({ page }) => page === null || pages.includes(page),
  );
  const compare = (
    path: string,
    name: string,
    expected: CellTruth | undefined,
    actual: Cell | undefined,
  ): CellOutcome => ({
    path: `${id}.${path}`,
    kind: kinds[name] ?? "text",
    ...compareCell(expected, actual, excused),
  });

  const outcomes: CellOutcome[] = [];
  if (want !== null && got !== null && pages.length > 0) {
    outcomes.push({
      path: `${id}.pages`,
      kind: "structure",
      right: want.form.pages.join() === got.pages.join(),
      marked: false,
      expected: want.form.pages,
      actual: got.pages,
    });
  }
  const fields = want?.form.fields ?? {};
  for (const name of namesOf(fields, got?.fields))
    outcomes.push(
      compare(`fields.${name}`, name, fields[name], got?.fields[name]),
    );
  const tables = want?.form.tables ?? {};
  for (const name of namesOf(tables, got?.tables))
    outcomes.push(
      ...tableOutcomes(name, tables[name], got?.tables[name], compare),
    );
  return outcomes;
}

type Compare = (
  path: string,
  name: string,
  expected: CellTruth | undefined,
  actual: Cell | undefined,
) => CellOutcome;

function tableOutcomes(
  name: string,
  want: TableTruth | undefined,
  got: Table | undefined,
  compare: Compare,
): CellOutcome[] {
  const path = `tables.${name}`;
  const wanted = flatTable(want as TableTruth | Table | undefined);
  const found = flatTable(got);
  const outcomes: CellOutcome[] = [];
  for (const single of namesOf(wanted.singles, found.singles))
    outcomes.push(
      compare(
        `${path}${single}`,
        single.startsWith("[") ? name : "total",
        wanted.singles[single] as CellTruth | undefined,
        found.singles[single] as Cell | undefined,
      ),
    );
  for (const list of namesOf(wanted.lists, found.lists)) {
    const pairs = alignRows(
      (wanted.lists[list] ?? []) as RowTruth[],
      (found.lists[list] ?? []) as Row[],
      (a, b) => rowOutcomes("", a, b, compare),
    );
    pairs.forEach(([a, b], index) => {
      outcomes.push(...rowOutcomes(`${path}${list}[${index}]`, a, b, compare));
    });
  }
  return outcomes;
}

/** A table of any shape as single cells and lists of rows, each under its path inside the table. */
function flatTable(table: TableTruth | Table | undefined) {
  const singles: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  if (table === undefined) return { singles, lists };
  if (!Array.isArray(table)) {
    singles[".total"] = table.total;
    lists[".rows"] = table.rows;
    return { singles, lists };
  }
  const rows: unknown[] = [];
  table.forEach((entry, index) => {
    if (isLeaf(entry)) singles[`[${index}]`] = entry;
    else if ("rows" in entry && "goal" in entry) {
      singles[`[${index}].goal`] = entry.goal;
      lists[`[${index}].rows`] = entry.rows as unknown[];
    } else rows.push(entry);
  });
  if (rows.length > 0) lists[""] = rows;
  return { singles, lists };
}

function isLeaf(entry: unknown): entry is CellTruth | Cell {
  if (typeof entry !== "object" || entry === null) return true;
  if ("state" in entry && typeof entry.state === "string") return true;
  return (
    "value" in entry && Object.keys(entry).every((key) => LEAF_KEYS.has(key))
  );
}

/** A row of indicators has a column `value` as well; a leaf has nothing besides. */
const LEAF_KEYS = new Set(["text", "value"]);

function rowOutcomes(
  path: string,
  want: RowTruth | null,
  got: Row | null,
  compare: Compare,
): CellOutcome[] {
  return namesOf(want ?? {}, got ?? {}).flatMap((column) => {
    const a = want?.[column];
    const b = got?.[column];
    const at = `${path}.${column}`;
    if (!isHistory(a) && !isHistory(b)) {
      return [
        compare(at, column, a as CellTruth | undefined, b as Cell | undefined),
      ];
    }
    const wanted = isHistory(a) ? a : [];
    const found = isHistory(b) ? b : [];
    const years = new Set([...wanted, ...found].map((e) => e.year));
    return [...years].map((year) =>
      compare(
        `${at}[${year}]`,
        column,
        wanted.find((e) => e.year === year)?.amount as CellTruth | undefined,
        found.find((e) => e.year === year)?.amount as Cell | undefined,
      ),
    );
  });
}

function isHistory(x: unknown): x is { year: number; amount: unknown }[] {
  return Array.isArray(x);
}

/** Whether a cell was read as it must; `excused`: the result names a problem for where it stands, so that a gap is no secret. */
function compareCell(
  expected: CellTruth | undefined,
  actual: Cell | undefined,
  excused: boolean,
): Pick<CellOutcome, "right" | "marked" | "expected" | "actual"> {
  const given = actual === undefined || actual.state === "absent";
  const marked =
    actual?.review === true ||
    actual?.state === "unreadable" ||
    (excused && given);
  const shown =
    actual === undefined || actual.text === null
      ? null
      : { text: actual.text, value: actual.value };
  return {
    right: isRight(expected, actual),
    marked,
    expected: expected === undefined ? null : expected,
    actual: shown,
  };
}

function isRight(
  expected: CellTruth | undefined,
  actual: Cell | undefined,
): boolean {
  const state = actual?.state ?? "absent";
  if (expected === undefined || expected === null) return state === "absent";
  if (typeof expected === "string") return textIsRight(expected, actual);
  if ("state" in expected) return state === "unreadable";
  if (expected.text !== undefined && !textIsRight(expected.text, actual))
    return false;
  return actual !== undefined && holds(actual.value, expected.value);
}

function textIsRight(expected: string, actual: Cell | undefined): boolean {
  const wanted = withoutSpace(expected);
  return (
    actual?.state === (wanted === "" ? "blank" : "read") &&
    actual.text !== null &&
    withoutSpace(actual.text) === wanted
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Whether `actual` has all that `expected` has; keys that the truth leaves out (a note) may be there. */
function holds(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((entry, index) => holds(actual[index], entry))
    );
  if (typeof expected === "object" && expected !== null)
    return (
      typeof actual === "object" &&
      actual !== null &&
      Object.entries(expected).every(([key, entry]) =>
        holds((actual as Record<string, unknown>)[key], entry),
      )
    );
  return actual === expected;
}

/** Field and column names of a kind of form → kind of value. */
function kindsOf(type: string): Record<string, string> {
  const kinds: Record<string, string> = { total: "money", ".total": "money" };
  const layout = LAYOUTS.find(({ id }) => id === type);
  for (const field of layout?.fields ?? []) kinds[field.name] = field.kind;
  for (const table of layout?.tables ?? [])
    for (const column of table.columns) kinds[column.name] = column.kind;
  return kinds;
}

function namesOf(a: object, b: object | undefined): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b ?? {})])];
}
