import type { Random } from "../fixtures/random.ts";
import { GIVEN, SURNAMES } from "../fixtures/vocabulary.ts";
import { historyText } from "./history-text.ts";
import { makeIndicators, type SignStyle } from "./indicators.ts";
import type { ProjectFacts, ProjectSheet } from "./sheet.ts";
import { basis, content, goal, type Office, rationale } from "./texts.ts";

/** What a project keeps from year to year, and how its department writes. */
export interface ProjectSetting {
  id: string;
  name: string;
  section: string;
  office: Office;
  signs: SignStyle;
  reportDate: string;
  /** Its goal and indicators are copied as long-term ones. */
  longTerm: boolean;
}

/** A project declaration that holds in every way. */
export function makeProject(
  random: Random,
  facts: ProjectFacts,
  setting: ProjectSetting,
): ProjectSheet {
  const { budget, other, printer, items, span, year } = facts;
  return {
    kind: "project",
    id: setting.id,
    facts,
    fields: {
      fiscalYear: random.pick([`（${year} 年度）`, `（${year}年度）`]),
      reportDate: setting.reportDate,
      unit: printer.unit,
      projectName: setting.name,
      department: setting.office.name,
      executingUnit: setting.section,
      leader: person(random),
      phone: landline(random),
      projectType: typeLine(random, facts),
      projectPeriod: span === null ? "" : `从${span[0]}年至${span[1]}年`,
      rationale: rationale(random, facts, setting.office),
      content: content(random, facts),
      totalBudget: printer.cell(facts.total),
      currentYearBudget: printer.cell(budget),
      budgetHistory: historyText(random, facts),
      basis: basis(random, facts),
      goal: goal(random, facts),
    },
    funding: {
      total: printer.cell(budget),
      rows: [
        { source: "公共预算财政拨款", amount: printer.cell(budget - other) },
        { source: "政府性基金预算财政拨款", amount: "" },
        { source: "其他资金", amount: other === 0 ? "" : printer.cell(other) },
      ],
    },
    expenditure: {
      total: printer.cell(budget),
      rows: items.map(({ name, fen }, i) => ({
        item: `${i + 1}.${name}`,
        amount: printer.cell(fen),
      })),
    },
    indicators: makeIndicators(random, facts, setting.signs, !setting.longTerm),
    placeholders: [],
    repeated: [],
  };
}

const TYPES = [
  ["one-off", "一次性项目"],
  ["recurring", "常年性项目"],
  ["continuing", "延续性项目"],
] as const;

/** The row of options with the right one ticked, as filers do it. */
export function typeLine(
  random: Random,
  { template, span }: Pick<ProjectFacts, "template" | "span">,
): string {
  const tick = random.pick(["☑", "√", "■"]);
  const years =
    span === null ? "（从   年至   年）" : `（从${span[0]}年至${span[1]}年）`;
  const before = tick === "☑" && random.chance(0.4);
  return TYPES.map(([value, name]) => {
    const mark = value === template.type ? tick : "□";
    const option = before ? `${mark}${name}` : `${name} ${mark}`;
    return value === "continuing" ? `${option}${years}` : option;
  }).join("    ");
}

export function person(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

/** Numbers that nobody has: of a made-up range, with and without region code. */
export function landline(random: Random): string {
  const tail = String(random.int(0, 999)).padStart(3, "0");
  return random.pick([`83000${tail}`, `027-83000${tail}`, `0719-8300${tail}`]);
}
