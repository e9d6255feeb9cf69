import type { Random } from "../../fixtures/random.ts";
import type { ProjectSheet } from "../sheet.ts";
import { indicatorRows, termRows } from "./indicator-rows.ts";
import type { PrintedTable } from "./printed-form.ts";
import type { FamilySheet } from "./sheets.ts";

/** 项目支出绩效目标申报表 of the ministries: 中期 beside 年度. */
export function ministryDeclaration(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const code = `[${random.int(101, 399)}]`;
  const { department = "" } = project.fields;
  return {
    project,
    printed: {
      id: "",
      type: "ministry-project-declaration",
      title: "项目支出绩效目标申报表",
      fields: {
        ...shared(project, [
          "fiscalYear",
          "unit",
          "projectName",
          "executingUnit",
        ]),
        department: random.chance(0.5) ? `${code}${department}` : department,
        projectType: ticked(
          ["新增项目", "延续项目"],
          isLasting(project) ? 1 : 0,
        ),
        projectPeriod: period(random, project),
        ...budgets(project),
        ...goals(project),
      },
      tables: {
        ...funds(project, "其中：财政拨款", "其他资金"),
        termIndicators: termRows(project),
        indicators: indicatorRows(project),
      },
    },
  };
}

/** 财政支出（项目）绩效目标申报表, with its schedule and long-term indicators in a table of their own. */
export function fiscalDeclaration(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const { facts } = project;
  const { template, year } = facts;
  const remark = (row: Record<string, string>) => ({ ...row, remark: "" });
  return {
    project,
    printed: {
      id: "",
      type: "fiscal-project-declaration",
      title: "财政支出（项目）绩效目标申报表",
      fields: {
        ...shared(project, [
          "fiscalYear",
          "unit",
          "projectName",
          "department",
          "executingUnit",
          "leader",
          "phone",
          "rationale",
          "content",
        ]),
        reportingUnit: project.fields.department ?? "",
        departmentCode: String(random.int(101001, 399999)),
        projectType: ticked(["新增", "延续"], isLasting(project) ? 1 : 0),
        projectPeriod: days(project),
        currentYearBudget: facts.printer.cell(facts.budget),
        feasibility: `已制定${template.core}实施方案，人员和场地落实到位。`,
        necessity: `${template.need}。`,
        ...goals(project),
      },
      tables: {
        funding: fund(facts.printer.cell, facts.budget, facts.other, [
          "财政拨款",
          "自有资金",
          "事业收入",
          "其他",
        ]),
        schedule: facts.items.map(({ name }) => ({
          content: name,
          start: `${year}年${random.int(1, 4)}月`,
          end: `${year}年${random.int(9, 12)}月`,
        })),
        termIndicators: termRows(project).map(remark),
        indicators: indicatorRows(project).map(remark),
      },
    },
  };
}

/** 财政项目支出绩效目标申报表 of Shanghai, in yuan with two decimals. */
export function shanghaiDeclaration(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const { facts } = project;
  const { template, year, span } = facts;
  const order = ["one-off", "continuing", "recurring"];
  return {
    project,
    printed: {
      id: "",
      type: "shanghai-project-declaration",
      title: "财政项目支出绩效目标申报表",
      fields: {
        ...shared(project, [
          "fiscalYear",
          "projectName",
          "department",
          "executingUnit",
          "leader",
          "phone",
          "rationale",
          "content",
        ]),
        unit: "元",
        projectType: ticked(
          ["一次性", "阶段性", "经常性"],
          order.indexOf(template.type),
        ),
        startDate: `${span?.[0] ?? year}-01-01`,
        endDate: `${span?.[1] ?? year}-12-31`,
        necessity: `${template.need}。`,
        safeguards: `严格执行${template.core}管理办法和财务制度，专款专用。`,
        plan: `上半年组织实施，${random.int(10, 12)}月底前完成。`,
        goal: project.fields.goal ?? "",
        annualGoal: project.fields.goal ?? "",
        totalBudget: yuan(facts.total),
        currentYearBudget: yuan(facts.budget),
      },
      tables: {
        funding: fund(yuan, facts.budget, facts.other, [
          "其中：当年财政拨款",
          "上年结转资金",
        ]),
        indicators: indicatorRows(project),
      },
    },
  };
}

/** 转移支付项目绩效目标申报表 */
export function transferProject(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const region = transferRegion(random, project).printed;
  return {
    project,
    printed: {
      ...region,
      type: "transfer-project-declaration",
      title: "转移支付项目绩效目标申报表",
      fields: {
        ...region.fields,
        ...goals(project),
        ...shared(project, [
          "projectName",
          "department",
          "executingUnit",
          "leader",
          "phone",
        ]),
      },
    },
  };
}

/** 转移支付区域绩效目标申报表 */
export function transferRegion(
  random: Random,
  project: ProjectSheet,
): FamilySheet {
  const { template } = project.facts;
  const goal = `统筹补助资金，支持本区域${template.core}，按时完成各项绩效指标。`;
  return {
    project,
    printed: {
      id: "",
      type: "transfer-region-declaration",
      title: "转移支付区域绩效目标申报表",
      fields: {
        ...shared(project, ["fiscalYear", "unit"]),
        programName: `${template.core}补助资金`,
        centralDepartment: "中央主管部门",
        provincialFinance: "某省财政厅",
        provincialDepartment: "某省主管部门",
        projectPeriod: period(random, project),
        ...budgets(project),
        goal: project.facts.span === null ? "" : goal,
        annualGoal: goal,
      },
      tables: {
        ...funds(project, "其中：中央补助", "地方资金"),
        termIndicators: termRows(project),
        indicators: indicatorRows(project),
      },
    },
  };
}

function shared(
  { fields }: ProjectSheet,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? ""]));
}

/** It goes on from year to year, or over several. */
function isLasting({ facts }: ProjectSheet): boolean {
  return facts.template.type !== "one-off";
}

function ticked(names: readonly string[], chosen: number): string {
  return names.map((name, i) => `${name}${i === chosen ? "☑" : "□"}`).join(" ");
}

function period(random: Random, { facts }: ProjectSheet): string {
  const { span, year } = facts;
  if (span === null) return random.pick(["1年", `${year}年`]);
  return random.pick([
    `${span[1] - span[0] + 1}年`,
    `${span[0]}年-${span[1]}年`,
    `${span[0]}-${span[1]}年`,
  ]);
}

function days({ facts }: ProjectSheet): string {
  const { span, year } = facts;
  return `${span?.[0] ?? year}年1月至${span?.[1] ?? year}年12月`;
}

function budgets({ facts }: ProjectSheet) {
  const { printer, total, budget } = facts;
  return {
    totalBudget: printer.cell(total),
    currentYearBudget: printer.cell(budget),
  };
}

/** A project of one year has no goal but the year's. */
function goals({ facts, fields }: ProjectSheet) {
  const { goal = "" } = fields;
  return { goal: facts.span === null ? "" : goal, annualGoal: goal };
}

function funds(
  { facts }: ProjectSheet,
  fiscal: string,
  other: string,
): Record<string, PrintedTable<string>> {
  const { printer, total, budget, span } = facts;
  const sources = [fiscal, other];
  const share = Math.round((facts.other * total) / budget / 10_000) * 10_000;
  return {
    termFunding: fund(
      printer.cell,
      total,
      span === null ? facts.other : share,
      sources,
    ),
    funding: fund(printer.cell, budget, facts.other, sources),
  };
}

/** The first source pays all but what the second does. */
function fund(
  cell: (fen: number) => string,
  total: number,
  other: number,
  sources: readonly string[],
): PrintedTable<string> {
  const amounts = [total - other, other];
  return {
    total: cell(total),
    rows: sources.map((source, i) => {
      const fen = amounts[i] ?? 0;
      return { source, amount: fen === 0 ? "" : cell(fen) };
    }),
  };
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/gu, ",");
}
