import { expect, test } from "vitest";
import { audit } from "../../../../src/stages/audit/audit.ts";
import {
  DEFAULT_PROFILE,
  planOf,
} from "../../../../src/stages/audit/profile.ts";
import { RULES } from "../../../../src/stages/audit/rules/index.ts";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "ORG-NAME";
const of = (name: Printed, id = "f1") =>
  project({ id, fields: { department: name } });
const overall = (departmentName: string) =>
  department({ fields: { departmentName } });

test("finds the spelling that most forms do not have", () => {
  const { findings } = runRule(
    RULE,
    of("中共东西湖区委组织部"),
    of("区委组织部", "f2"),
    of("区委组织部", "f3"),
    overall("区委组织部"),
  );
  expect(findings).toMatchObject([
    {
      severity: "info",
      expected: "区委组织部",
      actual: "中共东西湖区委组织部",
    },
  ]);
  expect(paths(findings[0])[0]).toBe("fields.department");
  expect(
    outcomeOf(
      RULE,
      of("区委组织部"),
      of("区 委组织部", "f2"),
      of("中共东西湖区委组织部", "f3"),
    ),
  ).toBe("pass");
});

test.each([
  ["区人社局", "区人力资源和社会保障局"],
  ["临江市教育局", "市教育局"],
  ["东西湖区委组职部", "东西湖区委组织部"],
])("finds %s beside a department's own %s", (name, own) => {
  const { findings } = runRule(RULE, of(name), overall(own));
  expect(findings).toMatchObject([{ expected: own, actual: name }]);
  expect(paths(findings[0])).toEqual([
    "fields.department",
    "f8:fields.departmentName",
  ]);
  expect(outcomeOf(RULE, overall(own), of(name))).toBe("pass");
});

test.each([
  ["区财政局", "区教育局"],
  ["市第一人民医院", "市第二人民医院"],
  ["城东街道办事处", "城西街道办事处"],
])("passes on two bodies: %s, %s", (a, b) => {
  expect(outcomeOf(RULE, of(a), of(b, "f2"))).toBe("pass");
});

test("passes on names that a user wrote down as one body's", () => {
  const rules = RULES.filter(({ id }) => id === RULE);
  const aliases = [["区委组织部", "东西湖区委组织部"]];
  const plan = planOf({ ...DEFAULT_PROFILE, aliases }, rules);
  if ("mistakes" in plan) throw new Error(JSON.stringify(plan.mistakes));
  const { findings } = audit(
    [of("东西湖区委组织部"), of("区委组织部", "f2")],
    plan,
  );
  expect(findings).toEqual([]);
});

test("has nothing to ask of a form alone", () => {
  expect(outcomeOf(RULE, of("区财政局"))).toBe("not-applicable");
});

test.each<Printed>([UNREADABLE, null, ""])("cannot tell: %j", (name) => {
  expect(outcomeOf(RULE, of(name), of("区财政局", "f2"))).toBe(
    "insufficient-data",
  );
});

// Five of the eight forms say 区委组织部.
test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f2 fields.department",
    "f4 fields.department",
    "f8 fields.departmentName",
  ]);
});
