import { z } from "zod";
import { evaluatedIndicators } from "../evaluated.ts";
import { executionRows } from "../execution.ts";
import { INDICATOR_TABLES } from "../indicators.ts";
import type { AuditForm, PlacedCell } from "../placed-cell.ts";
import { printedNumber, shown } from "../printed-number.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { EVALUATION } from "../subject.ts";

/** 预算执行率 and the first-level indicators. */
const PARTS = ["预算执行", "成本", "产出", "效益", "满意度"] as const;
type Part = (typeof PARTS)[number];

const Split = z.partialRecord(z.enum(PARTS), z.number().nonnegative());

export const seWeightSplit = formRule({
  id: "SE-WEIGHT-SPLIT",
  severity: "info",
  subjects: [EVALUATION],
  title: { zh: "分值的分配", en: "How the weights are split" },
  asks: {
    zh: "预算执行率、产出、效益、满意度的分值，是否按规定分配（默认10、50、30、10）？",
    en: "Are the weights of execution, output, benefit and satisfaction split as is laid down (10, 50, 30, 10 by default)?",
  },
  examples: [
    {
      zh: "预算执行率 10，产出 60，效益 20，满意度 10：产出应为 50，效益应为 30。",
      en: "10, 60, 20 and 10 for execution, output, benefit and satisfaction: output should have 50, benefit 30.",
    },
  ],
  // As a rule, special cases aside: no more than a hint.
  basis: "财预〔2020〕10号",
  needs: ["tables.execution", ...INDICATOR_TABLES],
  places: [INDICATOR_TABLES],
  options: z.object({
    splits: z
      .array(Split)
      .min(1)
      .default([{ 预算执行: 10, 产出: 50, 效益: 30, 满意度: 10 }])
      .describe(
        "认可的分配方式，任一即可；未列的部分为0 / Splits that count as right, any of them; what one leaves out is 0",
      ),
  }),
  check(form, { splits }) {
    const sums = sumsOf(form);
    if (sums === null) return INSUFFICIENT_DATA;
    const given = (part: Part) => sums.get(part)?.points ?? 0;
    const isRight = (split: z.infer<typeof Split>) =>
      PARTS.every((part) => Math.abs(given(part) - (split[part] ?? 0)) < 0.05);
    if (splits.some(isRight)) return PASS;
    const wanted = splits[0] ?? {};
    const odd = PARTS.filter((part) => given(part) !== (wanted[part] ?? 0));
    const list = (points: (part: Part) => number) =>
      PARTS.filter((part) => given(part) > 0 || (wanted[part] ?? 0) > 0)
        .map((part) => `${part}${shown(points(part))}`)
        .join("、");
    const said = list(given);
    const asked = list((part) => wanted[part] ?? 0);
    return finding({
      message: {
        zh: `疑似分值分配与规定不符：所填为${said}，一般为${asked}，请核实是否有依据。`,
        en: `The weights are split ${said}, as a rule it is ${asked}. Please verify that there is a reason.`,
      },
      expected: asked,
      actual: said,
      evidence: odd.flatMap((part) => sums.get(part)?.cells ?? []),
    });
  },
});

/** The points of each part; null where a weight or the category of a row is not known. */
function sumsOf(
  form: AuditForm,
): Map<Part, { points: number; cells: PlacedCell[] }> | null {
  const sums = new Map<Part, { points: number; cells: PlacedCell[] }>();
  const add = (part: Part, points: number, cell: PlacedCell) => {
    const sum = sums.get(part) ?? { points: 0, cells: [] };
    sum.points += points;
    sum.cells.push(cell);
    sums.set(part, sum);
  };
  for (const { weight } of executionRows(form)) {
    const printed = printedNumber(weight);
    if (printed !== null) add("预算执行", printed.number, weight);
    else if (weight.cell.state === "unreadable") return null;
  }
  const rows = evaluatedIndicators(form);
  for (const { indicator, weight } of rows) {
    const printed = printedNumber(weight);
    const [category] = indicator.categories;
    if (printed === null || category === undefined) return null;
    add(category, printed.number, weight);
  }
  return rows.length === 0 ? null : sums;
}
