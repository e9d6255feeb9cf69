import {
  cellsOf,
  inDeclaration,
  inDepartment as inMinistry,
  rowsOf,
} from "../family/targets.ts";
import type { ProjectSheet } from "../sheet.ts";
import { type Planter, planter } from "./planter.ts";
import { apart, field, inDepartment, inProject } from "./target.ts";

const printed = ({ facts }: ProjectSheet, fen: number) =>
  facts.printer.cell(fen);
/** A short table is one whose amounts add up in one's head: two items at least. */
const hasAmounts = (project: ProjectSheet) =>
  /\d[万]?元/u.test(project.fields.content ?? "");
const inWan = (project: ProjectSheet) => project.facts.printer.unit === "万元";

const BUDGET_RULES = [
  "AMT-DETAIL-BUDGET",
  "AMT-DETAIL-SUM",
  "AMT-FUND-BUDGET",
  "AMT-FUND-SUM",
  "AMT-NARR-TABLE",
  "AMT-TOTAL-YEAR",
  "AMT-CALC-BASIS",
  "YOY-CLAIM",
  "YOY-LARGE",
  "X-PROJ-SUM",
  "X-FISCAL-CAP",
  "XY-RECALL",
];

/** Amounts that do not add up, are missing or are no amounts. */
export const AMOUNT_PLANTERS: readonly Planter[] = [
  planter("AMT-DETAIL-SUM", BUDGET_RULES, [
    inProject(({ project, random, at }) => {
      const { budget } = project.facts;
      const sign = random.chance(0.5) ? 1 : -1;
      const wrong = budget + sign * apart(random, budget);
      project.expenditure.total = printed(project, wrong);
      return at("tables.expenditure.total");
    }),
    inProject(({ project, random, at }) => {
      const i = random.int(0, project.expenditure.rows.length - 1);
      const row = project.expenditure.rows[i];
      const fen = project.facts.items[i]?.fen ?? 0;
      if (row === undefined) return null;
      row.amount = printed(project, fen + apart(random, fen));
      return at("tables.expenditure.total");
    }),
    inProject(
      ({ project, random, at }) => {
        const { rows } = project.expenditure;
        rows.splice(random.int(0, rows.length - 1), 1);
        return at("tables.expenditure.total");
      },
      ({ expenditure }) => expenditure.rows.length > 2,
    ),
  ]),
  planter("AMT-DETAIL-BUDGET", BUDGET_RULES, [
    inProject(({ project, random, at }) => {
      const { budget, total } = project.facts;
      const other = budget + apart(random, budget);
      project.fields.currentYearBudget = printed(project, other);
      project.fields.totalBudget = printed(project, total + other - budget);
      return at("fields.currentYearBudget", "tables.expenditure.total");
    }),
    inProject(({ project, random, at }) => {
      const last = project.expenditure.rows.length - 1;
      const fen = project.facts.items[last]?.fen ?? 0;
      const more = apart(random, fen);
      const row = project.expenditure.rows[last];
      if (row === undefined) return null;
      row.amount = printed(project, fen + more);
      project.expenditure.total = printed(project, project.facts.budget + more);
      return at("fields.currentYearBudget", "tables.expenditure.total");
    }),
  ]),
  planter(
    "AMT-FUND-SUM",
    BUDGET_RULES,
    [
      inProject(({ project, random, at }) => {
        const { budget } = project.facts;
        const wrong = budget - apart(random, budget);
        project.funding.total = printed(project, wrong);
        return at("tables.funding.total");
      }),
      inProject(({ project, random, at }) => {
        const row = random.pick(project.funding.rows.slice(1));
        const { budget } = project.facts;
        if (row.amount !== "") return null;
        row.amount = printed(project, apart(random, budget));
        return at("tables.funding.total");
      }),
    ],
    [
      inDeclaration(({ printed: form, project, random, at }) => {
        const name = random.pick(["funding", "termFunding"]);
        const table = form.tables[name];
        if (table === undefined || project === null) return null;
        const [, first] = cellsOf(table);
        const { total } = project.facts;
        first?.set(printed(project, total + apart(random, total)));
        return at(`tables.${name}.total`);
      }),
    ],
  ),
  planter("AMT-FUND-BUDGET", BUDGET_RULES, [
    inProject(({ project, random, at }) => {
      const { budget, other } = project.facts;
      const more = budget + apart(random, budget);
      const [fiscal] = project.funding.rows;
      if (fiscal === undefined) return null;
      fiscal.amount = printed(project, more - other);
      project.funding.total = printed(project, more);
      return at("tables.funding.total", "fields.currentYearBudget");
    }),
    inProject(({ project, random, at }) => {
      const { budget, total } = project.facts;
      const less = budget - apart(random, budget);
      project.fields.currentYearBudget = printed(project, less);
      project.fields.totalBudget = printed(project, total - budget + less);
      return at("tables.funding.total", "fields.currentYearBudget");
    }),
  ]),
  planter(
    "AMT-TOTAL-YEAR",
    BUDGET_RULES,
    [
      inProject(
        ({ project, random, at }) => {
          const { budget } = project.facts;
          const total = budget + random.int(1, 3) * apart(random, budget);
          project.fields.totalBudget = printed(project, total);
          return at("fields.totalBudget", "fields.currentYearBudget");
        },
        ({ facts }) => facts.span === null,
      ),
      inProject(({ project, random, at }) => {
        const { budget } = project.facts;
        const total = budget - apart(random, budget);
        project.fields.totalBudget = printed(project, total);
        return at("fields.totalBudget", "fields.currentYearBudget");
      }),
    ],
    [
      inDeclaration(({ printed: form, project, random, at }) => {
        const { termFunding } = form.tables;
        if (termFunding === undefined || project === null) return null;
        const { budget } = project.facts;
        const less = printed(project, budget - apart(random, budget));
        form.fields.totalBudget = less;
        const [total] = cellsOf(termFunding);
        total?.set(less);
        return at("fields.totalBudget", "fields.currentYearBudget");
      }),
    ],
  ),
  planter(
    "AMT-NARR-TABLE",
    ["GOAL-COVERAGE", "SCOPE-MIX", "IND-COVERAGE"],
    [
      inProject(({ project, random, at }) => {
        const { facts, fields } = project;
        const { fen } = random.pick(facts.items);
        const right = facts.printer.text(fen);
        const wrong = facts.printer.text(fen + apart(random, fen));
        fields.content = (fields.content ?? "").replace(right, wrong);
        return at("fields.content", "tables.expenditure*");
      }, hasAmounts),
      inProject(({ project, random, at }) => {
        const { facts, fields } = project;
        const name = random.pick([
          "消费扶贫采购",
          "公众号运营",
          "档案数字化加工",
          "乡村振兴驻点帮扶",
          "法律顾问聘请",
        ]);
        const text = facts.printer.text(apart(random, facts.budget));
        const number = facts.items.length + 1;
        const before = (fields.content ?? "").replace(/。$/u, "");
        fields.content = `${before}；${number}、${name}${text}。`;
        return at("fields.content", "tables.expenditure*");
      }, hasAmounts),
      inProject(
        ({ project, random, at }) => {
          const { facts, expenditure } = project;
          const i = random.int(0, facts.items.length - 1);
          const j = (i + 1) % facts.items.length;
          const [a, b] = [expenditure.rows[i], expenditure.rows[j]];
          const [x, y] = [facts.items[i]?.fen ?? 0, facts.items[j]?.fen ?? 0];
          const more = apart(random, Math.min(x, y) / 2);
          if (!a || !b || more >= y) return null;
          a.amount = printed(project, x + more);
          b.amount = printed(project, y - more);
          return at("fields.content", "tables.expenditure*");
        },
        (project) => hasAmounts(project) && project.facts.items.length > 1,
      ),
    ],
  ),
  planter(
    "AMT-BLANK-TOTAL",
    [],
    [
      inProject(({ project, at }) => {
        project.expenditure.total = "";
        return at("tables.expenditure.total");
      }),
      inProject(({ project, random, at }) => {
        project.funding.total = random.pick(["", "/", "—"]);
        return at("tables.funding.total");
      }),
      inDepartment(({ department, random, at }) => {
        const table = random.pick(["income", "expenditure"] as const);
        const line = department[table].at(-1);
        if (line === undefined) return null;
        const column = random.int(-1, 1);
        if (column < 0) line.currentYear = "";
        else line.history[column] = "";
        return at(
          column < 0
            ? `tables.${table}[2].currentYear`
            : `tables.${table}[2].history[${column}].amount`,
        );
      }),
    ],
    [
      inMinistry(({ printed: form, at }) => {
        const rows = rowsOf(form, "tasks");
        const last = rows.length - 1;
        const total = rows[last];
        if (total === undefined) return null;
        total.amount = "";
        return at(`tables.tasks[${last}].amount`);
      }),
    ],
  ),
  planter(
    "AMT-NOT-NUMBER",
    ["FIELD-SHIFT"],
    [
      field("totalBudget", ({ project }) => project.fields.projectName ?? null),
      field("currentYearBudget", ({ random }) =>
        random.pick(["见附件", "待定", "据实列支", "按实际发生额", "详见明细"]),
      ),
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.expenditure.rows.length - 1);
        const row = project.expenditure.rows[i];
        if (row === undefined) return null;
        row.amount = random.pick([
          "若干",
          "据实结算",
          "另行申请",
          "按标准执行",
        ]);
        return at(`tables.expenditure.rows[${i}].amount`);
      }),
      inDepartment(({ department, random, at }) => {
        const i = random.int(0, 1);
        const line = department.expenditure[i];
        if (line === undefined) return null;
        line.currentYear = random.pick(["待批复", "同上年", "见批复文件"]);
        return at(`tables.expenditure[${i}].currentYear`);
      }),
    ],
  ),
  planter(
    "AMT-CALC-BASIS",
    ["TEXT-COPY", "REASON-WEAK"],
    [
      field("basis", () => ""),
      field("basis", ({ random, project }) =>
        random.pick([
          "依据项目所需经费而定",
          `根据${project.fields.projectName}实际需要测算`,
          "按照项目实际支出需求确定",
          "根据工作需要安排",
        ]),
      ),
      field("basis", ({ random }) =>
        random.pick([
          "依据前两年度项目经费实际支出情况，结合本年度经费支出进度，充分考虑各项业务支出而定。",
          "参照往年支出水平，结合当年工作计划综合测算。",
          "根据上年决算数和本年工作任务量，按照厉行节约的原则编制。",
          "按有关文件规定和财政部门核定的控制数编列。",
        ]),
      ),
    ],
  ),
  planter(
    "UNIT-MIXED",
    [],
    [
      inProject(({ project, random, at }) => {
        const name = random.pick(["totalBudget", "currentYearBudget"]);
        project.fields[name] =
          `${project.fields[name]}${project.facts.printer.unit}`;
        return at(`fields.${name}`, "fields.unit");
      }),
      inProject(({ project, at }) => {
        const { unit } = project.facts.printer;
        for (const name of ["totalBudget", "currentYearBudget"])
          project.fields[name] = `${project.fields[name]} ${unit}`;
        for (const row of project.expenditure.rows) row.amount += ` ${unit}`;
        project.expenditure.total += ` ${unit}`;
        return at("fields.*", "tables.expenditure*");
      }),
      inProject(({ project, random, at }) => {
        const i = random.int(0, project.expenditure.rows.length - 1);
        const row = project.expenditure.rows[i];
        if (row === undefined) return null;
        row.amount += project.facts.printer.unit;
        return at(`tables.expenditure.rows[${i}].amount`, "fields.unit");
      }),
      field(
        "content",
        ({ project }) =>
          (project.fields.content ?? "").replaceAll("万元", "万"),
        (project) => hasAmounts(project) && inWan(project),
      ),
    ],
  ),
  planter(
    "UNIT-MAGNITUDE",
    [...BUDGET_RULES, "UNIT-MIXED"],
    [
      inProject(({ project, at }) => {
        const yuan = String(Math.round(project.facts.budget / 100));
        project.fields.currentYearBudget = yuan;
        return at(
          "fields.currentYearBudget",
          "fields.totalBudget",
          "tables.funding.total",
          "tables.expenditure.total",
        );
      }, inWan),
      inProject(
        ({ project, at }) => {
          const wan = String(Number((project.facts.budget / 1e6).toFixed(4)));
          project.fields.totalBudget = wan;
          return at("fields.totalBudget", "fields.currentYearBudget");
        },
        (project) => !inWan(project) && project.facts.span === null,
      ),
      inProject(({ project, at }) => {
        for (const [i, row] of project.expenditure.rows.entries())
          row.amount = String(
            Math.round((project.facts.items[i]?.fen ?? 0) / 100),
          );
        project.expenditure.total = String(
          Math.round(project.facts.budget / 100),
        );
        return at(
          "tables.expenditure*",
          "fields.currentYearBudget",
          "fields.content",
        );
      }, inWan),
      inProject(({ project, at }) => {
        const { budget, other } = project.facts;
        const [fiscal] = project.funding.rows;
        if (fiscal === undefined || other > 0) return null;
        fiscal.amount = String(Math.round(budget / 100));
        project.funding.total = fiscal.amount;
        return at("tables.funding*", "fields.currentYearBudget");
      }, inWan),
    ],
  ),
];
