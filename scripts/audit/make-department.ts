import type { Random } from "../fixtures/random.ts";
import { landline, person } from "./make-project.ts";
import type {
  DepartmentFacts,
  DepartmentSheet,
  FundLine,
  ProjectSheet,
  SheetDocument,
  YearFunds,
} from "./sheet.ts";
import type { Office } from "./texts.ts";

/** A department declaration that agrees with its projects and holds in every way. */
export function makeDepartment(
  random: Random,
  facts: DepartmentFacts,
  projects: readonly ProjectSheet[],
  setting: { id: string; office: Office; reportDate: string },
): DepartmentSheet {
  const cores = projects.map((project) => project.facts.template.core);
  const sheet: DepartmentSheet = {
    kind: "department",
    id: setting.id,
    facts,
    fields: {
      fiscalYear: `（${facts.year} 年度）`,
      reportDate: setting.reportDate,
      unit: facts.printer.unit,
      departmentName: setting.office.name,
      preparer: person(random),
      phone: landline(random),
      duties: random.pick([
        `主要负责${cores.join("、")}等工作。`,
        `贯彻执行有关法律法规和政策；承担${cores.join("、")}等职责。`,
      ]),
      annualTasks: tasks(random, projects),
    },
    income: [],
    expenditure: [],
    longTermGoals: [],
    annualGoals: [],
    longTermIndicators: [],
    annualIndicators: [],
    placeholders: [],
    repeated: [],
  };
  printFunds(sheet);
  copyGoals(sheet, projects);
  return sheet;
}

/** Prints 部门总体资金情况 anew from the facts. */
export function printFunds(sheet: DepartmentSheet): void {
  const { funds, year, historyYears, printer } = sheet.facts;
  const of = (y: number): YearFunds => {
    const found = funds.get(y);
    if (found === undefined) throw new Error(`no funds of ${y}`);
    return found;
  };
  const line = (item: string, amount: (f: YearFunds) => number): FundLine => {
    const whole = of(year).fiscal + of(year).other;
    const current = amount(of(year));
    const none =
      current === 0 && historyYears.every((y) => amount(of(y)) === 0);
    const cell = (fen: number) => (none ? "" : printer.cell(fen));
    return {
      item,
      currentYear: cell(current),
      share: none ? "" : share(current, whole),
      history: historyYears.map((y) => cell(amount(of(y)))),
    };
  };
  sheet.income = [
    line("财政拨款", (f) => f.fiscal),
    line("其他资金", (f) => f.other),
    line("合计", (f) => f.fiscal + f.other),
  ];
  sheet.expenditure = [
    line("基本支出", (f) => f.basic),
    line("项目支出", (f) => f.project),
    line("合计", (f) => f.basic + f.project),
  ];
}

/** Copies goals and indicators anew from the projects that the facts name. */
export function copyGoals(
  sheet: DepartmentSheet,
  projects: readonly ProjectSheet[],
): void {
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => projects.filter((project) => project.id === id));
  const rows = (project: ProjectSheet) =>
    project.indicators.map((line) => ({ ...line }));
  const longTerm = named(sheet.facts.longTerm);
  const annual = named(sheet.facts.annual);
  sheet.longTermGoals = longTerm.map(({ fields }) => fields.goal ?? "");
  sheet.annualGoals = annual.map(({ fields }) => fields.goal ?? "");
  sheet.longTermIndicators = longTerm.map(rows);
  sheet.annualIndicators = annual.map(rows);
}

/** The same for a whole document, after its projects were changed. */
export function copyGoalsOf({ department, projects }: SheetDocument): void {
  copyGoals(department, projects);
}

function share(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  return percent === 100 ? "100%" : `${percent.toFixed(2)}%`;
}

function tasks(random: Random, projects: readonly ProjectSheet[]): string {
  const style = random.int(0, 2);
  return projects
    .map(({ facts: { template, items } }, i) => {
      const number = "一二三四五六七八九"[i] ?? "";
      const names = items.map(({ name }) => name).join("、");
      return [
        `（${number}）扎实推进${template.core}。抓好${names}，${template.outcome}。`,
        `${i + 1}.开展${template.core}工作，重点做好${names}。`,
        `${i + 1}、${template.core}：组织实施${names}，${template.outcome}。`,
      ][style];
    })
    .join("\n");
}
