import { firstPrinting } from "../first-printing.ts";
import { type AuditForm, allCells, type PlacedCell } from "../placed-cell.ts";
import { type RowsTwice, rowsTwice } from "../rows-twice.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";
import { rowSequences } from "../table-rows.ts";

export const dupBlock = formRule({
  id: "DUP-BLOCK",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "内容重复打印", en: "Rows printed twice" },
  asks: {
    zh: "是否有整行或成段内容重复出现（如跨页处），应只计一次？",
    en: "Are rows or passages printed twice, as around a page's end, that should count once?",
  },
  examples: [
    {
      zh: "上页末行指标在下页开头又打印一次。",
      en: "The last indicator of a page is printed again at the top of the next.",
    },
  ],
  basis: null,
  needs: ["fields", "tables", "repeated"],
  options: NO_OPTIONS,
  check(form) {
    const drafts = [
      ...leftOut(form),
      ...rowSequences(form).flatMap(rowsTwice).map(stillThere),
    ];
    const unreadable = [
      ...allCells(form).filter(({ path }) => path.startsWith("tables.")),
      ...form.repeated,
    ].some(({ cell }) => cell.state === "unreadable");
    return findings(drafts, unreadable ? INSUFFICIENT_DATA : PASS);
  },
});

/** What reading has counted once. */
function leftOut(form: AuditForm): Draft[] {
  return form.repeated.flatMap((repeated, i) => {
    const { cell } = repeated;
    if (cell.state !== "read") return [];
    const placed: PlacedCell = {
      document: form.document ?? "",
      form: form.id,
      path: `repeated[${i}].cell`,
      cell: { ...cell, value: null },
    };
    const text = cell.text ?? "";
    const shown = shorten(text);
    return [
      {
        message: {
          zh: `疑似重复打印“${shown}”，此处只计一次，请核实。`,
          en: `“${shown}” seems to be printed twice and is counted once here. Please verify.`,
        },
        actual: text,
        suggestion: SUGGESTION,
        evidence: [placed, ...firstPrinting(form, repeated)],
      },
    ];
  });
}

/** Rows that reading has left twice in their table: nothing but their words says that they are printed again. */
function stillThere({ first, again }: RowsTwice): Draft {
  const names = (rows: RowsTwice["again"]) =>
    rows.flatMap(({ name }) => (name === null ? [] : [name]));
  const evidence = [...names(again), ...names(first)];
  const text = again
    .map(({ own }) =>
      own
        .map(({ cell }) => (cell.text ?? "").replaceAll("\n", " "))
        .filter((part) => part !== "")
        .join(" "),
    )
    .join("\n");
  const shown = shorten(text);
  return {
    message: {
      zh: `疑似重复列出“${shown}”，与前面的行完全相同，目前计了两次，请核实。`,
      en: `“${shown}” seems to be listed twice, in the same words, and is counted twice so far. Please verify.`,
    },
    actual: text,
    suggestion: SUGGESTION,
    evidence,
  };
}

const SUGGESTION = {
  zh: "如确属重复，只保留一次。",
  en: "If it is a repetition, keep one of the two.",
};

/** More of a text than this many characters makes no message clearer. */
const LONGEST_SHOWN = 40;

function shorten(text: string): string {
  const line = [...text.replaceAll("\n", "；")];
  return line.length <= LONGEST_SHOWN
    ? line.join("")
    : `${line.slice(0, LONGEST_SHOWN).join("")}…`;
}
