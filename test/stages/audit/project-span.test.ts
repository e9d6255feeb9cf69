import { expect, test } from "vitest";
import {
  mayRunOverYears,
  runsOverYears,
} from "../../../src/stages/audit/project-span.ts";
import { project } from "./forms.ts";

const types = (ticked: string) =>
  ["一次性项目", "常年性项目", "延续性项目"]
    .map((name) => `${name}${name === ticked ? "☑" : "□"}`)
    .join(" ");

test.each([
  ["延续性项目", "", true, true],
  ["常年性项目", "从2020年至2022年", true, true],
  ["常年性项目", "从  年至  年", false, false],
  ["常年性项目", "2021年1月—2021年12月", false, false],
  ["常年性项目", "2021.01-2023.12", true, true],
  ["常年性项目", "3年", true, true],
  ["常年性项目", "1年", false, false],
  ["常年性项目", "2021年度", false, false],
  ["一次性项目", "", false, false],
  ["", "", false, true],
])("%s %s", (ticked, projectPeriod, runs, may) => {
  const form = project({
    fields: { projectType: types(ticked), projectPeriod },
  });
  expect(runsOverYears(form)).toBe(runs);
  expect(mayRunOverYears(form)).toBe(may);
});
