import { expect, test } from "vitest";
import {
  historySources,
  percentChange,
  priorBudget,
  saysNew,
  signedPercent,
} from "../../../src/stages/audit/prior-budgets.ts";
import { project } from "./forms.ts";

test("the field comes before what stands beside none", () => {
  const form = project({
    fields: { budgetHistory: "2020年45万元" },
    unplaced: ["2019年10万元；2020年24万元"],
  });
  const of = (year: number) => {
    const found = priorBudget(year, historySources(form));
    return found && `${found.source.path} ${found.fen}`;
  };
  expect(of(2020)).toBe("fields.budgetHistory 45000000");
  expect(of(2019)).toBe("unplaced[0] 10000000");
  expect(of(2018)).toBeNull();
});

test.each([
  ["本项目为新增项目", true],
  ["首次申报", true],
  ["前两年无预算", true],
  ["新增人员经费5万元", false],
  ["2020年45万元，当年无变动", false],
])("%s is new: %s", (text, isNew) => {
  expect(saysNew(text)).toBe(isNew);
});

test("a change is told in percent of the year before", () => {
  expect(percentChange(24, 50)).toBeCloseTo(108.333, 3);
  expect(percentChange(0, 50)).toBeNull();
  expect(signedPercent(-28.571)).toBe("-28.6%");
  expect(signedPercent(5)).toBe("+5.0%");
});
