import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import { inWan, signedWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { type FundChange, fundChanges } from "../fund-changes.ts";
import { type AuditForm, fieldCell, unplacedCells } from "../placed-cell.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";

export const dYoy = formRule({
  id: "D-YOY",
  severity: "warning",
  subjects: [DEPARTMENT],
  title: {
    zh: "部门收支较上年大幅变动",
    en: "The department's funds change much against the year before",
  },
  asks: {
    zh: "部门总额、基本支出、项目支出较上年变动较大的，表中是否说明原因？",
    en: "Where the department's total, basic or project expenditure changes much against the year before, does the form say why?",
  },
  examples: [
    {
      zh: "项目支出由 3536.72 降至 908（-74.3%），表中未见原因。",
      en: "Project expenditure falls from 3536.72 to 908 (-74.3 %) and nothing says why.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.duties",
    "fields.annualTasks",
    "tables.income",
    "tables.expenditure",
    "unplaced",
  ],
  places: [["tables.income", "tables.expenditure"]],
  options: z.object({
    // Both ours: no regulation that we know of sets them.
    change: z
      .number()
      .positive()
      .default(30)
      .describe(
        "变动达到上年的百分之多少视为较大 / Percent of the year before from which a change is large",
      ),
    material: z
      .number()
      .min(0)
      .default(5)
      .describe(
        "变动额低于上年合计的百分之多少不提示 / Changes below this percent of last year's total are left alone",
      ),
  }),
  check(form, { change, material }) {
    const year = yearOf(form);
    if (year === null) return INSUFFICIENT_DATA;
    const lines = fundChanges(form, year - 1);
    const base = lines[0]?.before ?? null;
    const explained = explains(form);
    const verdict = combine(
      lines.map((line) =>
        checkLine(line, year - 1, base, change, material, explained),
      ),
    );
    return verdict.outcome === "not-applicable" ? INSUFFICIENT_DATA : verdict;
  },
});

function checkLine(
  { name, now, before, cells, unused }: FundChange,
  lastYear: number,
  base: number | null,
  change: number,
  material: number,
  explained: boolean | null,
): Verdict {
  if (unused) return NOT_APPLICABLE;
  if (now === null || before === null) return INSUFFICIENT_DATA;
  const gap = now - before;
  const isLarge = Math.abs(gap) * 100 >= before * change && gap !== 0;
  const isMaterial = Math.abs(gap) * 100 >= (base ?? before) * material;
  if (!isLarge || !isMaterial || explained === true) return PASS;
  if (explained === null) return INSUFFICIENT_DATA;
  const percent =
    before === 0
      ? ""
      : `, ${gap > 0 ? "+" : ""}${((gap / before) * 100).toFixed(1)}%`;
  return finding({
    message: {
      zh: `疑似较上年变动较大而未见说明：${name.zh}${lastYear}年${inWan(before)}，当年${inWan(now)}（${signedWan(gap)}${percent}），请核实。`,
      en: `A large change against the year before, and nothing seems to say why: ${name.en} was ${inWan(before)} in ${lastYear} and is ${inWan(now)} now (${signedWan(gap)}${percent}). Please verify.`,
    },
    actual: toMoney(now),
    difference: toMoney(gap),
    evidence: cells,
  });
}

/** Whether a sentence of the form gives a cause for its funds going up or down; null where a text could not be read. */
function explains(form: AuditForm): boolean | null {
  const cells = [
    fieldCell(form, "annualTasks"),
    fieldCell(form, "duties"),
    ...unplacedCells(form),
  ];
  const found = cells
    .flatMap(({ cell }) => plain(cell.text ?? "").split(/[。;]/u))
    .some(
      (sentence) =>
        FUNDS.test(sentence) && CHANGES.test(sentence) && CAUSE.test(sentence),
    );
  if (found) return true;
  return cells.some(({ cell }) => cell.state === "unreadable") ? null : false;
}

const FUNDS = /预算|支出|收入|拨款|总额/u;
const CHANGES =
  /(?:较|比|同比|相比).*(?:增|减|降|升|上调|下调)|[增减](?:加|少|长|幅)|下降|上升|压减|压缩|变动|调整/u;
const CAUSE =
  /原因|由于|因为?|主要[是为系]|系|移交|划转|划出|划入|合并|撤销|一次性/u;
