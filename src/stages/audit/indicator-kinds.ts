import { fold } from "../../layouts/fold.ts";
import { LEVEL1_OF_LEVEL2 } from "../../layouts/indicators.ts";
import { matchLabel } from "../../layouts/match.ts";
import { remembering } from "../../text/remembering.ts";

/** Second-level kinds of indicator (二级指标), by the part of their name that is the same everywhere. */
export const KINDS = [
  "数量",
  "质量",
  "时效",
  "成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "满意度",
] as const;
export type Kind = (typeof KINDS)[number];

/** First-level categories (一级指标); 成本 is one of its own since 财预〔2021〕101号. */
export const CATEGORIES = ["产出", "效益", "满意度", "成本"] as const;
export type Category = (typeof CATEGORIES)[number];

/** The kind that a 二级指标 names, however it is spelt (质量, 产出质量指标, 环境效益指标); null where it names none. */
export function kindOf(text: string): Kind | null {
  return kindNamed(text);
}

/** Every form says the same few. */
const kindNamed = remembering((text: string): Kind | null => {
  const label = fold(text);
  const named = KIND_WORDS.find(([pattern]) => pattern.test(label))?.[1];
  if (named !== undefined) return named;
  // One wrong character, as a scan has them, where only one label can be meant.
  const near = new Set(
    Object.keys(LEVEL1_OF_LEVEL2)
      .filter((known) => matchLabel(text, [known]) !== null)
      .map((known) => kindOf(known)),
  );
  const [only] = near;
  return near.size === 1 ? (only ?? null) : null;
}, 256);

/** The category that a 一级指标 names; null where it names none. */
export function categoryOf(text: string): Category | null {
  return categoryNamed(text);
}

const categoryNamed = remembering((text: string): Category | null => {
  const label = fold(text);
  return CATEGORY_WORDS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}, 256);

/** The category that a kind stands under by itself. */
export function categoryOfKind(kind: Kind): Category {
  const known = Object.entries(LEVEL1_OF_LEVEL2).find(
    ([level2]) => kindOf(level2) === kind,
  );
  return categoryOf(known?.[1] ?? "") ?? "产出";
}

/** 数量指标, 满意度指标, 产出指标. */
export function labelOf(name: Kind | Category): string {
  return `${name}指标`;
}

export function englishOf(name: Kind | Category): string {
  return ENGLISH[name];
}

/** In this order: 生态环境成本指标 is one of cost, 经济成本指标 too. */
const KIND_WORDS: readonly [RegExp, Kind][] = [
  [/满意/u, "满意度"],
  [/成本/u, "成本"],
  [/可持续|持续影响/u, "可持续影响"],
  [/生态|环境/u, "生态效益"],
  [/社会/u, "社会效益"],
  [/经济/u, "经济效益"],
  [/数量/u, "数量"],
  [/质量/u, "质量"],
  [/时效|进度/u, "时效"],
];

const CATEGORY_WORDS: readonly [RegExp, Category][] = [
  [/满意/u, "满意度"],
  [/产出/u, "产出"],
  [/效益|效果/u, "效益"],
  [/成本/u, "成本"],
];

const ENGLISH: Record<Kind | Category, string> = {
  数量: "quantity",
  质量: "quality",
  时效: "timeliness",
  成本: "cost",
  经济效益: "economic benefit",
  社会效益: "social benefit",
  生态效益: "ecological benefit",
  可持续影响: "lasting effect",
  满意度: "satisfaction",
  产出: "output",
  效益: "benefit",
};
