/** Second-level indicator → its first level (财预〔2015〕88号: 产出、效益、满意度). */
export const LEVEL1_OF_LEVEL2: Record<string, string> = {
  数量指标: "产出指标",
  质量指标: "产出指标",
  时效指标: "产出指标",
  成本指标: "产出指标",
  经济效益指标: "效益指标",
  社会效益指标: "效益指标",
  生态效益指标: "效益指标",
  环境效益指标: "效益指标",
  可持续影响指标: "效益指标",
  服务对象满意度指标: "满意度指标",
};

/** The levels and the name that every indicator of the family has, and the bound that it is to reach. */
export const LEVEL_COLUMNS = [
  {
    name: "level1",
    labels: ["一级指标"],
    kind: "text",
    inferredFrom: "level2",
  },
  { name: "level2", labels: ["二级指标"], kind: "text" },
  {
    name: "content",
    labels: ["指标内容", "三级指标", "指标名称"],
    kind: "text",
  },
] as const;

export const VALUE_COLUMN = {
  name: "value",
  labels: ["指标值", "目标值", "年度指标值", "当年预期实现值", "指标目标值"],
  kind: "indicator",
} as const;

/** The bound and, as newer systems print them, its sign and its unit in columns of their own: ≥ | 95 | %. */
export const BOUND_COLUMNS = [
  {
    name: "operator",
    labels: ["计算符号", "指标性质", "运算符号"],
    kind: "text",
    optional: true,
  },
  { ...VALUE_COLUMN, operatorFrom: "operator", unitFrom: "unit" },
  {
    name: "unit",
    labels: ["计量单位", "度量单位", "指标单位"],
    kind: "text",
    optional: true,
  },
] as const;

/** The columns that both forms of the seed share. */
export const INDICATOR_COLUMNS = [
  ...LEVEL_COLUMNS,
  ...BOUND_COLUMNS,
  {
    name: "standard",
    labels: ["绩效标准"],
    kind: "text",
    usual: [
      "计划标准",
      "历史标准",
      "行业标准",
      "预算支出标准",
      "其他标准",
      "优",
      "良",
      "中",
      "差",
    ],
  },
] as const;
