import { expect, test } from "vitest";
import { audit } from "../../../src/stages/audit/audit.ts";
import { seedForms } from "./seed-forms.ts";

test("without the sentence beside no field nothing is claimed in the fourth form", () => {
  const { checks } = audit(seedForms([]));
  expect(checks).toContainEqual({
    rule: "YOY-CLAIM",
    form: "f4",
    outcome: "not-applicable",
  });
});

test("what could not be answered on the seed", () => {
  const open = audit(seedForms())
    .checks.filter(({ outcome }) => outcome === "insufficient-data")
    .map(({ rule, form }) => `${rule} ${form}`);
  expect(open.sort()).toEqual([
    "AMT-DETAIL-SUM f1",
    "AMT-DETAIL-SUM f7",
    "AMT-FUND-SUM f3",
    "X-PRIOR-SUM f8",
  ]);
});

test("no message judges", () => {
  for (const { message } of audit(seedForms()).findings) {
    expect(message.zh).toMatch(/疑似.*核实/u);
    expect(message.en).toContain("verify");
  }
});
