import { isBlank } from "../amount.ts";
import {
  type GoalSection,
  goalSections,
  HORIZON_NAMES,
  HORIZONS,
  type IndicatorRow,
} from "../goal-sections.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";

export const dGoalEmpty = formRule({
  id: "D-GOAL-EMPTY",
  severity: "warning",
  subjects: [DEPARTMENT],
  title: {
    zh: "整体目标或其指标空白",
    en: "A goal without text or without indicators",
  },
  asks: {
    zh: "每个长期目标、年度目标是否都有内容，并有相应的绩效指标？",
    en: "Has every long-term and annual goal a text, and indicators?",
  },
  examples: [
    {
      zh: "“年度目标 3”只印有编号；“长期目标 3”没有绩效指标。",
      en: "Annual goal 3 has a number only; long-term goal 3 has no indicators.",
    },
  ],
  // Goals are set as texts with indicators that can be measured.
  basis: "中发〔2018〕34号",
  needs: [
    "tables.longTermGoals",
    "tables.annualGoals",
    "tables.longTermIndicators",
    "tables.annualIndicators",
  ],
  places: [
    ["tables.longTermGoals", "tables.annualGoals"],
    ["tables.longTermIndicators", "tables.annualIndicators"],
  ],
  options: NO_OPTIONS,
  check(form) {
    const horizons = HORIZONS.map((horizon) => goalSections(form, horizon));
    // Where no goal at all has indicators, their tables were not found.
    const found = horizons.some((sections) =>
      sections?.some(({ section }) => section !== null),
    );
    return combine(
      horizons.map((sections) =>
        sections === null || sections.length === 0
          ? INSUFFICIENT_DATA
          : combine(sections.map((section) => checkGoal(section, found))),
      ),
    );
  },
});

function checkGoal(
  { horizon, number, goal, section }: GoalSection,
  indicatorsFound: boolean,
): Verdict {
  const name = {
    zh: `${HORIZON_NAMES[horizon].zh}${number}`,
    en: `${HORIZON_NAMES[horizon].en} ${number}`,
  };
  const rows = section?.rows ?? [];
  const state = goal?.cell.state ?? "absent";
  if (state === "unreadable" || (state === "absent" && section === null))
    return INSUFFICIENT_DATA;
  if (goal === null || state === "absent" || isBlank(goal)) {
    const without = rows.some(isFilled)
      ? { zh: "有绩效指标而无目标内容", en: "has indicators but no text" }
      : { zh: "没有内容", en: "has no text" };
    const evidence = [
      ...(goal === null || state === "absent" ? [] : [goal]),
      ...(section === null ? [] : [section.heading]),
    ];
    return finding({
      message: {
        zh: `疑似${name.zh}${without.zh}，请核实。`,
        en: `The ${name.en} ${without.en}. Please verify.`,
      },
      evidence,
    });
  }
  if (rows.some(isFilled)) return PASS;
  if (!indicatorsFound || rows.some(isUnreadable)) return INSUFFICIENT_DATA;
  return finding({
    message: {
      zh: `疑似${name.zh}没有相应的绩效指标，请核实。`,
      en: `The ${name.en} seems to have no indicators. Please verify.`,
    },
    evidence: [goal, ...(section === null ? [] : [section.heading])],
  });
}

function isFilled({ content, value }: IndicatorRow): boolean {
  return [content, value].some(
    (cell) => cell.cell.state === "read" && !isBlank(cell),
  );
}

function isUnreadable({ content, value }: IndicatorRow): boolean {
  return [content, value].some(({ cell }) => cell.state === "unreadable");
}
