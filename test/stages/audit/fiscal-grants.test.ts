import { expect, test } from "vitest";
import { fiscalGrants } from "../../../src/stages/audit/fiscal-grants.ts";
import { department, type Printed, project, UNREADABLE } from "./forms.ts";

const of = (...rows: [string, Printed][]) =>
  fiscalGrants(project({ funding: { total: "", rows } })).fen;

test("adds up the public budget and government funds, not the other sources", () => {
  expect(
    of(
      ["公共预算财政拨款", "30"],
      ["政府性基金预算财政拨款", "10"],
      ["其他资金", "5"],
    ),
  ).toBe(40_000_000);
});

test("counts a whole once where its parts have rows of their own", () => {
  expect(of(["财政拨款", "30"], ["其中：公共预算", "30"])).toBe(30_000_000);
  expect(of(["财政拨款", "30"], ["一般公共预算拨款", "30"])).toBe(30_000_000);
});

test("money from elsewhere only is no grant; blank and unreadable rows are not known", () => {
  expect(of(["公共预算财政拨款", ""], ["其他资金", "5"])).toBe(0);
  expect(of(["公共预算财政拨款", ""], ["其他资金", ""])).toBeNull();
  expect(of(["公共预算财政拨款", UNREADABLE], ["其他资金", "5"])).toBeNull();
  expect(of(["非财政拨款", "5"])).toBeNull();
});

test("reads the income of a department", () => {
  const { fen, from } = fiscalGrants(department());
  expect(fen).toBe(145_000_000);
  expect(from.map(({ path }) => path)).toEqual([
    "tables.income[0].currentYear",
  ]);
});
