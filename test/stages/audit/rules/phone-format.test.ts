import { expect, test } from "vitest";
import { department, type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "PHONE-FORMAT";
const form = (phone: Printed) => project({ fields: { phone } });

test.each([
  "8300010",
  "830001011",
  "1390000010",
  "139000001055",
  "12345678901",
  "见附件",
  "027-830001",
  "83000101、8300010",
])("finds %s", (phone) => {
  const { findings } = runRule(RULE, form(phone));
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(paths(findings[0])).toEqual(["fields.phone"]);
});

test.each([
  "83000101",
  "8300 0101",
  "027-83000101",
  "（0712）2841234",
  "83000101转802",
  "13900000105",
  "139 0000 0105",
  "139****0105",
  "83000101/13900000105",
  "８３０００１０１",
  "83000101（方平）",
])("passes on %s", (phone) => {
  expect(outcomeOf(RULE, form(phone))).toBe("pass");
});

test("asks departments too", () => {
  const d = department({ fields: { phone: "8300" } });
  expect(outcomeOf(RULE, d)).toBe("finding");
});

test("a profile knows the length of a place's numbers", () => {
  const { outcome } = runRuleWith(RULE, { localDigits: [7] }, form("8300010"));
  expect(outcome).toBe("pass");
});

test.each<Printed>([UNREADABLE, null, "", "/"])("cannot tell: %j", (phone) => {
  expect(outcomeOf(RULE, form(phone))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
