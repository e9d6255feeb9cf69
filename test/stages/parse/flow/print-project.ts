import type { PrintedCell } from "./write-dump.ts";

/** What a project form says, and how wide its columns are. */
export interface ProjectSpec {
  year: string;
  date: string;
  fields: Partial<Record<keyof typeof LABELS, string | string[]>>;
  funding: [string, string][];
  spending: [string, string][];
  /** level1, level2 (each "" where the merged cell of the row above goes on), content, value, standard. */
  indicators: [string, string, string, string, string][];
  /** Han characters of a line of names and of values. */
  widths: { name: number; value: number; text: number };
}

/** The labels of the form, in its own order. */
export const LABELS = {
  projectName: "项目名称",
  department: "项目主管部门",
  executingUnit: "项目执行单位",
  leader: "项目负责人",
  phone: "联系电话",
  projectType: "项目类型",
  rationale: "项目申请理由",
  content: "项目主要内容",
  totalBudget: "项目总预算",
  currentYearBudget: "项目当年预算",
  budgetHistory: "项目前两年预算及当年预算变动情况",
  basis: "测算依据及说明",
  goal: "项目绩效总目标",
} as const;

type Name = keyof typeof LABELS;
const BESIDE: Name[][] = [
  ["projectName"],
  ["department", "executingUnit"],
  ["leader", "phone"],
  ["projectType"],
  ["rationale"],
  ["content"],
  ["totalBudget", "currentYearBudget"],
  ["budgetHistory"],
];

/** The rows of a project form as it is printed; `order` may put the rows of fields in another order. */
export function printProject(
  spec: ProjectSpec,
  order: readonly Name[][] = BESIDE,
): PrintedCell[][] {
  const { name, value, text } = spec.widths;
  const field = (key: Name): PrintedCell[] => {
    const content = spec.fields[key];
    if (content === undefined) return [];
    return [
      { text: LABELS[key], width: 6 },
      ...(content === "" ? [] : [{ text: content, width: text }]),
    ];
  };
  const amounts = (rows: [string, string][]) =>
    rows.map(([item, amount]): PrintedCell[] => [
      { text: item, width: name * 2 },
      { text: amount },
    ]);
  return [
    [{ text: "项目绩效目标申报表" }],
    [{ text: `（${spec.year} 年度）` }],
    [{ text: `填报日期： ${spec.date}                    单位：万元` }],
    ...order.map((keys) => keys.flatMap(field)),
    [{ text: "项目资金来源" }],
    [{ text: "资金来源" }, { text: "金额" }],
    ...amounts(spec.funding),
    [{ text: ["项目支出预算", "及测算依据"] }],
    [{ text: ["项目支出", "明细预算"] }],
    [{ text: "项目支出明细" }, { text: "金额" }],
    ...amounts(spec.spending),
    field("basis"),
    field("goal"),
    [{ text: ["项目年度", "绩效指标"] }],
    ["一级指标", "二级指标", "指标内容", "指标值", "绩效标准"].map((label) => ({
      text: label,
    })),
    ...spec.indicators.map(([level1, level2, content, target, standard]) => [
      ...(level1 === "" ? [] : [{ text: level1, width: 5 }]),
      ...(level2 === "" ? [] : [{ text: level2, width: 5 }]),
      { text: content, width: name },
      { text: target, width: value },
      { text: standard },
    ]),
  ].filter((row) => row.length > 0);
}
