import type { IndicatorLine, ProjectSheet } from "../sheet.ts";
import { type Planter, planter, type Variant } from "./planter.ts";
import { indicator, inProject } from "./target.ts";
import { isToldBy } from "./told-by.ts";

const inLevel =
  (...levels: string[]) =>
  (line: IndicatorLine) =>
    levels.some((level) => line.level2.startsWith(level));
const isPercent = ({ value }: IndicatorLine) => value.endsWith("%");
const isNumber = ({ value }: IndicatorLine) => !/月底前/u.test(value);
const numberOf = ({ value }: IndicatorLine) =>
  /\d+(?:\.\d+)?/u.exec(value)?.[0] ?? "";
const signOf = ({ value }: IndicatorLine) => /^\D*/u.exec(value)?.[0] ?? "";

const OTHERS = ["IND-*", "D-COPY-LOSSY", "D-GOAL-IND", "D-UNCOVERED"];

/** All indicators of a category are left out; where it is missing no cell can say, so any of the table may. */
function without(
  is: (line: IndicatorLine, chosen: string) => boolean,
  choices: readonly string[],
): Variant {
  return inProject(({ project, random, at }) => {
    const chosen = random.pick(choices);
    project.indicators = project.indicators.filter((line) => !is(line, chosen));
    return at("tables.indicators*");
  });
}

/** The columns of the indicators' table and what is in them. */
export const INDICATOR_PLANTERS: readonly Planter[] = [
  planter("IND-L1-MISSING", OTHERS, [
    without(
      (line, chosen) => line.level1 === chosen,
      ["产出指标", "效益指标", "满意度指标"],
    ),
  ]),
  planter("IND-L2-MISSING", OTHERS, [
    without(
      (line, chosen) => line.level2 === chosen,
      ["数量指标", "质量指标", "时效指标", "成本指标"],
    ),
  ]),
  planter("IND-VAGUE", OTHERS, [
    indicator(
      inLevel("经济", "社会", "生态", "可持续"),
      ["value"],
      (line, { random }) => {
        line.value = random.pick([
          "有所提升",
          "明显改善",
          "进一步增强",
          "效果显著",
          "不断提高",
          "长期",
        ]);
      },
    ),
    indicator(inLevel("数量"), ["value"], (line, { random }) => {
      line.value = random.pick(["据实统计", "若干", "按需", "足额", "一批"]);
    }),
    indicator(inLevel("时效"), ["value"], (line, { random }) => {
      line.value = random.pick(["及时", "按时间节点完成", "按进度", "按期"]);
    }),
    indicator(inLevel("质量", "服务"), ["value"], (line, { random }) => {
      line.value = random.pick(["良好", "合格", "满意", "达标", "是"]);
    }),
  ]),
  planter("IND-TAUTOLOGY", OTHERS, [
    indicator(inLevel("数量"), ["value", "content"], (line, { random }) => {
      const name = line.content;
      line.value = random.pick([name, `规定${name}`, `方案规定的${name}`]);
    }),
    indicator(
      inLevel("经济", "社会", "质量"),
      ["value", "content"],
      (line, { random }) => {
        const name = line.content;
        line.value = random.pick([name, `${name}提高`, `实际${name}`]);
      },
    ),
  ]),
  planter("IND-DIRECTION", OTHERS, [
    indicator(inLevel("成本"), ["value"], (line, { random }) => {
      line.value = line.value.replace(
        /^\D+/u,
        random.pick(["≥", "大于等于", "不低于", "＞", "≧"]),
      );
    }),
  ]),
  planter("IND-SIGN-TEXT", OTHERS, [
    indicator(inLevel("时效"), ["value"], (line, { random }) => {
      line.value = random.pick(["≤本年内", "≤年底前", "≤规定时限", "≤按期"]);
    }),
    indicator(
      inLevel("社会", "可持续", "质量"),
      ["value"],
      (line, { random }) => {
        line.value = random.pick(["≥有所提升", "≥良好", ">上年水平", "≥合格"]);
      },
    ),
  ]),
  planter("IND-SIGN-STYLE", OTHERS, [
    inProject(({ project, random, at }) => {
      const found = project.indicators.filter(isNumber);
      const words = found[0] && /[一-龥]/u.test(signOf(found[0]));
      for (const line of random.some(found, random.int(1, 3)))
        line.value = line.value.replace(/^\D+/u, (sign) => {
          const floor = /≥|大|不低/u.test(sign);
          if (words) return floor ? "≥" : "≤";
          return floor ? "大于等于" : "小于等于";
        });
      return at("tables.indicators*");
    }),
    inProject(({ project, random, at }) => {
      const found = project.indicators.filter(isNumber);
      for (const line of random.some(found, random.int(2, 4)))
        line.value = line.value.replace(/^\D+/u, "");
      return at("tables.indicators*");
    }),
  ]),
  planter("IND-UNIT-MISSING", OTHERS, [
    indicator(inLevel("数量"), ["value"], (line) => {
      line.value = signOf(line) + numberOf(line);
    }),
    indicator(inLevel("数量"), ["value"], (line) => {
      line.value = numberOf(line);
    }),
    indicator(
      (line) => inLevel("时效")(line) && isNumber(line),
      ["value"],
      (line) => {
        line.value = signOf(line) + numberOf(line);
      },
    ),
  ]),
  planter("IND-NAME-VALUE", OTHERS, [
    indicator(
      (line) => inLevel("质量", "社会")(line) && isPercent(line),
      ["value", "content"],
      (line, { project, random }) => {
        const { core } = project.facts.template;
        line.content = random.pick([
          `深化${core}`,
          `完成${core}工作任务`,
          `推进${core}工程`,
          `${core}工作`,
        ]);
      },
    ),
  ]),
  planter("IND-WRONG-L2", OTHERS, [
    indicator(
      inLevel("时效"),
      ["value", "content", "level2"],
      (line, { random }) => {
        const [name, value] = random.pick([
          ["培训学时", "≥200学时"],
          ["发放宣传手册数量", "≥500册"],
          ["服务对象满意度", "≥90%"],
          ["设备采购数量", "≥12台"],
        ] as const);
        line.content = name;
        line.value = value;
      },
    ),
    indicator(
      inLevel("成本"),
      ["value", "content", "level2"],
      (line, { random }) => {
        const [name, value] = random.pick([
          ["任务按时完成时限", "≤30天"],
          ["验收合格率", "≥98%"],
          ["群众满意度", "≥90%"],
          ["培训人次", "≥300人次"],
        ] as const);
        line.content = name;
        line.value = value;
      },
    ),
    indicator(
      inLevel("可持续"),
      ["value", "content", "level2"],
      (line, { random }) => {
        const [name, value] = random.pick([
          ["受益群众满意度", "≥90%"],
          ["工程验收合格率", "≥98%"],
          ["培训班次", "≥10期"],
        ] as const);
        line.content = name;
        line.value = value;
      },
    ),
  ]),
  planter("IND-STD-MISUSE", OTHERS, [
    inProject(({ project, random, at }) => {
      const same = random.pick(["优", "优", "良", ""]);
      for (const line of project.indicators) line.standard = same;
      return at("tables.indicators*");
    }),
  ]),
  planter(
    "IND-COVERAGE",
    [...OTHERS, "IND-L2-MISSING"],
    [
      inProject(
        ({ project, at }) => {
          const biggest = biggestItem(project);
          const name = project.facts.items[biggest]?.name ?? "";
          project.indicators = project.indicators.filter(
            (line) => !line.content.includes(name),
          );

          const numbers = project.indicators.filter(inLevel("数量"));
          if (numbers.some(({ content }) => isToldBy(name, content)))
            return null;
          return at(
            `tables.expenditure.rows[${biggest}]*`,
            "fields.content",
            "tables.indicators*",
          );
        },
        ({ facts }) => facts.items.length > 1,
      ),
    ],
  ),
  planter("IND-HORIZON", OTHERS, [
    indicator(
      inLevel("可持续"),
      ["value"],
      (line, { random }) => {
        line.content = random.pick([
          "设备正常使用年限",
          "项目持续发挥作用的期限",
          "成果持续影响时间",
        ]);
        line.value = `${signOf(line) || "≥"}${random.int(2, 10)}年`;
      },
      ({ facts }) => facts.span === null,
    ),
  ]),
  planter("IND-SELF-SATISF", OTHERS, [
    indicator(
      inLevel("服务"),
      ["content", "value"],
      (line, { project, random }) => {
        line.content = random.pick([
          `${project.fields.executingUnit}满意度`,
          `${project.fields.executingUnit}工作人员满意度`,
          "本单位干部职工满意度",
          "业务科室满意度",
        ]);
      },
    ),
  ]),
  planter("IND-PCT>100", OTHERS, [
    indicator(
      (line) => inLevel("质量", "服务")(line) && isPercent(line),
      ["value"],
      (line, { random }) => {
        line.value = `${signOf(line)}${random.pick([101, 105, 110, 120, 150, 950])}%`;
      },
    ),
  ]),
  planter(
    "IND-DUP-NAME",
    [...OTHERS, "DUP-BLOCK"],
    [
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.indicators.length - 1);
        const line = project.indicators[i];
        if (line === undefined || !isNumber(line)) return null;
        const value = line.value.replace(/\d+/u, nextNumber);
        project.indicators.splice(i + 1, 0, { ...line, value });
        return at(`tables.indicators[${i}]*`, `tables.indicators[${i + 1}]*`);
      }),
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.indicators.length - 2);
        const j = random.int(i + 1, project.indicators.length - 1);
        const [a, b] = [project.indicators[i], project.indicators[j]];
        if (!a || !b) return null;
        const copy = {
          ...a,
          value: a.value.replace(/\d+/u, nextNumber),
        };
        project.indicators.splice(j + 1, 0, {
          ...copy,
          level1: b.level1,
          level2: b.level2,
        });
        return at(`tables.indicators[${i}]*`, `tables.indicators[${j + 1}]*`);
      }),
    ],
  ),
  planter("WEIGHT-SUM", OTHERS, [
    inProject(({ project, random, at }) => {
      const count = project.indicators.length;
      for (const [i, line] of project.indicators.entries())
        line.weight = String(
          i === 0 ? random.int(1, 4) : Math.floor(70 / count),
        );
      return at("tables.indicators*");
    }),
  ]),
];

/** Another number near it, never a negative one. */
function nextNumber(printed: string): string {
  const number = Number(printed);
  return String(number === 0 ? 1 : number - 1);
}

function biggestItem({ facts }: ProjectSheet): number {
  const amounts = facts.items.map(({ fen }) => fen);
  return amounts.indexOf(Math.max(...amounts));
}
