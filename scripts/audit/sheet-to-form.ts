import { departmentDeclaration } from "../../src/layouts/forms/department-declaration.ts";
import { projectDeclaration } from "../../src/layouts/forms/project-declaration.ts";
import type { RawCell } from "../../src/model/cell.ts";
import type { Form, RawForm, RawRow } from "../../src/model/form.ts";
import { normaliseForm } from "../../src/stages/normalise/normalise-form.ts";
import { Paper } from "./paper.ts";
import type {
  DepartmentSheet,
  FundLine,
  IndicatorLine,
  ProjectSheet,
  Sheet,
  SheetDocument,
} from "./sheet.ts";

/** The forms of a document as the parser would give them, normalised: every cell at a place of its own. */
export function documentToForms({
  projects,
  department,
}: SheetDocument): Form[] {
  const pages = new Paper();
  return [...projects, department].map((sheet) => sheetToForm(sheet, pages));
}

function sheetToForm(sheet: Sheet, paper: Paper): Form {
  paper.newPage();
  const first = paper.page;
  const body =
    sheet.kind === "project"
      ? projectBody(sheet, paper)
      : departmentBody(sheet, paper);
  const printed = ({ table, text }: { table: string; text: string }) => ({
    table,
    cell: paper.cell(text),
  });
  const layout =
    sheet.kind === "project" ? projectDeclaration : departmentDeclaration;
  const raw: RawForm = {
    id: sheet.id,
    type: layout.id,
    title: layout.titles[0] ?? layout.id,
    pages: Array.from({ length: paper.page - first + 1 }, (_, i) => first + i),
    ...body,
    unplaced: [],
    placeholders: sheet.placeholders.map(printed),
    repeated: sheet.repeated.map(printed),
  };
  return normaliseForm(raw, layout);
}

function projectBody(sheet: ProjectSheet, paper: Paper) {
  const { funding, expenditure } = sheet;
  return {
    fields: cells(sheet.fields, paper),
    tables: {
      funding: {
        total: paper.cell(funding.total),
        rows: funding.rows.map((row) => cells({ ...row }, paper)),
      },
      expenditure: {
        total: paper.cell(expenditure.total),
        rows: expenditure.rows.map((row) => cells({ ...row }, paper)),
      },
      indicators: indicatorRows(sheet.indicators, paper),
    },
  };
}

function departmentBody(sheet: DepartmentSheet, paper: Paper) {
  const { historyYears } = sheet.facts;
  const fund = ({ history, ...row }: FundLine): RawRow => ({
    ...cells(row, paper),
    history: history.map((amount, i) => ({
      year: historyYears[i] ?? 0,
      amount: paper.cell(amount),
    })),
  });
  const sections = (lists: IndicatorLine[][], heading: string) =>
    lists.map((lines, i) => ({
      goal: paper.cell(`${heading} ${i + 1}：`),
      rows: indicatorRows(lines, paper),
    }));
  return {
    fields: cells(sheet.fields, paper),
    tables: {
      income: sheet.income.map(fund),
      expenditure: sheet.expenditure.map(fund),
      longTermGoals: sheet.longTermGoals.map((text) => paper.cell(text)),
      annualGoals: sheet.annualGoals.map((text) => paper.cell(text)),
      longTermIndicators: sections(sheet.longTermIndicators, "长期目标"),
      annualIndicators: sections(sheet.annualIndicators, "年度目标"),
    },
  };
}

/** A label that covers several rows is one cell, repeated in each of them. */
function indicatorRows(
  lines: readonly IndicatorLine[],
  paper: Paper,
): RawRow[] {
  const labels = { level1: "", level2: "" };
  const merged: Record<string, RawCell> = {};
  return lines.map((line) => {
    const row: RawRow = {};
    for (const name of ["level1", "level2"] as const) {
      if (merged[name] === undefined || line[name] !== labels[name])
        merged[name] = paper.cell(line[name]);
      labels[name] = line[name];
      row[name] = merged[name];
    }
    for (const name of ["content", "value", "standard", "weight"] as const)
      if (line[name] !== undefined) row[name] = paper.cell(line[name]);
    return row;
  });
}

function cells(
  printed: Record<string, string>,
  paper: Paper,
): Record<string, RawCell> {
  return Object.fromEntries(
    Object.entries(printed).map(([name, text]) => [name, paper.cell(text)]),
  );
}
