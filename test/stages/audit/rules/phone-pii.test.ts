import { expect, test } from "vitest";
import { type Printed, type Project, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "PHONE-PII";
const form = (phone: Printed) => project({ fields: { phone } });

test.each([
  "15100000104",
  "151 0000 0104",
  "83000101、+86 151-0000-0104",
  "１５１０００００１０４",
])("finds %s and does not repeat it in full", (phone) => {
  const { findings } = runRule(RULE, form(phone));
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(findings[0]?.message.zh).toContain("151****0104");
  expect(paths(findings[0])).toEqual(["fields.phone"]);
});

test.each<[Project, string]>([
  [{ fields: { leader: "何安 15100000104" } }, "fields.leader"],
  [{ unplaced: ["联系人：15100000104"] }, "unplaced[0]"],
])("finds one that stands elsewhere: %j", (given, path) => {
  expect(paths(runRule(RULE, project(given)).findings[0])).toEqual([path]);
});

test.each([
  "83000101",
  "027-83000101",
  "151****0104",
  "420100198001011234",
  "",
])("passes on %j", (phone) => {
  expect(outcomeOf(RULE, form(phone))).toBe("pass");
});

test.each<Printed>([UNREADABLE, null])("cannot tell: %j", (phone) => {
  expect(outcomeOf(RULE, form(phone))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f4 fields.phone",
    "f5 fields.phone",
    "f8 fields.phone",
  ]);
});
