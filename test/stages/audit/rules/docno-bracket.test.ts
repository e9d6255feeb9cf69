import { expect, test } from "vitest";
import { department, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "DOCNO-BRACKET";
const form = (rationale: string) => project({ fields: { rationale } });

test.each([
  ["鄂办发（2018〕29 号", "鄂办发〔2018〕29号"],
  ["东发〔2019﹞5号", "东发〔2019〕5号"],
  ["财预〔2015]88号", "财预〔2015〕88号"],
  ["武组通2018〕104号", "武组通〔2018〕104号"],
  ["武组通〔2018 104号", "武组通〔2018〕104号"],
  ["国发[2015）67号", "国发〔2015〕67号"],
])("finds %s", (printed, right) => {
  const { findings } = runRule(
    RULE,
    form(`根据《意见》（${printed}），安排。`),
  );
  expect(findings).toMatchObject([
    { severity: "info", expected: right, actual: printed },
  ]);
  expect(findings[0]?.suggestion?.zh).toContain(right);
  expect(paths(findings[0])).toEqual(["fields.rationale"]);
});

test("finds every number, in whatever cell", () => {
  const d = department({
    fields: { annualTasks: "鄂办发（2018〕29号；武组通[2018〕104号" },
  });
  expect(runRule(RULE, d).findings.map((finding) => finding.expected)).toEqual([
    "鄂办发〔2018〕29号",
    "武组通〔2018〕104号",
  ]);
});

test.each([
  "中发〔2018〕37 号",
  "（中发[2018]37号）",
  "中发（2018)37号",
  "中发［2018］第37号",
  "中发201837号",
  "建设期（2018-2020）3号机组",
  "建设期（2018至2020）5号线",
  "2021年5月8号",
])("passes on %s", (printed) => {
  expect(outcomeOf(RULE, form(printed))).toBe("pass");
});

test("cannot tell where a cell is unreadable", () => {
  const unreadable = project({ fields: { basis: UNREADABLE } });
  expect(outcomeOf(RULE, unreadable)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f4 fields.rationale",
    "f5 fields.rationale",
    "f6 fields.rationale",
    "f6 fields.rationale",
  ]);
});
