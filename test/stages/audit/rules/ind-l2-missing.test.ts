import { expect, test } from "vitest";
import { project, UNREADABLE } from "../forms.ts";
import {
  type Short,
  SOUND,
  soundWithout,
  withGoals,
  withRows,
} from "../indicator-rows.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "IND-L2-MISSING";

test.each(["数量", "质量", "时效", "成本"])(
  "finds that %s is missing",
  (kind) => {
    const { findings } = runRule(RULE, withRows(...soundWithout(kind)));
    expect(findings).toMatchObject([
      { severity: "warning", expected: `${kind}指标` },
    ]);
    expect(findings[0]?.message.zh).toContain(`疑似缺少${kind}指标`);
    expect(paths(findings[0])).toEqual([
      "tables.indicators[0].level2",
      "tables.indicators[1].level2",
      "tables.indicators[2].level2",
    ]);
  },
);

test.each(["/", "", "—"])(
  "finds a kind whose row holds nothing: “%s”",
  (text) => {
    const rows: Short[] = [...soundWithout("成本"), ["成本", text, text]];
    const { findings } = runRule(RULE, withRows(...rows));
    expect(paths(findings[0]).slice(0, 2)).toEqual([
      "tables.indicators[6].content",
      "tables.indicators[6].value",
    ]);
  },
);

test("finds per goal, one finding for each kind", () => {
  const form = withGoals({
    longTerm: [soundWithout("时效", "成本")],
    annual: [[...SOUND]],
  });
  const { findings } = runRule(RULE, form);
  expect(findings.map(({ expected }) => expected)).toEqual([
    "时效指标",
    "成本指标",
  ]);
  expect(paths(findings[0]).at(-1)).toBe("tables.longTermIndicators[0].goal");
});

test("asks for what the profile asks for", () => {
  const mandatory = ["数量", "生态效益"];
  const form = withRows(...soundWithout("成本"));
  expect(runRuleWith(RULE, { mandatory }, form).findings).toMatchObject([
    { expected: "生态效益指标" },
  ]);
});

test("passes where all are there, spelt shortly or with a wrong character", () => {
  expect(outcomeOf(RULE, withRows(...SOUND))).toBe("pass");
  const indicators = ["数量", "产出质量指标", "时效指际", "经济成本指标"].map(
    (level2) => ({ level1: "产出", level2, content: "人数", value: "3人" }),
  );
  expect(outcomeOf(RULE, project({ indicators }))).toBe("pass");
});

test("has nothing to ask where the whole category is missing", () => {
  const form = withRows(["社会效益", "受益人数", "≥300人"]);
  expect(outcomeOf(RULE, form)).toBe("not-applicable");
});

test("cannot tell without rows, or where the kind of a row is unknown", () => {
  expect(outcomeOf(RULE, project())).toBe("insufficient-data");
  const indicators = [
    { level1: "产出指标", level2: "数量指标", content: "人数", value: "3人" },
    { level1: "产出指标", level2: UNREADABLE, content: "人数", value: "3人" },
  ];
  expect(outcomeOf(RULE, project({ indicators }))).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f3 tables.indicators[0].level2",
    "f4 tables.indicators[6].content",
    "f6 tables.indicators[0].level2",
    "f7 tables.indicators[0].level2",
    "f8 tables.annualIndicators[0].rows[0].level2",
    "f8 tables.longTermIndicators[1].rows[0].level2",
    "f8 tables.longTermIndicators[1].rows[0].level2",
  ]);
});
