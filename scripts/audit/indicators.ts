import { LEVEL1_OF_LEVEL2 } from "../../src/layouts/indicators.ts";
import type { Random } from "../fixtures/random.ts";
import type { IndicatorLine, ProjectFacts, SpendingItem } from "./sheet.ts";

/** How a department writes ≥ and ≤, in all of its forms. */
export interface SignStyle {
  floor: string;
  ceiling: string;
}

export const SIGN_STYLES: readonly SignStyle[] = [
  { floor: "≥", ceiling: "≤" },
  { floor: "≥", ceiling: "≤" },
  { floor: "大于等于", ceiling: "小于等于" },
  { floor: "不低于", ceiling: "不超过" },
];

/**
 * 项目年度绩效指标 in all nine categories: a number of every item, its price as the bound of its cost.
 * @param dated whether a date of the year may stand in 时效指标: not where the table is copied as a long-term one
 */
export function makeIndicators(
  random: Random,
  facts: ProjectFacts,
  signs: SignStyle,
  dated: boolean,
): IndicatorLine[] {
  const { template, items, printer, year } = facts;
  const line = (level2: string, content: string, value: string) => ({
    level1: LEVEL1_OF_LEVEL2[level2] ?? "",
    level2,
    content,
    value,
    standard: random.pick(STANDARDS[level2] ?? ["计划标准"]),
  });
  const effect = (level2: string, text: string) => {
    const { name, sign, number, unit } = parts(text);
    const shown = varied(random, number, unit, sign);
    const operator = sign === "≥" ? signs.floor : signs.ceiling;
    return line(level2, name, `${operator}${shown}${unit}`);
  };
  const [first] = items;
  const priced = items.slice(0, random.int(1, 2));
  return [
    ...items.map((item) =>
      line(
        "数量指标",
        countName(random, item),
        `${signs.floor}${item.count}${item.unit}`,
      ),
    ),
    ...template.quality.map((text) => effect("质量指标", text)),
    effect("时效指标", template.time),
    ...(dated && first && random.chance(0.5)
      ? [
          line(
            "时效指标",
            `${first.name}完成时间`,
            `${year}年${random.int(10, 12)}月底前`,
          ),
        ]
      : []),
    ...priced.map((item) =>
      line(
        "成本指标",
        random.pick([`${item.name}单位成本`, `${item.name}单价控制`]),
        `${signs.ceiling}${printer.text(item.price)}/${item.unit}`,
      ),
    ),
    effect("经济效益指标", template.economic),
    effect("社会效益指标", template.social),
    effect("生态效益指标", template.ecological),
    effect("可持续影响指标", template.lasting),
    line(
      "服务对象满意度指标",
      `${template.served}满意度`,
      `${signs.floor}${random.int(85, 97)}%`,
    ),
  ];
}

/** 绩效标准 that make sense for a category. */
const STANDARDS: Record<string, readonly string[]> = {
  数量指标: ["计划标准"],
  质量指标: ["行业标准", "历史标准"],
  时效指标: ["计划标准", "行业标准"],
  成本指标: ["预算支出标准"],
  经济效益指标: ["历史标准", "其他标准"],
  社会效益指标: ["历史标准", "计划标准"],
  生态效益指标: ["行业标准", "历史标准"],
  可持续影响指标: ["历史标准", "计划标准"],
  服务对象满意度指标: ["历史标准", "其他标准"],
};

function parts(effect: string) {
  const found = /^(.+)([≥≤])(\d+(?:\.\d+)?)(.+)$/u.exec(effect);
  const [, name = "", sign = "≥", number = "", unit = ""] = found ?? [];
  if (found === null) throw new Error(`not an effect: ${effect}`);
  return { name, sign, number: Number(number), unit };
}

/** Percentages differ from form to form, others are norms. */
function varied(
  random: Random,
  number: number,
  unit: string,
  sign: string,
): number {
  if (unit !== "%" || sign === "≤") return number;
  return Math.min(99, Math.max(3, number + random.int(-2, 2)));
}

/** 骨干教师集中研修 in 人 → 骨干教师集中研修人数. */
function countName(random: Random, { name, unit }: SpendingItem): string {
  const word = COUNT_WORDS[unit] ?? "数量";
  return random.chance(0.8) ? `${name}${word}` : `完成${name}${word}`;
}

const COUNT_WORDS: Record<string, string> = {
  人: "人数",
  人次: "人次",
  场: "场次",
  次: "次数",
  公里: "里程",
  平方米: "面积",
  米: "长度",
  延米: "长度",
  亩: "面积",
  户: "户数",
  家: "家数",
  家次: "家次",
  批次: "批次",
  条: "条数",
  件: "件数",
  册: "册数",
  份: "份数",
  期: "期数",
  课时: "课时数",
  天: "天数",
  吨: "吨数",
};
