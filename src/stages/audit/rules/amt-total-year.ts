import { z } from "zod";
import { amountsIn } from "../../../text/amounts.ts";
import { plain } from "../../../text/tidy.ts";
import { fenOf, inWan, toMoney } from "../amount.ts";
import { misfits } from "../misfits.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { runsOverYears } from "../project-span.ts";
import { finding, formRule, INSUFFICIENT_DATA, PASS } from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { expenditureTotal, fundingTotal, totalOrSum } from "../totals.ts";

export const amtTotalYear = formRule({
  id: "AMT-TOTAL-YEAR",
  severity: "warning",
  subjects: [PROJECT],
  title: {
    zh: "项目总预算与项目当年预算",
    en: "Total budget against the current-year budget",
  },
  asks: {
    zh: "非延续性项目的总预算是否等于当年预算？任何项目的当年预算是否都不超过总预算？",
    en: "Is the total budget equal to the current-year budget, unless the project runs over several years, and never below it?",
  },
  examples: [
    {
      zh: "常年性项目，总预算 50，当年预算 20：相差 30 万元。",
      en: "A recurring project with 50 in all and 20 in the current year: 30万元 apart.",
    },
  ],
  basis: null,
  needs: [
    "fields",
    "unplaced",
    "tables.funding",
    "tables.termFunding",
    "tables.expenditure",
  ],
  places: [["fields.totalBudget"], ["fields.currentYearBudget"]],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const total = budgetOf(form, "totalBudget");
    const year = budgetOf(form, "currentYearBudget");
    if (total.fen === null || year.fen === null) return INSUFFICIENT_DATA;
    if (isSameAmount(total.fen, year.fen, tolerance)) return PASS;
    const exceeds = year.fen > total.fen;
    const type = fieldCell(form, "projectType");
    // A form with the money of a whole term beside that of its year says itself that they may differ.
    const isTerm = "termFunding" in form.tables;
    if (!exceeds && (isTerm || runsOverYears(form))) return PASS;
    if (!exceeds && !isRead(type)) return INSUFFICIENT_DATA;

    const gap = Math.abs(total.fen - year.fen);
    const said = exceeds
      ? { zh: "当年预算大于总预算", en: "the current year exceeds the total" }
      : typeSaid(type);
    const [chief, other] = isContradicted(form, year.fen, total.fen)
      ? [year, total]
      : [total, year];
    return finding({
      severity: exceeds ? "critical" : "warning",
      message: {
        zh: `疑似项目总预算与当年预算不符：总预算${inWan(total.fen)}，当年预算${inWan(year.fen)}，相差${inWan(gap)}，${said.zh}，请核实。`,
        en: `The total budget is ${inWan(total.fen)}, the current-year budget ${inWan(year.fen)}: ${inWan(gap)} apart; ${said.en}. Please verify.`,
      },
      expected: toMoney(total.fen),
      actual: toMoney(year.fen),
      difference: toMoney(year.fen - total.fen),
      evidence: [chief.cell, other.cell, type],
    });
  },
});

interface Budget {
  cell: PlacedCell;
  fen: number | null;
}

/** A budget in its own place, or where a slip of the labels has put it. */
function budgetOf(form: AuditForm, name: string): Budget {
  const own = fieldCell(form, name);
  const fen = fenOf(own);
  if (fen !== null) return { cell: own, fen };
  const strays = misfits(form).found.filter(
    ({ home, copied }) => home === name && !copied,
  );
  const [stray, ...others] = strays;
  if (stray === undefined || others.length > 0) return { cell: own, fen };
  const [amount] = amountsIn(plain(stray.placed.cell.text ?? ""));
  return { cell: stray.placed, fen: amount?.fen ?? null };
}

/** The type can be told, or no box is ticked, which is not 延续性 either. */
function isRead({ cell }: PlacedCell): boolean {
  return cell.state === "read" && (cell.value !== null || !cell.review);
}

const TYPES: Readonly<Record<string, { zh: string; en: string }>> = {
  "one-off": { zh: "项目类型为一次性", en: "the project is marked as one-off" },
  recurring: {
    zh: "项目类型为常年性",
    en: "the project is marked as recurring",
  },
};

function typeSaid({ cell }: PlacedCell): { zh: string; en: string } {
  const { value } = cell;
  const said = typeof value === "string" ? TYPES[value] : undefined;
  return said ?? { zh: "项目类型未勾选", en: "no type of project is ticked" };
}

/** Funding and expenditure come to the other amount, and not to this one. */
function isContradicted(form: AuditForm, fen: number, other: number): boolean {
  const tables = [fundingTotal(form), expenditureTotal(form)].map(
    (total) => totalOrSum(total).fen,
  );
  return tables.includes(other) && !tables.includes(fen);
}
