import { printFunds } from "../make-department.ts";
import { makeItems } from "../make-items.ts";
import type { IndicatorLine } from "../sheet.ts";
import { DEPARTMENTS } from "../vocabulary/index.ts";
import { type Planter, planter, type Variant } from "./planter.ts";
import {
  apart,
  type DepartmentTarget,
  inDepartment,
  inProject,
} from "./target.ts";

const FUNDS = [
  "D-INCOME-SUM",
  "D-EXP-SUM",
  "D-BALANCE",
  "D-SHARE",
  "D-YOY",
  "X-PROJ-SUM",
  "X-FISCAL-CAP",
  "X-PRIOR-SUM",
  "XY-RECALL",
];

type Table = "income" | "expenditure";

/** An amount of the funds is printed with another value; `column` -1 is the current year, else an earlier one. */
function misprint(
  { department, random }: DepartmentTarget,
  table: Table,
  row: number,
  column: number,
): string | null {
  const { facts } = department;
  const year = column < 0 ? facts.year : facts.historyYears[column];
  const funds = facts.funds.get(year ?? 0);
  const line = department[table][row];
  if (!funds || !line) return null;
  const right =
    table === "income"
      ? [funds.fiscal, funds.other, funds.fiscal + funds.other]
      : [funds.basic, funds.project, funds.basic + funds.project];
  const fen = right[row] ?? 0;
  const sign = random.chance(0.5) ? 1 : -1;
  const wrong = facts.printer.cell(fen + sign * apart(random, fen));
  if (column < 0) line.currentYear = wrong;
  else line.history[column] = wrong;
  return `tables.${table}[2].${column < 0 ? "currentYear" : `history[${column}].amount`}`;
}

function sumFault(table: Table): Variant {
  return inDepartment((target) => {
    const column = target.random.int(-1, 1);
    const row = target.random.pick(table === "income" ? [0, 2] : [0, 1, 2]);
    const total = misprint(target, table, row, column);
    return total === null ? null : target.at(total);
  });
}

/** The funds of a year are changed and printed anew, so that the form holds in itself. */
function otherFunds(
  change: (target: DepartmentTarget) => string[] | null,
): Variant {
  return inDepartment((target) => {
    const paths = change(target);
    if (paths === null) return null;
    printFunds(target.department);
    return target.at(...paths);
  });
}

const SECTIONS = [
  ["longTermGoals", "longTermIndicators", "longTerm"],
  ["annualGoals", "annualIndicators", "annual"],
] as const;

/** A goal with its section: `[goals, sections, ids, index]`. */
function pickGoal({ department, random }: DepartmentTarget) {
  const kinds = SECTIONS.flatMap(([goals, sections, ids]) =>
    department[goals].map((_, i) => ({ goals, sections, ids, i })),
  );
  return random.pick(kinds);
}

/** The department's form by itself and against its projects. */
export const DEPARTMENT_PLANTERS: readonly Planter[] = [
  planter("D-INCOME-SUM", FUNDS, [sumFault("income")]),
  planter("D-EXP-SUM", FUNDS, [sumFault("expenditure")]),
  planter("D-BALANCE", FUNDS, [
    inDepartment((target) => {
      const { department, random } = target;
      const column = random.int(-1, 1);
      const { facts } = department;
      const year = column < 0 ? facts.year : facts.historyYears[column];
      const funds = facts.funds.get(year ?? 0);
      const [basic, , total] = department.expenditure;
      if (!funds || !basic || !total) return null;
      const more = apart(random, funds.basic);
      const whole = facts.printer.cell(funds.basic + funds.project + more);
      const part = facts.printer.cell(funds.basic + more);
      if (column < 0) [basic.currentYear, total.currentYear] = [part, whole];
      else [basic.history[column], total.history[column]] = [part, whole];
      return target.at("tables.income*", "tables.expenditure*");
    }),
  ]),
  planter(
    "D-SHARE",
    [],
    [
      inDepartment(({ department, random, at }) => {
        const table = random.pick(["income", "expenditure"] as const);
        const i = table === "income" ? 0 : random.int(0, 1);
        const line = department[table][i];
        if (line === undefined) return null;
        line.share = "";
        return at(`tables.${table}[${i}].share`);
      }),
      inDepartment(({ department, random, at }) => {
        const i = random.int(0, 1);
        const line = department.expenditure[i];
        if (line === undefined) return null;
        const right = Number(line.share.replace("%", ""));
        const wrong =
          right > 50 ? right - random.int(2, 20) : right + random.int(2, 20);
        line.share = `${wrong.toFixed(2)}%`;
        return at(`tables.expenditure[${i}].share`);
      }),
    ],
  ),
  planter("X-PROJ-SUM", FUNDS, [
    otherFunds(({ department, random }) => {
      const { facts } = department;
      const funds = facts.funds.get(facts.year);
      if (!funds) return null;
      const moved = Math.min(
        apart(random, funds.project),
        Math.floor(funds.basic / 2e5) * 1e5,
      );
      const sign = random.chance(0.5) ? 1 : -1;
      facts.funds.set(facts.year, {
        ...funds,
        project: funds.project - sign * moved,
        basic: funds.basic + sign * moved,
      });
      return ["tables.expenditure[1].currentYear"];
    }),
  ]),
  planter("X-FISCAL-CAP", FUNDS, [
    otherFunds(({ department, random }) => {
      const { facts } = department;
      const funds = facts.funds.get(facts.year);
      if (!funds) return null;
      const asked = funds.project - funds.other;
      const fiscal = asked - Math.max(apart(random, asked) / 2, 1e5);
      if (fiscal <= 0) return null;
      const whole = funds.fiscal + funds.other;
      facts.funds.set(facts.year, { ...funds, fiscal, other: whole - fiscal });
      return ["tables.income[0].currentYear"];
    }),
  ]),
  planter("X-PRIOR-SUM", FUNDS, [
    otherFunds(({ department, document, random }) => {
      const { facts } = department;
      if (document.projects.some((p) => p.facts.before.size === 0)) return null;
      const column = random.int(0, 1);
      const year = facts.historyYears[column] ?? 0;
      const funds = facts.funds.get(year);
      if (!funds) return null;
      const moved = Math.min(
        apart(random, funds.project),
        Math.floor(funds.basic / 2e5) * 1e5,
      );
      const sign = random.chance(0.5) ? 1 : -1;
      facts.funds.set(year, {
        ...funds,
        project: funds.project - sign * moved,
        basic: funds.basic + sign * moved,
      });
      return [`tables.expenditure[1].history[${column}].amount`];
    }),
  ]),
  planter(
    "X-DUP-PROJECT",
    [...FUNDS, "TEXT-COPY", "D-UNCOVERED", "REASON-OFFTOPIC", "D-COPY-LOSSY"],
    [
      inProject(({ project, document, random, at }) => {
        const id = `f${document.projects.length + 2}`;
        const { core } = project.facts.template;
        const projectName = random.pick([
          project.fields.projectName ?? "",
          `${core}专项`,
          `${core}工作经费`,
        ]);
        const twin = structuredClone({ ...project, facts: null });
        document.projects.push({
          ...twin,
          id,
          facts: project.facts,
          fields: { ...twin.fields, projectName },
        });
        const paths = ["fields.*"];
        return [...at(...paths), { document: document.name, form: id, paths }];
      }),
    ],
  ),
  planter("D-YOY", FUNDS, [
    otherFunds(({ department, random }) => {
      const { facts } = department;
      for (const year of facts.historyYears) {
        const funds = facts.funds.get(year);
        if (!funds) return null;
        const factor = random.int(18, 30) / 10;
        const basic = Math.round((funds.basic * factor) / 1e5) * 1e5;
        const project = Math.round((funds.project * factor) / 1e5) * 1e5;
        facts.funds.set(year, {
          ...funds,
          basic,
          project,
          fiscal: basic + project - funds.other,
        });
      }
      return ["tables.income*", "tables.expenditure*"];
    }),
    otherFunds(({ department, random }) => {
      const { facts } = department;
      const funds = facts.funds.get(facts.year);
      if (!funds) return null;
      const basic = Math.round((funds.basic * random.int(20, 30)) / 1e6) * 1e5;
      const more = basic - funds.basic;
      facts.funds.set(facts.year, {
        ...funds,
        basic,
        fiscal: funds.fiscal + more,
      });
      return ["tables.income*", "tables.expenditure*"];
    }),
  ]),
  planter(
    "D-GOAL-IND",
    ["D-*", "TEXT-COPY"],
    [
      inDepartment((target) => {
        const { department } = target;
        const all = SECTIONS.flatMap(([, sections]) =>
          department[sections].map((_, i) => ({ sections, i })),
        );
        if (
          department.facts.longTerm.concat(department.facts.annual).length < 2
        )
          return null;
        const chosen = target.random.some(all, 2);
        const [a, b] = chosen;
        if (!a || !b) return null;
        const one = department[a.sections][a.i] as IndicatorLine[];
        const two = department[b.sections][b.i] as IndicatorLine[];
        if (one[0]?.content === two[0]?.content) return null;
        department[a.sections][a.i] = two;
        department[b.sections][b.i] = one;
        return target.at(
          ...[a, b].flatMap(({ sections, i }) => [
            `tables.${sections}[${i}]*`,
            `tables.${sections.replace("Indicators", "Goals")}[${i}]`,
          ]),
        );
      }),
    ],
  ),
  planter(
    "D-GOAL-EMPTY",
    ["D-*", "IND-*"],
    [
      inDepartment((target) => {
        const { goals, sections, i } = pickGoal(target);
        target.department[goals][i] = "";
        return target.at(`tables.${goals}[${i}]`, `tables.${sections}[${i}]*`);
      }),
      inDepartment((target) => {
        const { goals, sections, i } = pickGoal(target);
        target.department[sections][i] = [];
        return target.at(`tables.${goals}[${i}]`, `tables.${sections}[${i}]*`);
      }),
      inDepartment((target) => {
        const { goals, sections } = pickGoal(target);
        const last = target.department[goals].length;
        target.department[goals].push("");
        return target.at(
          `tables.${goals}[${last}]`,
          `tables.${sections}[${last}]*`,
        );
      }),
    ],
  ),
  planter(
    "D-LONG-ANNUAL",
    ["D-*", "TEXT-COPY"],
    [
      inDepartment(({ department, random, at }) => {
        const i = random.int(0, department.longTermGoals.length - 1);
        const { year } = department.facts;
        const goal = department.longTermGoals[i] ?? "";
        department.longTermGoals[i] = random.pick([
          `${year}年度${goal}`,
          `${year} 年${goal}`,
          `本年度${goal}`,
          `${year}年底前完成：${goal}`,
        ]);
        return at(`tables.longTermGoals[${i}]`);
      }),
    ],
  ),
  planter(
    "D-COPY-LOSSY",
    ["D-*", "IND-*"],
    [
      inDepartment((target) => {
        const { sections, i } = pickGoal(target);
        const rows = target.department[sections][i] ?? [];
        const lost = target.random.int(2, 5);
        target.department[sections][i] = target.random.chance(0.7)
          ? rows.slice(0, rows.length - lost)
          : target.random.some(rows, rows.length - lost);
        return target.at(
          `tables.${sections}*`,
          `tables.${sections.replace("Indicators", "Goals")}*`,
        );
      }),
    ],
  ),
  planter(
    "D-UNCOVERED",
    ["D-*", "IND-*"],
    [
      inDepartment((target) => {
        const { department, document } = target;
        const { goals, sections, ids, i } = pickGoal(target);
        const id = department.facts[ids][i] ?? "";
        const all = [...department.facts.longTerm, ...department.facts.annual];
        if (department[goals].length < 2) return null;
        if (all.filter((other) => other === id).length > 1) return null;
        department[goals].splice(i, 1);
        department[sections].splice(i, 1);
        return [
          ...target.at("tables.*", "fields.*"),
          { document: document.name, form: id, paths: ["fields.*"] },
        ];
      }),
      inDepartment((target) => {
        const { department, random } = target;
        const foreign = foreignProject(target);
        const count = department.fields.annualTasks?.split("\n").length ?? 0;
        const names = makeItems(random, foreign).map(({ name }) => name);
        department.fields.annualTasks += `\n${count + 1}、${foreign.core}：组织实施${names.join("、")}，${foreign.outcome}。`;
        return target.at("fields.annualTasks");
      }),
      inDepartment((target) => {
        const { department, document, random } = target;
        if (document.projects.length < 3) return null;
        const { core } = random.pick(document.projects).facts.template;
        const before = department.fields.duties ?? "";
        department.fields.duties = before
          .replace(`、${core}`, "")
          .replace(`${core}、`, "");
        return [
          ...target.at("fields.duties", "fields.projectName"),
          ...document.projects.map(({ id }) => ({
            document: document.name,
            form: id,
            paths: ["fields.projectName"],
          })),
        ];
      }),
    ],
  ),
];

function foreignProject({ document, random }: DepartmentTarget) {
  const own = document.projects[0]?.facts.template;
  const others = DEPARTMENTS.filter(
    ({ projects }) => own === undefined || !projects.includes(own),
  );
  return random.pick(others.flatMap(({ projects }) => projects));
}
