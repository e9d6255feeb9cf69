import type { Random } from "../fixtures/random.ts";
import type { ProjectFacts } from "./sheet.ts";

/** 项目前两年预算及当年预算变动情况: both years, and a true statement on the current one with its reason. */
export function historyText(random: Random, facts: ProjectFacts): string {
  const { year, before, printer } = facts;
  const amounts = [...before].map(([y, fen]) => [y, printer.text(fen)]);
  if (before.size === 0) return newProject(random, facts);
  const [[y2, old], [y1, last]] = amounts as [
    [number, string],
    [number, string],
  ];
  const change = random.pick(STATEMENTS[direction(facts)])(facts, random);
  return random.pick([
    `1.${y2}年预算安排${old}；${y1}年预算安排${last}；\n2.${change}。`,
    `${y2}年预算${old}，${y1}年预算${last}。${change}。`,
    `前两年预算：${y2}年${old}，${y1}年${last}。变动情况：${change}。`,
    `${y2}年度预算数为${old}；${y1}年度预算数为${last}；${year}年预算数为${printer.text(facts.budget)}，${change}。`,
  ]);
}

export type Direction = "same" | "higher" | "lower";

export function direction({ budget, before, year }: ProjectFacts): Direction {
  const last = before.get(year - 1) ?? 0;
  if (budget === last) return "same";
  return budget > last ? "higher" : "lower";
}

type Statement = (facts: ProjectFacts, random: Random) => string;

const STATEMENTS: Record<Direction, Statement[]> = {
  same: [
    () => "当年预算安排无变动",
    ({ year }) => `${year}年预算与上年持平`,
    () => "当年预算较上年不变",
    ({ year }) => `${year}年预算安排与${year - 1}年一致`,
  ],
  higher: [
    (facts, random) =>
      `当年预算较上年增加${gap(facts)}，主要是${item(facts, random)}任务量增加`,
    (facts, random) =>
      `${facts.year}年预算比${facts.year - 1}年增长${percent(facts)}，原因是${item(facts, random)}数量增多`,
    (facts, random) =>
      `当年预算有所增加，增幅${percent(facts)}，因扩大${item(facts, random)}范围所致`,
  ],
  lower: [
    (facts, random) =>
      `当年预算较上年减少${gap(facts)}，主要是落实过紧日子要求，精简${item(facts, random)}规模`,
    (facts, random) =>
      `${facts.year}年预算比${facts.year - 1}年下降${percent(facts)}，原因是${item(facts, random)}数量减少`,
    (facts) =>
      `当年预算有所下调，降幅${percent(facts)}，系按要求压减一般性支出`,
  ],
};

function newProject(random: Random, { year }: ProjectFacts): string {
  return random.pick([
    `本项目为${year}年新增项目，${year - 2}年、${year - 1}年均未安排预算。`,
    `新增项目，前两年无预算。`,
    `${year}年新设项目，无前两年预算安排。`,
  ]);
}

function gap({ budget, before, year, printer }: ProjectFacts): string {
  return printer.text(Math.abs(budget - (before.get(year - 1) ?? 0)));
}

/** To two places, as a change of year is told. */
function percent({ budget, before, year }: ProjectFacts): string {
  const last = before.get(year - 1) ?? budget;
  return `${Number(((Math.abs(budget - last) / last) * 100).toFixed(2))}%`;
}

function item({ items }: ProjectFacts, random: Random): string {
  return random.pick(items).name;
}
