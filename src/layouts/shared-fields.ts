import type { z } from "zod";
import type { FieldLayout } from "./schema.ts";

type Field = z.input<typeof FieldLayout>;

/** What several kinds of form print under one or another label; a form may list further labels of its own. */
export const SHARED_FIELDS = {
  projectName: { name: "projectName", labels: ["项目名称"], kind: "text" },
  department: {
    name: "department",
    labels: [
      "主管部门",
      "主管部门及代码",
      "项目主管部门",
      "主管预算部门",
      "预算主管部门",
    ],
    kind: "text",
  },
  executingUnit: {
    name: "executingUnit",
    labels: ["实施单位", "项目实施单位", "项目执行单位", "项目单位"],
    kind: "text",
  },
  leader: { name: "leader", labels: ["项目负责人", "负责人"], kind: "text" },
  phone: { name: "phone", labels: ["联系电话", "电话"], kind: "phone" },
  annualGoal: {
    name: "annualGoal",
    labels: ["年度目标", "年度总体目标", "年度绩效目标"],
    kind: "text",
  },
} as const satisfies Record<string, Field>;

/** Ways in which forms name the nature of a project; what they print differs, so the text is kept beside. */
export const PROJECT_TYPES = [
  { value: "one-off", labels: ["一次性项目", "一次性"] },
  {
    value: "recurring",
    labels: ["常年性项目", "经常性项目", "常年性", "经常性"],
  },
  {
    value: "continuing",
    labels: ["延续性项目", "延续项目", "延续性", "延续"],
  },
  { value: "new", labels: ["新增项目", "新增性项目", "新增"] },
  { value: "phased", labels: ["阶段性项目", "阶段性"] },
];
