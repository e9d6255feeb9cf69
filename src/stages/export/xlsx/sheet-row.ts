import { Severity } from "../../../model/finding.ts";
import type { FormCell } from "../../../model/form-cells.ts";
import type { Beside } from "../sheets/xlsx-book.ts";
import type { SheetCell } from "../sheets/xlsx-styles.ts";
import type { Column, Field, TableRow } from "../tables/table.ts";
import { type Language, SEVERITIES } from "../wording.ts";

/** A column of a sheet, from a column of its table. */
export interface ShownColumn extends Column {
  /** Its place in the table's rows. */
  at: number;
}

/** A row of a sheet: what is in its cells, and what goes with them by column from 0. */
export interface SheetRow {
  cells: SheetCell[];
  beside: Required<Pick<Beside, "marks" | "notes" | "links">>;
}

/**
 * A row of a table as people read it: a value that could not be read says so, in its cell, its colour and its note; what
 * is printed where no value of the kind stands is shown as printed.
 * @param link to the page on which the row stands
 */
export function sheetRow(
  row: TableRow,
  columns: readonly ShownColumn[],
  lang: Language,
  link: string | null,
): SheetRow {
  const cells: SheetCell[] = [];
  const beside: SheetRow["beside"] = { marks: {}, notes: {}, links: {} };
  for (const [i, column] of columns.entries()) {
    const field = row.fields[column.at] ?? null;
    const cell = row.cells?.[column.at];
    cells.push(shown(field, column, cell, lang));
    if (column.name === "severity") {
      const severity = Severity.safeParse(field);
      if (severity.success)
        beside.marks = { ...beside.marks, [i]: severity.data };
    }
    if (isPage(column) && link !== null && field !== null)
      beside.links = { ...beside.links, [i]: link };
    if (cell === undefined) continue;
    const mark = markOf(cell);
    if (mark === null) continue;
    beside.marks = { ...beside.marks, [i]: mark };
    beside.notes = { ...beside.notes, [i]: noteOf(cell, lang) };
  }
  return { cells, beside };
}

export function isPage({ name }: Column): boolean {
  return name === "page" || name === "first_page";
}

function shown(
  field: Field,
  { type, name }: Column,
  cell: FormCell["cell"] | undefined,
  lang: Language,
): SheetCell {
  if (cell?.state === "unreadable") return UNREADABLE[lang];
  // Something is printed, though no value of the column's kind.
  if (field === null) return cell?.text || null;
  if (type === "money") return { yuan: Number(field) };
  if (type === "date") return { day: String(field) };
  if (typeof field === "boolean") return field ? YES[lang] : null;
  if (typeof field === "string")
    return name === "severity"
      ? (SEVERITIES[field as Severity]?.[lang] ?? field)
      : (WORDS[name]?.[field]?.[lang] ?? field);
  return field;
}

export const UNREADABLE = { zh: "〔无法辨认〕", en: "[unreadable]" };
const YES = { zh: "是", en: "yes" };

/** What the codes of some columns say, for people. */
const WORDS: Record<string, Record<string, { zh: string; en: string }>> = {
  horizon: {
    annual: { zh: "年度", en: "annual" },
    term: { zh: "实施期", en: "term" },
    "long-term": { zh: "长期", en: "long-term" },
  },
  side: {
    income: { zh: "收入", en: "income" },
    expenditure: { zh: "支出", en: "expenditure" },
  },
  state: {
    read: { zh: "读到", en: "read" },
    blank: { zh: "空白", en: "blank" },
    unreadable: { zh: "无法辨认", en: "unreadable" },
    absent: { zh: "表上没有", en: "absent" },
  },
  status: {
    complete: { zh: "完整", en: "complete" },
    partial: { zh: "不完整", en: "partial" },
    failed: { zh: "未能读取", en: "failed" },
  },
  project_type: {
    "one-off": { zh: "一次性", en: "one-off" },
    recurring: { zh: "常年性", en: "recurring" },
    continuing: { zh: "延续性", en: "continuing" },
    new: { zh: "新增", en: "new" },
    phased: { zh: "阶段性", en: "phased" },
  },
};

function markOf({
  state,
  review,
}: FormCell["cell"]): "unreadable" | "doubtful" | null {
  if (state === "unreadable") return "unreadable";
  return review ? "doubtful" : null;
}

function noteOf(
  { state, confidence, reasons }: FormCell["cell"],
  lang: Language,
): string {
  const what = state === "unreadable" ? "unreadable" : "doubtful";
  const sure =
    confidence === undefined ? [] : [`${NOTES.confidence[lang]} ${confidence}`];
  const why =
    reasons.length === 0
      ? []
      : [`${NOTES.reasons[lang]} ${reasons.join(", ")}`];
  return [NOTES[what][lang], ...sure, ...why].join("\n");
}

const NOTES = {
  unreadable: {
    zh: "此处有内容，未能读出，请对照原件。",
    en: "Something stands here that could not be read. Check the original.",
  },
  doubtful: {
    zh: "存疑，请对照原件复核。",
    en: "Doubtful. Check the original.",
  },
  confidence: { zh: "可信度", en: "confidence" },
  reasons: { zh: "原因", en: "reasons" },
};
