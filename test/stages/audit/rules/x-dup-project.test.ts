import { expect, test } from "vitest";
import type { Form } from "../../../../src/model/form.ts";
import { audit } from "../../../../src/stages/audit/audit.ts";
import { xDupProject } from "../../../../src/stages/audit/rules/x-dup-project.ts";
import { type Printed, type Project, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths } from "../run-rule.ts";

const RULE = "X-DUP-PROJECT";

const OTHER_CONTENT =
  "1、道路巡查20万元；2、桥梁检测15万元；3、标线施划6万元。";
/** The project after the standard one, of the same department, unit, content and amount but for what is given. */
const second = (fields: Record<string, Printed>, given: Project = {}) =>
  project({ ...given, id: "f2", fields });
const amountOf = (amount: string): Project => ({
  funding: { total: amount, rows: [] },
  expenditure: { total: amount, rows: [] },
});

test("finds the same project declared again: the later one repeats the earlier", () => {
  const { outcome, findings } = ofLater(project(), second({}));
  expect(outcome).toBe("finding");
  expect(paths(findings[0])).toEqual([
    "fields.projectName",
    "f1:fields.projectName",
    "fields.currentYearBudget",
    "f1:fields.currentYearBudget",
    "fields.content",
    "f1:fields.content",
  ]);
  expect(findings[0]?.actual).toEqual({ yuan: 450000 });
  expect(outcomeOf(RULE, project(), second({}))).toBe("pass");
});

test.each<[string, Record<string, Printed>, Project?]>([
  ["a copy", {}],
  ["another name for the same", { projectName: "档案整理专项工作经费" }],
  ["words added to the name", { projectName: "机关档案整理经费" }],
  [
    "the same name and amount, the content rewritten",
    { content: OTHER_CONTENT },
  ],
  [
    "the same content for another amount",
    { currentYearBudget: "30万元" },
    amountOf("30"),
  ],
  ["the department spelt longer", { department: "中共东西湖区委组织部" }],
  ["a unit spelt longer", { executingUnit: "办公室（信息中心）" }],
])("finds %s", (_, fields, given) => {
  const { findings } = ofLater(project(), second(fields, given));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ severity: "warning", form: "f2" });
  expect(paths(findings[0]).slice(0, 2)).toEqual([
    "fields.projectName",
    "f1:fields.projectName",
  ]);
});

test.each<[string, Record<string, Printed>, Project?]>([
  ["another project", { projectName: "道路养护经费" }],
  ["another phase", { projectName: "档案整理经费（二期）" }],
  ["another unit", { executingUnit: "干部科" }],
  [
    "another matter of nearly the same name and the same price",
    { projectName: "机关档案整理经费", content: OTHER_CONTENT },
  ],
  [
    "the same name for another content and amount",
    { content: OTHER_CONTENT, currentYearBudget: "30万元" },
    amountOf("30"),
  ],
])("passes %s", (_, fields, given) => {
  const { outcome } = ofLater(project(), second(fields, given));
  expect(outcome).toBe("pass");
});

test("has nothing to ask of the only project of a department's year", () => {
  const elsewhere = second({ department: "区财政局" });
  expect(ofLater(project(), elsewhere).outcome).toBe("not-applicable");
  const earlier = second({ fiscalYear: "2020年度" });
  expect(outcomeOf(RULE, project(), earlier)).toBe("not-applicable");
});

test.each<[string, Record<string, Printed>]>([
  ["the name is unreadable", { projectName: UNREADABLE }],
  ["the department is blank", { department: "" }],
  ["the year is unknown", { fiscalYear: UNREADABLE }],
  [
    "neither content nor amount can be compared",
    { content: UNREADABLE, currentYearBudget: UNREADABLE },
  ],
])("cannot tell where %s", (_, fields) => {
  const given = fields.content === undefined ? {} : amountOf("");
  const { outcome } = ofLater(project(), second(fields, given));
  expect(outcome).toBe("insufficient-data");
});

test("takes the likeness of contents from the profile", () => {
  const later = second(
    {
      content: "1、档案整理20万元；2、档案数字化10万元。",
      currentYearBudget: "30万元",
    },
    amountOf("30"),
  );
  const forms = [project(), later] as const;
  expect(ofLater(...forms).outcome).toBe("pass");
  expect(ofLater(...forms, { contentLikeness: 0.3 }).outcome).toBe("finding");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});

/** What it makes of the second of two forms. */
function ofLater(first: Form, later: Form, options = {}) {
  const { findings, checks } = audit([first, later], {
    rules: [
      {
        rule: xDupProject,
        severity: null,
        options: xDupProject.options.parse(options),
      },
    ],
    aliases: [],
  });
  return {
    outcome: checks.find(({ form }) => form === later.id)?.outcome,
    findings: findings.filter(({ form }) => form === later.id),
  };
}
