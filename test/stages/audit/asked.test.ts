import { expect, test } from "vitest";
import type { Form } from "../../../src/model/form.ts";
import { hasLine, isAsked } from "../../../src/stages/audit/asked.ts";
import { prune } from "../../../src/stages/audit/prune.ts";
import { RULES } from "../../../src/stages/audit/rules/index.ts";
import { department, project } from "./forms.ts";

const rule = (id: string) => {
  const found = RULES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

/** A kind of form of somebody's own. */
const own = (form: Form): Form => ({ ...form, type: "our-own" });

test("a rule is asked of whatever form has its places", () => {
  expect(isAsked(rule("AMT-DETAIL-SUM"), own(project()))).toBe(true);
  expect(isAsked(rule("D-BALANCE"), own(department()))).toBe(true);
});

test("it is not where the form's kind has none of them", () => {
  const { expenditure, ...tables } = project().tables;
  expect(expenditure).toBeDefined();
  const form = { ...own(project()), tables };
  expect(isAsked(rule("AMT-DETAIL-SUM"), form)).toBe(false);
  expect(isAsked(rule("AMT-FUND-SUM"), form)).toBe(true);
  expect(hasLine(rule("AMT-DETAIL-SUM"), form)).toBe(true);
});

test("a place that the kind has is asked for, found or not", () => {
  const form = { ...department(), tables: {} };
  for (const id of ["D-BALANCE", "D-GOAL-EMPTY", "D-LONG-ANNUAL"])
    expect(isAsked(rule(id), form)).toBe(true);
  expect(isAsked(rule("D-BALANCE"), { ...form, type: "our-own" })).toBe(false);
});

test("rules about other forms are not asked and have no line", () => {
  expect(isAsked(rule("D-BALANCE"), project())).toBe(false);
  expect(hasLine(rule("D-BALANCE"), project())).toBe(false);
});

test("what a form is about is known still when its cells are gone", () => {
  const bare = prune(own(department()), [
    "tables.income",
    "tables.expenditure",
  ]);
  expect(isAsked(rule("D-BALANCE"), bare)).toBe(true);
});

test("of a form that nothing is known about no rule is asked, and each has a line", () => {
  const form = { ...project(), type: "unknown" };
  for (const one of RULES) {
    expect(isAsked(one, form)).toBe(false);
    expect(hasLine(one, form)).toBe(true);
  }
});
