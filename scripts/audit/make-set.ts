import { type Random, randomOf } from "../fixtures/random.ts";
import { SIGN_STYLES } from "./indicators.ts";
import { makeDepartment } from "./make-department.ts";
import { makeHistory } from "./make-history.ts";
import { evolveItems, makeItems } from "./make-items.ts";
import { makeProject } from "./make-project.ts";
import { moneyPrinter } from "./money-printer.ts";
import type {
  SheetDocument,
  SheetSet,
  SpendingItem,
  YearFunds,
} from "./sheet.ts";
import type { Office } from "./texts.ts";
import { DEPARTMENTS, PLACES } from "./vocabulary/index.ts";
import type {
  DepartmentTemplate,
  ProjectTemplate,
} from "./vocabulary/types.ts";

/**
 * One department's declarations over one to three years, consistent in every way that the catalogue of rules asks for.
 * Depends on `name` only.
 */
export function makeSet(name: string): SheetSet {
  const random = randomOf(name);
  const kind = random.pick(DEPARTMENTS);
  const first = random.int(2018, 2023);
  const length = random.pick([1, 2, 2, 2, 3]);
  const years = Array.from({ length }, (_, i) => first + i);
  const setting = {
    office: makeOffice(random, kind),
    signs: random.pick(SIGN_STYLES),
    printer: moneyPrinter(random),
    yearInNames: random.chance(0.1),
  };
  const plans = planProjects(random, kind, years);
  const funds = planFunds(random, plans, years);
  const longTerm = Math.max(1, random.int(1, Math.ceil(plans.length / 2)));
  return years.map((year): SheetDocument => {
    const current = plans.filter((plan) => plan.items.has(year));
    const day = random.int(1, 28);
    const month = random.int(10, 11);
    const lasting = current.filter(
      ({ template }) => template.type !== "one-off",
    );
    const longTermPlans = lasting.slice(0, longTerm);
    const projects = current.map((plan, i) => {
      const facts = factsOf(plan, year, setting.printer);
      return makeProject(random, facts, {
        id: `f${i + 1}`,
        name:
          setting.yearInNames && !longTermPlans.includes(plan)
            ? `${year}年度${plan.name}`
            : plan.name,
        section: plan.section,
        office: setting.office,
        signs: setting.signs,
        reportDate: printedDate(random, year - 1, month, day),
        longTerm: longTermPlans.includes(plan),
      });
    });
    const idOf = (plan: Plan) => `f${current.indexOf(plan) + 1}`;
    const rest = current.filter((plan) => !longTermPlans.includes(plan));
    const department = makeDepartment(
      random,
      {
        year,
        historyYears: [year - 2, year - 1],
        funds: new Map(funds),
        printer: setting.printer,
        longTerm: longTermPlans.map(idOf),
        annual: (rest.length > 0 ? rest : current).map(idOf),
      },
      projects,
      {
        id: `f${current.length + 1}`,
        office: setting.office,
        reportDate: printedDate(
          random,
          year - 1,
          month + random.int(0, 1),
          random.int(day, 28),
        ),
      },
    );
    return {
      name: `${setting.office.name}-${year}`,
      year,
      projects,
      department,
    };
  });
}

function makeOffice(random: Random, kind: DepartmentTemplate): Office {
  const place = random.pick(PLACES);
  const level = random.pick(["区", "县", "市"]);
  return {
    name: `${place}${level}${kind.body}`,
    level,
    sign: `${place[0]}${kind.sign}`,
  };
}

/** A project over the years: its items in the years of which there are documents, its budgets in all that are told of. */
interface Plan {
  name: string;
  section: string;
  template: ProjectTemplate;
  items: Map<number, SpendingItem[]>;
  budgets: Map<number, number>;
  /** In thousandths of the budget, paid by 其他资金. */
  other: number;
  span: [number, number] | null;
}

function planProjects(
  random: Random,
  kind: DepartmentTemplate,
  years: readonly number[],
): Plan[] {
  const lasting = kind.projects.filter(({ type }) => type !== "one-off");
  const plans = random
    .some(lasting, random.int(2, lasting.length))
    .map((template) => lastingPlan(random, kind, template, years));
  const last = years.at(-1) ?? 0;
  const others = plans.reduce((sum, p) => sum + (p.budgets.get(last) ?? 0), 0);
  const added = kind.projects.find(({ type }) => type === "one-off");
  const plan =
    added && random.chance(0.6) && newPlan(random, kind, added, last);
  // One more project must not make the department's spending jump.
  if (plan && (plan.budgets.get(last) ?? 0) * 100 <= others * LARGEST_NEW)
    plans.push(plan);
  return plans;
}

/** Percent of the other projects' budgets that a new one may add. */
const LARGEST_NEW = 12;

function lastingPlan(
  random: Random,
  kind: DepartmentTemplate,
  template: ProjectTemplate,
  years: readonly number[],
): Plan {
  const [first = 0] = years;
  const items = new Map<number, SpendingItem[]>();
  let current = makeItems(random, template);
  for (const year of years) {
    if (year !== first) current = evolveItems(random, current);
    items.set(year, current);
  }
  const earlier = random.int(2, 3);
  const known = Array.from({ length: earlier }, (_, i) => first - earlier + i);
  const budgets = makeHistory(random, known, sumOf(items.get(first) ?? []));
  for (const [year, list] of items) budgets.set(year, sumOf(list));
  const last = years.at(-1) ?? first;
  return {
    ...naming(random, kind, template),
    template,
    items,
    budgets,
    other: random.chance(0.2) ? random.pick([50, 100, 200]) : 0,
    span:
      template.type === "continuing"
        ? [first - earlier, last + random.int(0, 2)]
        : null,
  };
}

function newPlan(
  random: Random,
  kind: DepartmentTemplate,
  template: ProjectTemplate,
  year: number,
): Plan {
  const items = makeItems(random, template);
  return {
    ...naming(random, kind, template),
    template,
    items: new Map([[year, items]]),
    budgets: new Map([[year, sumOf(items)]]),
    other: 0,
    span: null,
  };
}

function naming(
  random: Random,
  kind: DepartmentTemplate,
  { core }: ProjectTemplate,
) {
  const tail = random.pick([
    "",
    "项目",
    "经费",
    "专项经费",
    "专项资金",
    "工作经费",
  ]);
  return { name: core + tail, section: random.pick(kind.sections) };
}

function factsOf(
  plan: Plan,
  year: number,
  printer: ReturnType<typeof moneyPrinter>,
) {
  const items = plan.items.get(year) ?? [];
  const budget = sumOf(items);
  const isNew = !plan.budgets.has(year - 1);
  const before = [...plan.budgets].filter(([y]) => y < year);
  return {
    template: plan.template,
    year,
    budget,
    before: new Map(isNew ? [] : before.slice(-2)),
    items,
    other: otherOf(plan, budget),
    span: plan.span,
    total: spanTotal(plan, budget),
    printer,
  };
}

function spanTotal({ span, budgets }: Plan, budget: number): number {
  if (span === null) return budget;
  const known = [...budgets].filter(([y]) => y >= span[0] && y <= span[1]);
  const last = known.at(-1)?.[1] ?? budget;
  const open = span[1] - span[0] + 1 - known.length;
  return known.reduce((sum, [, fen]) => sum + fen, 0) + open * last;
}

function otherOf({ other }: Plan, budget: number): number {
  return Math.round((budget * other) / 1000 / 10_000) * 10_000;
}

/** What the department has and spends in each year told of, in whole 100 yuan. */
function planFunds(
  random: Random,
  plans: readonly Plan[],
  years: readonly number[],
): Map<number, YearFunds> {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const funds = new Map<number, YearFunds>();
  const ofYear = (year: number) =>
    plans.map((plan) => ({ plan, budget: plan.budgets.get(year) ?? 0 }));
  const projects = ofYear(first).reduce((sum, { budget }) => sum + budget, 0);
  let basic = hundreds((projects * random.int(60, 160)) / 100);
  const ownOther = random.chance(0.4) ? hundreds(basic * 0.04) : 0;
  for (let year = first - 2; year <= last; year++) {
    const project = ofYear(year).reduce((sum, { budget }) => sum + budget, 0);
    const other =
      ownOther +
      ofYear(year).reduce((sum, p) => sum + otherOf(p.plan, p.budget), 0);
    funds.set(year, { basic, project, other, fiscal: basic + project - other });
    basic = hundreds((basic * random.int(97, 106)) / 100);
  }
  return funds;
}

function hundreds(fen: number): number {
  return Math.round(fen / 10_000) * 10_000;
}

function sumOf(items: readonly SpendingItem[]): number {
  return items.reduce((sum, { fen }) => sum + fen, 0);
}

function printedDate(
  random: Random,
  year: number,
  month: number,
  day: number,
): string {
  return random.pick([
    `${year} 年 ${month} 月 ${day} 日`,
    `${year}年${month}月${day}日`,
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  ]);
}
