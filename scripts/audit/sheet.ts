import type { ProjectTemplate } from "./vocabulary/types.ts";

/** One 绩效指标 as printed; a `weight` only where the form has that column. */
export interface IndicatorLine {
  level1: string;
  level2: string;
  content: string;
  value: string;
  standard: string;
  weight?: string;
}

/** An item of a project's spending: `fen` is price times count. */
export interface SpendingItem {
  name: string;
  unit: string;
  /** Fen for one. */
  price: number;
  count: number;
  fen: number;
}

/** What a project's texts are made of. */
export interface ProjectFacts {
  template: ProjectTemplate;
  year: number;
  /** The current year's budget in fen. */
  budget: number;
  /** Year → budget in fen, of the two years before. */
  before: ReadonlyMap<number, number>;
  items: readonly SpendingItem[];
  /** 项目总预算 in fen: of all years of a continuing project, else the budget. */
  total: number;
  /** The part of the budget that 其他资金 pays, in fen. */
  other: number;
  /** The first and last year of a continuing project. */
  span: readonly [number, number] | null;
  printer: MoneyPrinter;
}

/** How a form prints amounts, in its one unit. */
export interface MoneyPrinter {
  unit: "万元" | "元";
  /** A money cell: a bare number. */
  cell(fen: number): string;
  /** In a running text, with the unit. */
  text(fen: number): string;
}

/** A project declaration as printed: "" is a blank cell. */
export interface ProjectSheet {
  kind: "project";
  id: string;
  facts: ProjectFacts;
  fields: Record<string, string>;
  funding: { total: string; rows: { source: string; amount: string }[] };
  expenditure: { total: string; rows: { item: string; amount: string }[] };
  indicators: IndicatorLine[];
  placeholders: { table: string; text: string }[];
  /** Rows that are printed a second time and count once: a text of all of them, as the parser keeps it. */
  repeated: { table: string; text: string }[];
}

export interface FundLine {
  item: string;
  currentYear: string;
  share: string;
  /** In the order of `DepartmentFacts.historyYears`. */
  history: string[];
}

/** A department's funds in fen, by year. */
export interface YearFunds {
  fiscal: number;
  other: number;
  basic: number;
  project: number;
}

export interface DepartmentFacts {
  year: number;
  historyYears: readonly [number, number];
  funds: Map<number, YearFunds>;
  printer: MoneyPrinter;
  /** The ids of the projects whose goals and indicators it copies, goal by goal. */
  longTerm: string[];
  annual: string[];
}

/** A department declaration as printed. */
export interface DepartmentSheet {
  kind: "department";
  id: string;
  facts: DepartmentFacts;
  fields: Record<string, string>;
  income: FundLine[];
  expenditure: FundLine[];
  longTermGoals: string[];
  annualGoals: string[];
  longTermIndicators: IndicatorLine[][];
  annualIndicators: IndicatorLine[][];
  placeholders: { table: string; text: string }[];
  /** Rows that are printed a second time and count once: a text of all of them, as the parser keeps it. */
  repeated: { table: string; text: string }[];
}

export type Sheet = ProjectSheet | DepartmentSheet;

/** What one department hands in for one year. */
export interface SheetDocument {
  name: string;
  year: number;
  projects: ProjectSheet[];
  department: DepartmentSheet;
}

/** One department's documents, a year each, the oldest first. */
export type SheetSet = SheetDocument[];
