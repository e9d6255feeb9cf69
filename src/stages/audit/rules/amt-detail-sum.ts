import { z } from "zod";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { expenditureItems } from "../expenditure-items.ts";
import { matchItems } from "../match-items.ts";
import { narrativeItems } from "../narrative-items.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { expenditureTotal } from "../totals.ts";

export const amtDetailSum = formRule({
  id: "AMT-DETAIL-SUM",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "支出明细之和与合计",
    en: "Expenditure items against their total",
  },
  asks: {
    zh: "项目支出明细各项金额之和，是否等于所填合计？",
    en: "Do the expenditure items add up to the printed total?",
  },
  examples: [
    {
      zh: "明细 10、10、12、10，合计 45：相差 3 万元。",
      en: "Items of 10, 10, 12 and 10 under a total of 45: 3万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.expenditure", "fields.content", "fields.fiscalYear"],
  places: [["tables.expenditure"]],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const { total, parts, sum } = expenditureTotal(form);
    const printed = fenOf(total);
    if (printed === null || sum === null) return INSUFFICIENT_DATA;
    if (isSameAmount(printed, sum, tolerance)) return PASS;
    const gap = printed - sum;
    const missing = missingItem(form, gap);
    return finding({
      message: {
        zh: `疑似支出明细之和与合计不符：明细之和为${inWan(sum)}，合计为${inWan(printed)}，相差${inWan(Math.abs(gap))}，请核实。`,
        en: `The expenditure items add up to ${inWan(sum)}, the printed total is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
      },
      expected: toMoney(sum),
      actual: toMoney(printed),
      difference: toMoney(gap),
      suggestion: missing && {
        zh: `“项目主要内容”列有“${missing.name}”${inWan(gap)}，疑似漏列于支出明细，请核实。`,
        en: `The description names “${missing.name}” with ${inWan(gap)}, which may be missing from the items. Please verify.`,
      },
      evidence: [total, ...parts, ...(missing ? [missing.from] : [])],
    });
  },
});

/** What 项目主要内容 names with just the amount that the items lack, and no item is called. */
function missingItem(
  form: AuditForm,
  gap: number,
): { name: string; from: PlacedCell } | null {
  const from = fieldCell(form, "content");
  const { items } = narrativeItems(from.cell.text ?? "", yearOf(form));
  const unlisted = matchItems(items, expenditureItems(form)).items;
  const missing = unlisted.find(({ fen, name }) => fen === gap && name !== "");
  return missing ? { name: missing.name, from } : null;
}
