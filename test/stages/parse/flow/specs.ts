import type { FlatTruth } from "./compare-truth.ts";
import type { ProjectSpec } from "./print-project.ts";

/** A made-up project whose cells wrap at other widths than the seed's. */
export const LIBRARY: ProjectSpec = {
  year: "2023",
  date: "2022 年 11 月 9 日",
  fields: {
    projectName: "乡镇图书分馆设备更新与数字资源采购",
    department: "丰林州文化和旅游局",
    executingUnit: "公共服务科",
    leader: "黄明",
    phone: "83000464",
    projectType:
      "一次性项目□  常年性项目□  延续性项目■（从 2022 年至 2024 年）",
    rationale:
      "为落实《公共文化服务保障法》，推动文化馆、图书馆总分馆制建设，现有分馆设备使用年限较长，亟需更新。",
    content: [
      "1、更新自助借还设备 12 台；",
      "2、采购数字资源，服务人口约 41326 人，覆盖全部乡镇和街道的分馆以及流动服务点。",
    ],
    totalBudget: "360.8 万元",
    currentYearBudget: "120.3 万元",
    budgetHistory: [
      "1.2021 年预算安排 88 万元；2022 年预算安排 119.5 万元；",
      "2.当年预算安排略有增加。",
    ],
    basis: "依据设备市场询价和上一年度采购合同测算，单价不高于政府采购中标价。",
    goal: "建成覆盖城乡的借阅网络，读者满意度稳步提高。",
  },
  funding: [
    ["合计", "120.3 万元"],
    ["公共预算财政拨款", "100.3 万元"],
    ["政府性基金预算财政拨款", ""],
    ["其他资金", "20 万元"],
  ],
  spending: [
    ["合计", "120.3 万元"],
    ["1、自助借还设备更新（含安装调试、人员培训和两年维护）", "75.3 万元"],
    ["2、数字资源采购", "45 万元"],
  ],
  indicators: [
    ["产出指标", "数量指标", "更新自助借还设备", "≥12 台", "计划标准"],
    ["", "", "新增电子图书和有声读物", "3000 册", "历史标准"],
    ["", "质量指标", "设备验收合格率", "100%", ""],
    ["", "时效指标", "设备到位完成时间", "2023 年 10 月底前", ""],
    ["", "成本指标", "单台设备采购成本", "小于等于 6.3 万元", "行业标准"],
    ["效益指标", "社会效益指标", "基层群众文化生活", "明显改善", ""],
    ["", "可持续影响指标", "设备持续使用年限", "≥5 年", "行业标准"],
    ["满意度指标", "服务对象满意度指标", "读者满意度", "大于 92%", ""],
  ],
  widths: { name: 6, value: 5, text: 24 },
};

/** A short one: some fields are not printed, some are empty. */
export const ROADS: ProjectSpec = {
  year: "2022",
  date: "2021 年 12 月 3 日",
  fields: {
    projectName: "农村公路日常养护",
    department: "石桥县交通运输局",
    leader: "于春华",
    phone: "83000322",
    rationale: "辖区列养农村公路 1286.4 公里，需按季度养护。",
    totalBudget: "",
    currentYearBudget: "50",
    goal: "",
  },
  funding: [
    ["合计", "50"],
    ["公共预算财政拨款", "50"],
  ],
  spending: [
    ["合计", ""],
    ["沥青与标线材料", "30"],
    ["养护人员劳务", "20"],
  ],
  indicators: [
    ["产出指标", "数量指标", "养护里程", "1286.4 公里", ""],
    ["", "质量指标", "路面技术状况优良路率", "大于等于 85%", ""],
    ["满意度指标", "服务对象满意度指标", "沿线群众满意度", "≥90%", ""],
  ],
  widths: { name: 8, value: 6, text: 28 },
};

/** What must be read from the printed form. */
export function truthOf(spec: ProjectSpec): FlatTruth {
  const flat: FlatTruth = {
    fiscalYear: `${spec.year}年度`,
    reportDate: spec.date,
    unit: "万元",
  };
  for (const [name, text] of Object.entries(spec.fields))
    flat[name] = [text].flat().join("");
  addAmounts(flat, "funding", "source", spec.funding);
  addAmounts(flat, "expenditure", "item", spec.spending);
  let level1 = "";
  let level2 = "";
  spec.indicators.forEach(([first, second, content, value, standard], i) => {
    level1 = first === "" ? level1 : first;
    level2 = second === "" ? level2 : second;
    const row = { level1, level2, content, value, standard };
    for (const [name, text] of Object.entries(row))
      flat[`indicators.${i}.${name}`] = text;
  });
  return flat;
}

function addAmounts(
  flat: FlatTruth,
  table: string,
  name: string,
  [total, ...rows]: [string, string][],
): void {
  flat[`${table}.total`] = total?.[1] ?? null;
  rows.forEach(([item, amount], i) => {
    flat[`${table}.rows.${i}.${name}`] = item;
    flat[`${table}.rows.${i}.amount`] = amount;
  });
}
