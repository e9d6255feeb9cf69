import { expect, test } from "vitest";
import { printedToForm } from "../../../../scripts/audit/family/printed-form.ts";
import { isPrinted } from "../evaluation-forms.ts";
import { type Printed, rawCell, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "D-TASK-SUM";
/** 任务名称, 总额, 财政拨款, 其他资金. */
type Line = [task: string, amount: Printed, fiscal: Printed, other: Printed];
const form = (...lines: Line[]) =>
  printedToForm<Printed>(
    {
      id: "f1",
      type: "ministry-department-declaration",
      title: "部门（单位）整体支出绩效目标申报表",
      fields: { departmentName: "东西湖区委组织部", unit: "万元" },
      tables: {
        tasks: lines.map(([task, amount, fiscalAmount, otherAmount]) => ({
          task,
          content: "组织实施。",
          amount,
          fiscalAmount,
          otherAmount,
        })),
      },
    },
    rawCell,
    isPrinted,
  );

test("finds tasks that do not add up to their total", () => {
  const { findings } = runRule(
    RULE,
    form(
      ["任务1", "120", "100", "20"],
      ["任务2", "80", "80", ""],
      ["金额合计", "210", "180", "30"],
    ),
  );
  expect(findings).toMatchObject([
    {
      severity: "critical",
      expected: { yuan: 2000000 },
      actual: { yuan: 2100000 },
    },
    { expected: { yuan: 200000 }, actual: { yuan: 300000 } },
  ]);
  expect(paths(findings[0])[0]).toBe("tables.tasks[2].amount");
});

test("finds a task whose sources do not add up", () => {
  const { findings } = runRule(RULE, form(["任务1", "120", "100", "10"]));
  expect(findings).toMatchObject([{ difference: { yuan: 100000 } }]);
  expect(paths(findings[0])[0]).toBe("tables.tasks[0].amount");
});

test("passes where they add up", () => {
  const sums = form(
    ["任务1", "120", "100", "20"],
    ["任务2", "80", "80", ""],
    ["金额合计", "200", "180", "20"],
  );
  expect(outcomeOf(RULE, sums)).toBe("pass");
  const whole = form(["任务1", "120", "", ""], ["金额合计", "120", "", ""]);
  expect(outcomeOf(RULE, whole)).toBe("pass");
});

test("takes a tolerance in yuan", () => {
  const off = form(
    ["任务1", "120", "100", "20.01"],
    ["合计", "120", "100", "20"],
  );
  expect(runRuleWith(RULE, { tolerance: 100 }, off).outcome).toBe("pass");
});

test("cannot tell without tasks, or where an amount is unreadable", () => {
  expect(outcomeOf(RULE, form())).toBe("insufficient-data");
  expect(outcomeOf(RULE, form(["任务1", UNREADABLE, "100", "20"]))).toBe(
    "insufficient-data",
  );
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
