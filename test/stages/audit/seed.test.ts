import { expect, test } from "vitest";
import { audit } from "../../../src/stages/audit/audit.ts";
import { seedForms } from "./seed-forms.ts";

const list = (forms = seedForms()) =>
  audit(forms)
    .findings.map(
      ({ rule, form, evidence }) => `${rule} ${form} ${evidence[0]?.path}`,
    )
    .sort();

test("the findings on the seed are those of the catalogue, no more and no fewer", () => {
  expect(list()).toEqual([
    "AMT-BLANK-TOTAL f1 tables.expenditure.total",
    "AMT-BLANK-TOTAL f3 tables.funding.total",
    "AMT-BLANK-TOTAL f7 tables.expenditure.total",
    "AMT-BLANK-TOTAL f8 tables.expenditure[2].currentYear",
    "AMT-BLANK-TOTAL f8 tables.income[2].currentYear",
    "AMT-DETAIL-BUDGET f2 fields.currentYearBudget",
    "AMT-DETAIL-BUDGET f4 fields.currentYearBudget",
    "AMT-DETAIL-SUM f2 tables.expenditure.total",
    "AMT-FUND-BUDGET f4 tables.funding.total",
    "AMT-NOT-NUMBER f4 fields.totalBudget",
    "FIELD-SHIFT f4 fields.totalBudget",
    "GOAL-MISSING f4 fields.goal",
    "GOAL-MISSING f7 fields.goal",
    "PLACEHOLDER f4 tables.indicators[6].content",
    "TYPE-UNTICKED f1 fields.projectType",
    "TYPE-UNTICKED f2 fields.projectType",
    "X-PROJ-SUM f8 tables.expenditure[1].currentYear",
    "YOY-CLAIM f4 unplaced[0]",
  ]);
});

test("without the sentence beside no field nothing is claimed in the fourth form", () => {
  const { checks } = audit(seedForms([]));
  expect(checks).toContainEqual({
    rule: "YOY-CLAIM",
    form: "f4",
    outcome: "not-applicable",
  });
  expect(list(seedForms([]))).toEqual(
    list().filter((line) => !line.startsWith("YOY-CLAIM")),
  );
});

test("what could not be answered on the seed", () => {
  const open = audit(seedForms())
    .checks.filter(({ outcome }) => outcome === "insufficient-data")
    .map(({ rule, form }) => `${rule} ${form}`);
  expect(open.sort()).toEqual([
    "AMT-DETAIL-SUM f1",
    "AMT-DETAIL-SUM f7",
    "AMT-FUND-SUM f3",
  ]);
});

test("no message judges", () => {
  for (const { message } of audit(seedForms()).findings) {
    expect(message.zh).toMatch(/疑似.*核实/u);
    expect(message.en).toContain("verify");
  }
});
