import { LEVEL_COLUMNS, LEVEL1_OF_LEVEL2, VALUE_COLUMN } from "./indicators.ts";
import { MONEY_PAIR } from "./money-pair.ts";
import { SHARED_FIELDS } from "./shared-fields.ts";

/** What the forms of 财预〔2015〕163号 share: the transfer, its funds and goals for its term and for the year, side by side. */
export const PROGRAM_FIELDS = [
  { name: "programName", labels: ["专项名称"], kind: "text" },
  { name: "centralDepartment", labels: ["中央主管部门"], kind: "text" },
  {
    name: "provincialFinance",
    labels: ["省级财政部门", "地方财政部门"],
    kind: "text",
  },
  {
    name: "provincialDepartment",
    labels: ["省级主管部门", "地方主管部门"],
    kind: "text",
  },
  { name: "projectPeriod", labels: ["专项实施期", "实施期"], kind: "text" },
] as const;

/** Amounts and goals of both. */
export const TERM_AND_YEAR_FIELDS = [
  {
    name: "totalBudget",
    labels: ["实施期金额"],
    kind: "money",
    where: "table",
  },
  {
    name: "currentYearBudget",
    labels: ["年度金额"],
    kind: "money",
    where: "table",
  },
  {
    name: "goal",
    labels: ["实施期目标", "实施期总目标", "实施期绩效目标"],
    kind: "text",
  },
  SHARED_FIELDS.annualGoal,
] as const;

const ROWS = [
  ["其中：中央补助", "中央补助", "中央财政补助"],
  ["地方资金", "地方财政资金"],
  ["其他资金"],
];

/** The tables of both. */
export const TERM_AND_YEAR = {
  captions: ["资金情况", "总体目标", "绩效目标", "绩效指标"],
  tables: [
    {
      shape: "pairs",
      name: "termFunding",
      total: ["实施期金额", "实施期资金总额"],
      totalField: "totalBudget",
      rows: ROWS,
      columns: MONEY_PAIR,
    },
    {
      shape: "pairs",
      name: "funding",
      total: ["年度金额", "年度资金总额"],
      totalField: "currentYearBudget",
      rows: ROWS,
      columns: MONEY_PAIR,
    },
    {
      shape: "sides",
      shared: ["level1"],
      sides: [
        {
          name: "termIndicators",
          labels: ["实施期指标", "实施期绩效指标", "实施期目标"],
        },
        {
          name: "indicators",
          labels: ["年度指标", "年度绩效指标", "年度目标"],
        },
      ],
      columns: [...LEVEL_COLUMNS, VALUE_COLUMN],
    },
  ],
  inference: LEVEL1_OF_LEVEL2,
} as const;

/** A title, and as it stands where the transfer is called a special one, or the centre's. */
export function transferTitles(title: string): string[] {
  return [
    title,
    `专项${title}`,
    `中央对地方${title}`,
    `中央对地方专项${title}`,
  ];
}
