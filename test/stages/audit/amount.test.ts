import { expect, test } from "vitest";
import {
  inWan,
  isBlank,
  signedWan,
  sumOf,
} from "../../../src/stages/audit/amount.ts";
import { cellAt } from "../../../src/stages/audit/placed-cell.ts";
import { type Printed, project, UNREADABLE } from "./forms.ts";

test.each([
  [728630000, "728.63万元"],
  [45000000, "45万元"],
  [1, "0.000001万元"],
  [-3000000, "-3万元"],
  [0, "0万元"],
])("%d fen is %s", (fen, text) => {
  expect(inWan(fen)).toBe(text);
});

test("a rise shows its sign", () => {
  expect([signedWan(26000000), signedWan(-4000000), signedWan(0)]).toEqual([
    "+26万元",
    "-4万元",
    "0万元",
  ]);
});

function parts(...amounts: Printed[]) {
  const rows = amounts.map((amount): [string, Printed] => ["来源", amount]);
  const form = project({ funding: { total: "", rows } });
  return rows.map((_, i) => cellAt(form, `tables.funding.rows[${i}].amount`));
}

test.each<[Printed[], number | null, number | null]>([
  [["0.1", "0.2"], 300000, 300000],
  [["10", ""], 10000000, null],
  [["10", "/"], 10000000, null],
  [["10", UNREADABLE], null, null],
  [["10", null], null, null],
  [["10", "见附件"], null, null],
  [["", ""], null, null],
  [[], null, null],
])("the sum of %j", (amounts, blankIsNone, blankIsUnknown) => {
  expect(sumOf(parts(...amounts), "none")).toBe(blankIsNone);
  expect(sumOf(parts(...amounts), "unknown")).toBe(blankIsUnknown);
});

test("a zero is no blank", () => {
  expect(parts("0", "", "—", UNREADABLE, null).map(isBlank)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
