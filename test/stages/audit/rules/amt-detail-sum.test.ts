import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "AMT-DETAIL-SUM";
const content =
  "1、设备维修约10万元；2、公众号运营费12万元；3、扶贫工作资金3万元。";
const form = (total: Printed, ...amounts: Printed[]) =>
  project({
    fields: { content },
    expenditure: {
      total,
      rows: amounts.map((amount, i): [string, Printed] => [
        ["1.设备维修", "2.公众号运营费"][i] ?? "3.其他",
        amount,
      ]),
    },
  });

test("finds items that do not add up, and what may be missing", () => {
  const { outcome, findings } = runRule(RULE, form("25", "10", "12"));
  expect(outcome).toBe("finding");
  expect(findings).toMatchObject([
    {
      expected: { yuan: 220000 },
      actual: { yuan: 250000 },
      difference: { yuan: 30000 },
    },
  ]);
  expect(findings[0]?.message.zh).toMatch(/22万元.*25万元.*3万元/u);
  expect(findings[0]?.suggestion?.zh).toContain("扶贫工作资金");
  expect(paths(findings[0])).toEqual([
    "tables.expenditure.total",
    "tables.expenditure.rows[0].amount",
    "tables.expenditure.rows[1].amount",
    "fields.content",
  ]);
});

test("suggests nothing where the amount of the gap belongs to an item that is there", () => {
  const [finding] = runRule(RULE, form("32", "10", "12")).findings;
  expect(finding?.difference).toEqual({ yuan: 100000 });
  expect(finding?.suggestion).toBeNull();
});

test("finds a single fen", () => {
  expect(outcomeOf(RULE, form("22.000001", "10", "12"))).toBe("finding");
});

test("passes where they add up, cents and all", () => {
  expect(outcomeOf(RULE, form("22", "10", "12"))).toBe("pass");
  expect(outcomeOf(RULE, form("0.3", "0.1", "0.2"))).toBe("pass");
});

test("counts what 其中 names once", () => {
  const rows: [string, string][] = [
    ["1.设备维修", "10"],
    ["其中：耗材", "4"],
  ];
  expect(outcomeOf(RULE, project({ expenditure: { total: "10", rows } }))).toBe(
    "pass",
  );
});

test.each<[string, Printed, Printed[]]>([
  ["the total is blank", "", ["10", "12"]],
  ["the total is unreadable", UNREADABLE, ["10", "12"]],
  ["an item is unreadable", "25", ["10", UNREADABLE]],
  ["the filer left out an item's amount", "25", ["10", ""]],
  ["there is no item", "25", []],
])("cannot tell where %s", (_, total, amounts) => {
  expect(outcomeOf(RULE, form(total, ...amounts))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f2 tables.expenditure.total"]);
});
