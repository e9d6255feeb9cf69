import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "TYPE-AMBIGUOUS";
const form = (projectType: Printed) => project({ fields: { projectType } });

test.each([
  ["a tick beside its box", "一次性项目 □    常年性项目□√     延续性项目 □"],
  ["the same with a blank", "一次性项目□ 常年性项目□ √ 延续性项目□"],
  ["a sign of a symbol font", "一次性项目 □ 常年性项目 \uf052 延续性项目 □"],
  ["a letter for a tick", "一次性项目□ 常年性项目V 延续性项目□"],
])("finds %s", (_, printed) => {
  const { findings } = runRule(RULE, form(printed));
  expect(findings).toMatchObject([{ severity: "info", actual: "recurring" }]);
  expect(paths(findings[0])).toEqual(["fields.projectType"]);
});

test.each([
  "一次性项目□ 常年性项目☑ 延续性项目□（从 年至 年）",
  "□一次性项目 √常年性项目 □延续性项目",
  "一次性项目□ 常年性项目■ 延续性项目□",
  "一次性项目（ ） 常年性项目（√） 延续性项目（ ）",
  "常年性项目",
])("passes on a clear tick: %s", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("pass");
});

test.each(["", "一次性项目□ 常年性项目□ 延续性项目□"])(
  "has nothing to ask where nothing is ticked: %j",
  (printed) => {
    expect(outcomeOf(RULE, form(printed))).toBe("not-applicable");
  },
);

test.each<Printed>([
  UNREADABLE,
  null,
  "一次性项目 常年性项目 延续性项目",
  "见附件",
])("cannot tell: %j", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("insufficient-data");
});

// The truth of the seed gives the types, not the signs: □√ of the sixth form and U+F052 of the seventh are tested above.
test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
