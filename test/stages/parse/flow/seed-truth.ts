import type { FlatTruth } from "./compare-truth.ts";

type Text = string | null;
type Indicator = Record<
  "level1" | "level2" | "content" | "value" | "standard",
  Text
>;

/** The shape of the seed's truth file, as far as it is compared. */
export interface SeedTruth {
  forms: (Record<string, unknown> & {
    funding: { total: Text; rows: [string, Text][] };
    expenditure: { total: Text; rows: [string, Text][] };
    indicators: Indicator[];
  })[];
  department: Record<string, unknown> & {
    income: Text[][];
    expenditure: Text[][];
    longTermGoals: Text[];
    annualGoals: Text[];
    longTermIndicators: Indicator[][];
    annualIndicators: Indicator[][];
  };
}

const PROJECT_FIELDS = [
  "unit",
  "projectName",
  "department",
  "executingUnit",
  "leader",
  "phone",
  "rationale",
  "content",
  "totalBudget",
  "currentYearBudget",
  "budgetHistory",
  "basis",
  "goal",
];
const DEPARTMENT_FIELDS = [
  "unit",
  "departmentName",
  "preparer",
  "phone",
  "duties",
];

/** The truth of the eight forms by path. Fields that need interpreting (ticks, dates) are compared elsewhere. */
export function flattenSeed(truth: SeedTruth): FlatTruth[] {
  const projects = truth.forms.map((form) => {
    const flat = pick(form, PROJECT_FIELDS);
    for (const table of ["funding", "expenditure"] as const) {
      flat[`${table}.total`] = form[table].total;
      const name = table === "funding" ? "source" : "item";
      form[table].rows.forEach(([item, amount], i) => {
        flat[`${table}.rows.${i}.${name}`] = item;
        flat[`${table}.rows.${i}.amount`] = amount;
      });
    }
    form.indicators.forEach((row, i) => {
      add(flat, `indicators.${i}`, row);
    });
    return flat;
  });
  const { department } = truth;
  const flat = pick(department, DEPARTMENT_FIELDS);
  for (const table of ["income", "expenditure"] as const) {
    department[table].forEach(
      ([item, currentYear, share, first, second], i) => {
        add(flat, `${table}.${i}`, {
          item,
          currentYear,
          share,
          "history.0": first,
          "history.1": second,
        });
      },
    );
  }
  for (const list of ["longTermGoals", "annualGoals"] as const)
    department[list].forEach((text, i) => {
      add(flat, list, { [i]: text });
    });
  for (const table of ["longTermIndicators", "annualIndicators"] as const)
    department[table].forEach((rows, s) => {
      rows.forEach((row, i) => {
        add(flat, `${table}.${s}.rows.${i}`, row);
      });
    });
  return [...projects, flat];
}

function pick(
  from: Record<string, unknown>,
  names: readonly string[],
): FlatTruth {
  return Object.fromEntries(
    names.map((name) => [name, (from[name] as Text | undefined) ?? null]),
  );
}

function add(
  flat: FlatTruth,
  path: string,
  values: Record<string, Text | undefined>,
): void {
  for (const [name, text] of Object.entries(values))
    flat[`${path}.${name}`] = text ?? null;
}
