import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Form, RawRow } from "../../../src/model/form.ts";
import { department, project, rawCell, rawCells } from "./forms.ts";

/** What the seed says, read by hand: fixtures/seed/wuhan-2021.truth.json. */
const TEXT = z.string().nullable();
const Totalled = z.object({
  total: TEXT,
  rows: z.array(z.tuple([z.string(), TEXT])),
});
const Indicator = z.record(z.string(), TEXT);
const Project = z.looseObject({
  year: z.number(),
  date: z.string(),
  projectType: TEXT,
  funding: Totalled,
  expenditure: Totalled,
  indicators: z.array(Indicator),
});
const FundRow = z.tuple([z.string(), TEXT, TEXT, TEXT, TEXT]);
const Seed = z.object({
  forms: z.array(Project),
  department: z.looseObject({
    date: z.string(),
    income: z.array(FundRow),
    expenditure: z.array(FundRow),
    longTermGoals: z.array(TEXT),
    annualGoals: z.array(TEXT),
    longTermIndicators: z.array(z.array(Indicator)),
    annualIndicators: z.array(z.array(Indicator)),
  }),
});

/** The sentence that stands beside no field of the fourth form in the text dump. */
export const F4_UNPLACED =
  "1.2019 年预算安排 10 万元；2020 年预算安排 24 万元；\n2.当年预算安排无变动";

/** The eight forms of the seed, normalised; `unplaced` goes into the fourth. */
export function seedForms(unplaced: string[] = [F4_UNPLACED]): Form[] {
  const file = new URL(
    "../../../fixtures/seed/wuhan-2021.truth.json",
    import.meta.url,
  );
  const seed = Seed.parse(JSON.parse(readFileSync(file, "utf8")));
  const projects = seed.forms.map((form, i) =>
    project({
      id: `f${i + 1}`,
      fields: {
        ...fieldsOf(form),
        fiscalYear: `（${form.year} 年度）`,
        reportDate: form.date,
        projectType: typeRow(form.projectType),
      },
      funding: blanks(form.funding),
      expenditure: blanks(form.expenditure),
      indicators: form.indicators.map(blankRow),
      unplaced: i === 3 ? unplaced : [],
    }),
  );
  const d = seed.department;
  const goals = { longTermGoals: d.longTermGoals, annualGoals: d.annualGoals };
  const sections = {
    longTermIndicators: d.longTermIndicators,
    annualIndicators: d.annualIndicators,
  };
  const overall = department({
    id: "f8",
    fields: {
      ...fieldsOf(d),
      fiscalYear: "（2021 年度）",
      reportDate: d.date,
    },
    income: d.income.map(blankFundRow),
    expenditure: d.expenditure.map(blankFundRow),
    tables: {
      ...mapValues(goals, (list) => list.map((text) => rawCell(text ?? ""))),
      ...mapValues(sections, (list) =>
        list.map((rows, i) => ({
          goal: rawCell(`目标 ${i + 1}：`),
          rows: rows.map((row): RawRow => rawCells(blankRow(row))),
        })),
      ),
    },
  });
  return [...projects, overall];
}

/** The texts among the truths of a form; what is not printed is a blank cell. */
function fieldsOf(form: Record<string, unknown>): Record<string, string> {
  const names = Object.keys(form).filter(
    (name) => form[name] === null || typeof form[name] === "string",
  );
  return Object.fromEntries(
    names.map((name) => [name, (form[name] as string | null) ?? ""]),
  );
}

const TYPES = [
  ["one-off", "一次性项目"],
  ["recurring", "常年性项目"],
  ["continuing", "延续性项目"],
];

function typeRow(ticked: string | null): string {
  const options = TYPES.map(
    ([value, name]) => `${name} ${value === ticked ? "■" : "□"}`,
  );
  return `${options.join("    ")}（从     年至    年）`;
}

function blanks({ total, rows }: z.infer<typeof Totalled>) {
  return {
    total: total ?? "",
    rows: rows.map(([label, amount]): [string, string] => [
      label,
      amount ?? "",
    ]),
  };
}

function blankRow(row: Record<string, string | null>): Record<string, string> {
  return mapValues(row, (text) => text ?? "");
}

function blankFundRow(
  row: z.infer<typeof FundRow>,
): [string, string, string, string, string] {
  const [item, current, share, y2019, y2020] = row;
  return [item, current ?? "", share ?? "", y2019 ?? "", y2020 ?? ""];
}

function mapValues<A, B>(
  record: Record<string, A>,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value)]),
  );
}
