import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import {
  INDICATOR_TABLES,
  type IndicatorTable,
  indicatorTables,
} from "../indicators.ts";
import { type AuditForm, type PlacedCell, rowCell } from "../placed-cell.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const weightSum = formRule({
  id: "WEIGHT-SUM",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "权重合计", en: "Sum of the weights" },
  asks: {
    zh: "各指标的权重（分值）之和是否为100（或当地规定的总分）？",
    en: "Do the weights of the indicators add up to 100, or to what the place asks for?",
  },
  examples: [
    {
      zh: "权重为20、30、35、10，合计95，应为100：相差5。",
      en: "Weights of 20, 30, 35 and 10 add up to 95 instead of 100: 5 apart.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: z.object({
    total: z
      .number()
      .positive()
      .default(100)
      .describe("权重应有的合计 / What the weights should add up to"),
    alsoAccepted: z
      .array(z.number().positive())
      .default([90, 80, 1])
      .describe(
        "同样认可的合计：另有预算执行率10分、或满意度不计分的地方，以及以小数填写的权重 / Other totals that count as right: places that add 10 for execution or leave satisfaction out, and weights as fractions",
      ),
    columns: z
      .array(z.string().min(1))
      .default(["weight", "score"])
      .describe("权重或分值所在的列 / Columns that hold a weight or score"),
  }),
  check(form, options) {
    const tables = indicatorTables(form);
    if (tables.every(({ indicators }) => indicators.length === 0))
      return INSUFFICIENT_DATA;
    return combine(tables.map((table) => checkTable(form, table, options)));
  },
});

interface Options {
  total: number;
  alsoAccepted: number[];
  columns: string[];
}

function checkTable(
  form: AuditForm,
  { name, indicators }: IndicatorTable,
  { total, alsoAccepted, columns }: Options,
): Verdict {
  const rows = indicators.filter(({ empty }) => !empty);
  const weights = rows.map(({ row }) => weightCell(form, row, columns));
  if (weights.every(({ cell }) => cell.state === "absent"))
    return NOT_APPLICABLE;
  const parts = weights.map(hundredthsOf);
  if (parts.includes(null)) return INSUFFICIENT_DATA;
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  if ([total, ...alsoAccepted].some((t) => Math.round(t * 100) === sum))
    return PASS;
  const actual = sum / 100;
  const difference = (sum - Math.round(total * 100)) / 100;
  return finding({
    message: {
      zh: `疑似权重合计有误：${name.zh}的权重合计为${actual}，应为${total}，相差${Math.abs(difference)}，请核实。`,
      en: `The weights of the ${name.en} add up to ${actual} instead of ${total}: ${Math.abs(difference)} apart. Please verify.`,
    },
    expected: total,
    actual,
    difference,
    evidence: weights,
  });
}

function weightCell(
  form: AuditForm,
  row: string,
  columns: string[],
): PlacedCell {
  const cells = columns.map((column) => rowCell(form, row, column));
  const found = cells.find(({ cell }) => cell.state !== "absent");
  return found ?? rowCell(form, row, columns[0] ?? "weight");
}

/** A weight in hundredths: 12.5 → 1250, 15分, 15%; null where the cell gives none. */
function hundredthsOf({ cell }: PlacedCell): number | null {
  if (typeof cell.value === "number") return Math.round(cell.value * 100);
  const text = plain(cell.text ?? "").replaceAll(" ", "");
  const number = /^(\d+(?:\.\d+)?)[%分]?$/u.exec(text)?.[1];
  return number === undefined ? null : Math.round(Number(number) * 100);
}
