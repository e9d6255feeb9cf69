import { expect, test } from "vitest";
import { department, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "PLACEHOLDER";

test("finds each row that was left out of a table", () => {
  const { findings } = runRule(
    RULE,
    department({
      placeholders: [
        { table: "annualGoals", text: "……" },
        { table: "annualIndicators", text: "……" },
      ],
    }),
  );
  expect(findings).toMatchObject([
    { severity: "info", actual: "……" },
    { severity: "info", actual: "……" },
  ]);
  expect(findings.map((finding) => paths(finding)[0])).toEqual([
    "placeholders[0].cell",
    "placeholders[1].cell",
  ]);
});

test("finds a row of slashes once, and a field", () => {
  const { findings } = runRule(
    RULE,
    project({
      fields: { rationale: "XX" },
      indicators: [
        { level2: "成本指标", content: "/", value: "/", standard: "" },
      ],
    }),
  );
  expect(findings.map(paths)).toEqual([
    ["fields.rationale"],
    ["tables.indicators[0].content", "tables.indicators[0].value"],
  ]);
});

test("passes on a dash, a blank and words with dots", () => {
  const form = project({
    fields: { phone: "—", basis: "", goal: "完成整理……等" },
  });
  expect(outcomeOf(RULE, form)).toBe("pass");
});

test("cannot tell where a cell is unreadable", () => {
  const form = project({ fields: { rationale: UNREADABLE } });
  expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 tables.indicators[6].content"]);
});
