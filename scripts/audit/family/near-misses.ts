import type { NearMiss } from "../near-misses.ts";
import { changedSet, FAMILY, type Variant } from "../world.ts";
import type { FamilySet } from "./sheets.ts";
import { cellsOf, inDeclaration, inEvaluation, rowsOf } from "./targets.ts";

interface Change {
  name: string;
  rule: string;
  change: Variant<FamilySet>;
}

const CHANGES: readonly Change[] = [
  {
    name: "a rate as a share of one",
    rule: "SE-EXEC-RATE",
    change: inEvaluation(({ execution, at }) => {
      const [total] = execution;
      const rate = Number(total?.executionRate?.replace("%", ""));
      if (total === undefined || rate >= 100) return null;
      total.executionRate = String(Number((rate / 100).toFixed(4)));
      return at();
    }),
  },
  {
    name: "points without decimals that say nothing",
    rule: "SE-TOTAL",
    change: inEvaluation(({ printed, at }) => {
      printed.fields.totalWeight = "100.00";
      printed.fields.totalScore = Number(printed.fields.totalScore).toFixed(2);
      return at();
    }),
  },
  {
    name: "more reached than asked for",
    rule: "SE-TARGET-LOW",
    change: inEvaluation(({ printed, indicators, at }) => {
      const row = indicators.find(
        ({ level2, value }) =>
          printed.type === "project-self-evaluation" &&
          level2 === "数量指标" &&
          /^≥\d+\D+$/u.test(value ?? ""),
      );
      const target = Number(/\d+/u.exec(row?.value ?? "")?.[0]);
      if (row === undefined || row.deviation !== "") return null;
      const unit = (row.value ?? "").replace(/^≥\d+/u, "");
      row.actual = `${Math.floor(target * 1.9)}${unit}`;
      return at();
    }),
  },
  {
    name: "a reason where nothing was lost",
    rule: "SE-DEVIATION-MISSING",
    change: inEvaluation(({ indicators, at }) => {
      for (const row of indicators) row.deviation ||= "无偏差。";
      return at();
    }),
  },
  {
    name: "words for what was reached, most of the points for it",
    rule: "SE-IND-SCORE",
    change: inEvaluation(({ indicators, at }) => {
      const row = indicators.find(({ level2 }) => level2 === "社会效益指标");
      if (row === undefined || row.deviation !== "") return null;
      row.actual = "达成预期指标";
      return at();
    }),
  },
  {
    name: "a sign that the other form leaves to the name",
    rule: "SE-TARGET-CHANGED",
    change: inDeclaration(({ printed, at }) => {
      for (const row of rowsOf(printed, "indicators"))
        if (row.level2 === "数量指标")
          row.value = (row.value ?? "").replace(/^\D+/u, "");
      return at();
    }),
  },
  {
    name: "the term of a project is worth more than its year",
    rule: "AMT-TOTAL-YEAR",
    change: inDeclaration(({ printed, at }) => {
      if (!("termFunding" in printed.tables)) return null;
      printed.fields.projectPeriod = "";
      return at();
    }),
  },
  {
    name: "sources of the term left blank by a project of one year",
    rule: "AMT-FUND-SUM",
    change: inDeclaration(({ printed, project, at }) => {
      const { termFunding } = printed.tables;
      if (termFunding === undefined || project?.facts.span !== null)
        return null;
      for (const cell of cellsOf(termFunding)) cell.set("");
      printed.fields.totalBudget = "";
      return at();
    }),
  },
];

/** What looks like a fault in the other kinds of form and is none. */
export const FAMILY_NEAR_MISSES: readonly NearMiss[] = CHANGES.map(
  ({ name, rule, change }) => ({
    name,
    rule,
    documents: (index) =>
      changedSet(FAMILY, change, `${name} ${index}`).documents,
  }),
);
