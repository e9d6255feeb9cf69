import { historyText } from "../history-text.ts";
import type { ProjectSheet } from "../sheet.ts";
import { type Planter, planter } from "./planter.ts";
import { apart, field, inDepartment, inProject } from "./target.ts";

const hasHistory = ({ facts }: ProjectSheet) => facts.before.size === 2;
const last = ({ facts }: ProjectSheet) => facts.before.get(facts.year - 1) ?? 0;

/** Both years as told, without the statement on the current one. */
function bothYears({ facts }: ProjectSheet): string {
  return [...facts.before]
    .map(([year, fen]) => `${year}年预算安排${facts.printer.text(fen)}`)
    .join("；");
}

/** A true statement on the change, without its amount. */
function trueStatement({ facts }: ProjectSheet): string {
  const before = facts.before.get(facts.year - 1) ?? 0;
  if (facts.budget === before) return "当年预算安排无变动";
  return facts.budget > before
    ? "当年预算较上年有所增加"
    : "当年预算较上年有所减少";
}

/** What is said of earlier years and of the change, and when forms were dated. */
export const YEAR_PLANTERS: readonly Planter[] = [
  planter(
    "YOY-CLAIM",
    ["YOY-MISSING"],
    [
      field(
        "budgetHistory",
        ({ project, random }) => {
          const { year } = project.facts;
          const claim = random.pick([
            "当年预算安排无变动",
            "当年预算不变",
            `${year}年预算与上年持平`,
            `${year}年预算安排与${year - 1}年一致`,
          ]);
          return `1.${bothYears(project)}；\n2.${claim}。`;
        },
        (project) =>
          hasHistory(project) && last(project) !== project.facts.budget,
      ),
      field(
        "budgetHistory",
        ({ project, random }) => {
          const claim = random.pick([
            "当年预算较上年增加",
            "当年预算有所上调",
            `${project.facts.year}年预算比上年增长`,
          ]);
          return `${bothYears(project)}。${claim}，主要是任务量增加。`;
        },
        (project) =>
          hasHistory(project) && last(project) > project.facts.budget,
      ),
      field(
        "budgetHistory",
        ({ project, random }) => {
          const claim = random.pick([
            "当年预算有所下调",
            "当年预算较上年减少",
            `${project.facts.year}年预算数相对变低`,
            "当年预算较上年压减",
          ]);
          return `${bothYears(project)}；${claim}。`;
        },
        (project) =>
          hasHistory(project) && last(project) < project.facts.budget,
      ),
    ],
  ),
  planter(
    "YOY-MISSING",
    ["YOY-CLAIM", "X-PRIOR-SUM", "XY-RECALL"],
    [
      field(
        "budgetHistory",
        ({ project }) => `${bothYears(project)}。`,
        hasHistory,
      ),
      field(
        "budgetHistory",
        ({ project, random }) => {
          const { facts } = project;
          const [year, fen] = random.pick([...facts.before]);
          return `${year}年预算数为${facts.printer.text(fen)}，${facts.year === year + 1 ? trueStatement(project) : "当年预算按需安排"}`;
        },
        hasHistory,
      ),
      field(
        "budgetHistory",
        ({ project }) =>
          `${bothYears(project)}；设备维护费、人员补贴由各相关单位自行承担。`,
        hasHistory,
      ),
      field("budgetHistory", () => "", hasHistory),
    ],
  ),
  planter(
    "YOY-LARGE",
    ["X-PRIOR-SUM", "XY-RECALL", "YOY-CLAIM", "D-YOY"],
    [
      inProject(({ project, random, at }) => {
        const { facts, fields } = project;
        const { budget, year, printer } = facts;
        const before = Math.round((budget * random.int(170, 320)) / 1e7) * 1e5;
        const earlier = before + apart(random, before);
        const claim = random.pick(["有所下调", "较上年减少", "相对降低"]);
        fields.budgetHistory = `1.${year - 2}年预算安排${printer.text(earlier)}；${year - 1}年预算安排${printer.text(before)}；\n2.当年预算${claim}。`;
        return at("fields.budgetHistory", "fields.currentYearBudget");
      }, hasHistory),
      inProject(({ project, random, at }) => {
        const { facts, fields } = project;
        const { budget, year, printer } = facts;
        const before = Math.round((budget * random.int(30, 66)) / 1e7) * 1e5;
        if (before <= 0) return null;
        const claim = random.pick(["有所增加", "较上年增加", "有所提高"]);
        fields.budgetHistory = `${year - 2}年预算${printer.text(before)}，${year - 1}年预算${printer.text(before)}，当年预算${claim}。`;
        return at("fields.budgetHistory", "fields.currentYearBudget");
      }, hasHistory),
    ],
  ),
  planter(
    "YOY-REASON-CONTRA",
    ["YOY-CLAIM"],
    [
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.facts.items.length - 1);
        const name = project.facts.items[i]?.name ?? "";
        const gone = random.pick([
          `${name}相关经费已移交区服务中心`,
          `${name}自本年起划转至市级部门承担`,
          `${name}已不再列入本项目`,
          `${name}已取消`,
        ]);
        project.fields.budgetHistory = `${bothYears(project)}；${gone}，${trueStatement(project)}。`;
        return at("fields.budgetHistory", `tables.expenditure.rows[${i}]*`);
      }, hasHistory),
    ],
  ),
  planter(
    "YEAR-WORDING",
    ["DATE-LATE", "DATE-ORDER", "AMT-CALC-BASIS"],
    [
      inProject(({ project, random, at }) => {
        // The plans of a project of several years may speak of the next one.
        const name =
          project.facts.span === null
            ? random.pick(["basis", "rationale", "content"])
            : "basis";
        const words = random.pick([
          "充分考虑明年的各项业务支出",
          "保障明年各项任务经费",
          "结合明年任务安排",
          "统筹考虑下一年度工作需要",
        ]);
        project.fields.reportDate = `${project.facts.year} 年 1 月 ${random.int(5, 28)} 日`;
        const before = (project.fields[name] ?? "").replace(/。$/u, "");
        project.fields[name] = `${before}，${words}。`;
        return at(`fields.${name}`);
      }),
    ],
  ),
  planter(
    "DATE-LATE",
    ["DATE-ORDER"],
    [
      field("reportDate", ({ project, random }) => {
        const { year } = project.facts;
        return `${year} 年 ${random.int(1, 3)} 月 ${random.int(4, 28)} 日`;
      }),
      inDepartment(({ department, random, at }) => {
        const { year } = department.facts;
        department.fields.reportDate = `${year}年${random.int(1, 3)}月${random.int(4, 28)}日`;
        return at("fields.reportDate");
      }),
    ],
  ),
  planter(
    "DATE-ORDER",
    [],
    [
      inDepartment(({ department, document, random, at }) => {
        const { year } = department.facts;
        department.fields.reportDate = `${year - 1} 年 9 月 ${random.int(1, 28)} 日`;
        return [
          ...at("fields.reportDate"),
          ...document.projects.map(({ id }) => ({
            document: document.name,
            form: id,
            paths: ["fields.reportDate"],
          })),
        ];
      }),
    ],
  ),
  planter(
    "XY-RECALL",
    ["X-PRIOR-SUM", "YOY-LARGE", "YOY-CLAIM"],
    [
      (set, random) => {
        const [before, after] = set;
        if (before === undefined || after === undefined) return null;
        return inProject(({ project, at }) => {
          const { facts } = project;
          const right = last(project);
          const wrong =
            right -
            Math.sign(facts.budget - right || 1) * apart(random, right / 4);
          const changed = {
            ...facts,
            before: new Map([...facts.before]).set(facts.year - 1, wrong),
          };
          project.fields.budgetHistory = historyText(random, changed);
          return at("fields.budgetHistory", "fields.currentYearBudget");
        }, hasHistory)(set.slice(1), random);
      },
      (set, random) => {
        const [document] = set.slice(-1);
        if (document === undefined || set.length < 2) return null;
        const { department } = document;
        const line = department.expenditure[0];
        const income = department.income[0];
        const funds = department.facts.funds.get(document.year - 1);
        if (!line || !income || !funds) return null;
        const more = apart(random, funds.basic / 4);
        const { cell } = department.facts.printer;
        line.history[1] = cell(funds.basic + more);
        income.history[1] = cell(funds.fiscal + more);
        const total = cell(funds.basic + funds.project + more);
        for (const table of [department.income, department.expenditure]) {
          const sum = table.at(-1);
          if (sum) sum.history[1] = total;
        }
        return [
          {
            document: document.name,
            form: department.id,
            paths: ["tables.income[*", "tables.expenditure[*"],
          },
        ];
      },
    ],
  ),
];
