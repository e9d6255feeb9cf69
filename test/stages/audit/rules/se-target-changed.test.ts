import { expect, test } from "vitest";
import { type EvaluatedLine, evaluation } from "../evaluation-forms.ts";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { type Short, withRowsAnd } from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "SE-TARGET-CHANGED";
const own = (...rows: [name: string, value: Printed][]) =>
  evaluation({
    id: "e1",
    indicators: rows.map(
      ([name, value]): EvaluatedLine => ["数量", name, value, "5", "9", "9"],
    ),
  });
const declared = (...rows: [name: string, value: Printed][]) =>
  withRowsAnd({}, ...rows.map(([name, value]): Short => ["数量", name, value]));

test("finds a target that was declared otherwise", () => {
  const { findings } = runRule(
    RULE,
    own(["培训人数", "≥300人"], ["培训期数", "5期"]),
    declared(["培训人数", "≥500人"], ["培训期数", "5期"]),
  );
  expect(findings).toMatchObject([
    { severity: "warning", expected: "≥500人", actual: "≥300人" },
  ]);
  expect(paths(findings[0])).toEqual([
    "tables.indicators[0].value",
    "f1:tables.indicators[0].value",
  ]);
});

test("finds a declared indicator that is not evaluated", () => {
  const { findings } = runRule(
    RULE,
    own(["培训人数", "≥500人"]),
    declared(["培训人数", "≥500人"], ["结业考试通过比例", "≥98%"]),
  );
  expect(findings).toMatchObject([{ expected: "结业考试通过比例" }]);
  expect(paths(findings[0])[0]).toBe("f1:tables.indicators[1].content");
});

test("passes the same targets, however they are printed", () => {
  const form = declared(["培训人数", "≥500人"], ["满意情况", "良好 以上"]);
  const same = own(["1.培训人数", "大于等于500人"], ["满意情况", "良好以上"]);
  expect(outcomeOf(RULE, same, form)).toBe("pass");
  const bare = own(["培训人数", "500"], ["满意情况", "良好以上"]);
  expect(outcomeOf(RULE, bare, form)).toBe("pass");
});

test("has nothing to ask without the declaration of the same project and year", () => {
  const one = own(["培训人数", "≥300人"]);
  expect(outcomeOf(RULE, one)).toBe("not-applicable");
  for (const fields of [
    { fiscalYear: "（2020 年度）" },
    { projectName: "干部教育培训" },
    { department: "东西湖区教育局" },
  ])
    expect(outcomeOf(RULE, one, project({ fields }))).toBe("not-applicable");
});

test("cannot tell where several could be meant, or something is unreadable", () => {
  const one = own(["培训人数", "≥300人"]);
  const form = declared(["培训人数", "≥500人"]);
  expect(outcomeOf(RULE, one, form, { ...form, id: "f2" })).toBe(
    "insufficient-data",
  );
  for (const other of [
    declared(["培训人数", UNREADABLE]),
    declared(["参加培训人数", "≥500人"]),
    project(),
  ])
    expect(outcomeOf(RULE, one, other)).toBe("insufficient-data");
  const noYear = evaluation({ fields: { fiscalYear: UNREADABLE } });
  expect(outcomeOf(RULE, noYear, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
