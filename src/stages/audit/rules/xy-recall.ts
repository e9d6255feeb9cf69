import { z } from "zod";
import type { Bilingual } from "../../../model/finding.ts";
import { fenOf, inWan, isBlank, signedWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import type { FormSet } from "../form-set.ts";
import { type FundRow, fundRows } from "../fund-rows.ts";
import type { AuditForm, PlacedCell } from "../placed-cell.ts";
import { projectAmount } from "../project-amount.ts";
import { recollections } from "../recollections.ts";
import { isRounded } from "../rounded.ts";
import {
  combine,
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { declarationsOf } from "../same-department.ts";
import { isNamed, partnerOf } from "../same-project.ts";
import { DEPARTMENT, PROJECT, subjectOf } from "../subject.ts";

export const xyRecall = setRule({
  id: "XY-RECALL",
  severity: "critical",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "本年所述上年金额与上年申报表",
    en: "What a form recollects against last year's form",
  },
  asks: {
    zh: "本年申报表所述上年金额，是否与同一项目（部门）上年申报表的当年金额一致？",
    en: "Do the amounts that a form recollects for last year agree with last year's form of the same project or department?",
  },
  examples: [
    {
      zh: "2021 年表称 2020 年预算 24，2020 年申报表当年预算为 42：相差 18 万元。",
      en: "The form of 2021 recollects 24 for 2020, the form of 2020 asked for 42: 18万元 apart.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.department",
    "fields.executingUnit",
    "fields.projectName",
    "fields.currentYearBudget",
    "fields.budgetHistory",
    "tables.funding",
    "tables.income",
    "tables.expenditure",
    "unplaced",
  ],
  places: [["fields.budgetHistory", "tables.income", "tables.expenditure"]],
  options: z.object({
    tolerance: z
      .number()
      .min(0)
      .default(0)
      .describe(
        "容许的相对误差（百分比，四舍五入之外） / Tolerance in percent, beyond rounding",
      ),
  }),
  check(form, set, { tolerance }) {
    const year = yearOf(form);
    if (year === null) return INSUFFICIENT_DATA;
    const agree: Agree = (recalled, asked) =>
      isRounded(asked, recalled) ||
      Math.abs(recalled - asked) * 100 <= Math.abs(asked) * tolerance;
    return subjectOf(form) === DEPARTMENT
      ? checkDepartment(form, year - 1, set, agree)
      : checkProject(form, year - 1, set, agree);
  },
});

/** Whether an amount recollected may stand for the one that was asked for, both in fen. */
type Agree = (recalled: number, asked: number) => boolean;

function checkProject(
  form: AuditForm,
  lastYear: number,
  set: FormSet,
  agree: Agree,
): Verdict {
  if (!isNamed(form, set)) return INSUFFICIENT_DATA;
  const partner = partnerOf(form, lastYear, set);
  if (partner === null) return NOT_APPLICABLE;
  if (partner === "several") return INSUFFICIENT_DATA;
  const recalled = recollections(form).find(({ year }) => year === lastYear);
  const asked = projectAmount(partner);
  if (recalled === undefined || asked === null) return INSUFFICIENT_DATA;
  const amounts = [asked.fen, ...(asked.stated === null ? [] : [asked.stated])];
  if (amounts.some((fen) => agree(recalled.fen, fen))) return PASS;
  return differing({
    what: { zh: "当年预算", en: "a budget of" },
    year: lastYear,
    recalled: recalled.fen,
    asked: asked.fen,
    evidence: [recalled.source, ...asked.from],
  });
}

function checkDepartment(
  form: AuditForm,
  lastYear: number,
  set: FormSet,
  agree: Agree,
): Verdict {
  const declarations = declarationsOf(form, lastYear, set);
  if (declarations === null) return INSUFFICIENT_DATA;
  const [partner, ...others] = declarations;
  if (partner === undefined) return NOT_APPLICABLE;
  if (others.length > 0) return INSUFFICIENT_DATA;
  const verdicts = (["income", "expenditure"] as const).flatMap((table) =>
    checkTable(
      fundRows(form, table),
      fundRows(partner, table),
      lastYear,
      agree,
    ),
  );
  const verdict = combine(verdicts);
  // Both forms are there, and nothing in them could be compared.
  return verdict.outcome === "not-applicable" ? INSUFFICIENT_DATA : verdict;
}

function checkTable(
  rows: FundRow[],
  lastRows: FundRow[],
  lastYear: number,
  agree: Agree,
): Verdict[] {
  const compared = rows.map((row) => ({
    row,
    verdict: checkRow(row, lastRows, lastYear, agree),
  }));
  const partsDiffer = compared.some(
    ({ row, verdict }) => !row.isTotal && verdict.outcome === "finding",
  );
  // A total that differs as its parts do is the same fault.
  return compared.flatMap(({ row, verdict }) =>
    row.isTotal && partsDiffer && verdict.outcome === "finding"
      ? []
      : [verdict],
  );
}

function checkRow(
  row: FundRow,
  lastRows: FundRow[],
  lastYear: number,
  agree: Agree,
): Verdict {
  const recalledCell = row.history.get(lastYear);
  const last = lastRows.find(({ item }) => item === row.item);
  if (recalledCell === undefined || last === undefined)
    return INSUFFICIENT_DATA;
  const blanks = [recalledCell, last.current].filter(isBlank).length;
  // A total left blank says nothing, its parts do; a row left blank in both years was not used in either.
  if (blanks === 2 || (blanks === 1 && row.isTotal)) return NOT_APPLICABLE;
  const recalled = fenOf(recalledCell);
  const asked = fenOf(last.current);
  if (recalled === null || asked === null) return INSUFFICIENT_DATA;
  if (agree(recalled, asked)) return PASS;
  return differing({
    what: { zh: `“${row.item}”`, en: `“${row.item}” of` },
    year: lastYear,
    recalled,
    asked,
    evidence: [recalledCell, last.current],
  });
}

function differing(found: {
  what: Bilingual;
  year: number;
  recalled: number;
  asked: number;
  evidence: PlacedCell[];
}): Verdict {
  const { what, year, recalled, asked, evidence } = found;
  const gap = recalled - asked;
  return finding({
    message: {
      zh: `疑似所述${year}年金额与该年申报表不符：本表所述${what.zh}为${inWan(recalled)}，${year}年申报表为${inWan(asked)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `For ${year} this form recollects ${what.en} ${inWan(recalled)}, the form of ${year} asked for ${inWan(asked)} (${signedWan(gap)}). Please verify.`,
    },
    expected: toMoney(asked),
    actual: toMoney(recalled),
    difference: toMoney(gap),
    evidence,
  });
}
