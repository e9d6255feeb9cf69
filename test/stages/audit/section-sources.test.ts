import { expect, test } from "vitest";
import { indicatorRows } from "../../../src/stages/audit/goal-sections.ts";
import { sectionSources } from "../../../src/stages/audit/section-sources.ts";
import { departmentOf, type Indicator, projectOf } from "./goal-forms.ts";

const TRAINING: Indicator[] = [
  ["培训班次", "5期"],
  ["培训合格率", "100%"],
];
const ROADS: Indicator[] = [
  ["维修道路里程", "≥12公里"],
  ["验收合格率", "100%"],
];
const section = (rows: Indicator[]) =>
  indicatorRows(
    departmentOf({ annual: [["目标", rows]] }),
    "annualIndicators",
    0,
  );
const projects = [
  projectOf({ projectName: "道路维修" }, ROADS),
  projectOf({ projectName: "干部培训" }, TRAINING),
];

test("the project whose rows a section has comes first", () => {
  const [first, second] = sectionSources(section(TRAINING), projects);
  expect(first?.project).toBe(projects[1]);
  expect(first?.alike).toEqual([1, 1]);
  expect(first?.copied.size).toBe(2);
  expect(second?.copied.size).toBe(0);
});

test("a row set anew is less like, a content written otherwise less still", () => {
  const alike = (row: Indicator) =>
    sectionSources(section([row]), projects)[0]?.alike[0] ?? 0;
  expect(alike(["培训班次", "8期"])).toBeCloseTo(0.75);
  expect(alike(["培训班次", "5 期"])).toBe(1);
  expect(alike(["维修道路的里程", "大于等于12公里"])).toBe(1);
  expect(alike(["引进人才", "5期"])).toBe(0);
});

test("projects without indicators are no source", () => {
  expect(sectionSources(section(TRAINING), [projectOf({}, [])])).toEqual([]);
});
