import type { Random } from "../../fixtures/random.ts";
import type { IndicatorLine, ProjectSheet } from "../sheet.ts";

/** A target in numbers. */
export interface Target {
  sign: "≥" | "≤";
  number: number;
  unit: string;
}

/** An indicator with what was reached of it and what it got, as printed. */
export interface Result {
  line: IndicatorLine;
  /** Null where the target is a date. */
  target: Target | null;
  actual: string;
  weight: string;
  score: string;
  deviation: string;
}

/** The results of a project's indicators: most reached, some missed, with the points due and a reason. */
export function evaluate(random: Random, project: ProjectSheet): Result[] {
  const { indicators } = project;
  const weights = weightsOf(indicators);
  return indicators.map((line, i) => {
    const weight = weights[i] ?? 0;
    const target = targetOf(line.value);
    if (target === null)
      return {
        line,
        target,
        actual: line.value.replace(/底前$/u, ""),
        weight: String(weight),
        score: String(weight),
        deviation: "",
      };
    const isMissed = random.chance(0.15);
    const number = reached(random, target, isMissed);
    const share =
      target.sign === "≥" ? number / target.number : target.number / number;
    const score = Number((weight * Math.min(1, share)).toFixed(2));
    const reason = random.pick([
      "受客观因素影响，部分工作推迟，下一步加快实施。",
      "前期准备不足，已制定整改措施。",
      "人员调整，工作衔接不够及时。",
    ]);
    return {
      line,
      target,
      actual: `${number}${target.unit}`,
      weight: String(weight),
      score: String(score),
      deviation: share < 1 ? reason : "",
    };
  });
}

/** 产出 50, 效益 30, 满意度 10, in whole points; with cost under output. */
function weightsOf(lines: readonly IndicatorLine[]): number[] {
  const shares: Record<string, number> = {
    产出指标: 50,
    效益指标: 30,
    满意度指标: 10,
  };
  return lines.map(({ level1 }, i) => {
    const same = lines.filter((line) => line.level1 === level1).length;
    const before = lines.slice(0, i).filter((line) => line.level1 === level1);
    const points = shares[level1] ?? 0;
    return Math.floor(points / same) + (before.length < points % same ? 1 : 0);
  });
}

/** ≥500卷, 不低于95%, 小于等于0.3万元/人; null where it is no number with a unit. */
export function targetOf(value: string): Target | null {
  const [, words = "", number = "", unit = ""] =
    /^(≥|≤|大于等于|小于等于|不低于|不超过)(\d+(?:\.\d+)?)(\D+)$/u.exec(
      value,
    ) ?? [];
  if (number === "") return null;
  const isFloor = /[≥大低]/u.test(words);
  return { sign: isFloor ? "≥" : "≤", number: Number(number), unit };
}

/** Counts below this are reached exactly or missed. */
const FEW = 6;

function reached(
  random: Random,
  { sign, number, unit }: Target,
  isMissed: boolean,
): number {
  const isWhole = Number.isInteger(number) && unit !== "%";
  const up = (sign === "≥") !== isMissed;
  // One more than a few is many times as much.
  const most = isWhole && number < FEW ? 100 : 118;
  const percent = up ? random.int(100, most) : random.int(82, 100);
  const exact = (number * percent) / 100;
  const cut = isWhole
    ? up
      ? Math.ceil(exact)
      : Math.floor(exact)
    : Number(exact.toFixed(4));
  if (unit === "%") return Math.min(100, Number(cut.toFixed(1)));
  return Math.max(cut, isWhole ? 1 : 0.0001);
}
