import { expect, test } from "vitest";
import { projectDeclaration } from "../../src/layouts/forms/project-declaration.ts";
import { reportMissingTables } from "../../src/pipeline/missing-tables.ts";
import { normaliseForm } from "../../src/stages/normalise/normalise-form.ts";
import { parse } from "../support/parse.ts";
import type { Texts } from "../support/tables.ts";

const missing = (...texts: Texts) => {
  const form = normaliseForm(
    { ...parse([["项目名称", "甲", "<"], ...texts]), id: "f1" },
    projectDeclaration,
  );
  return reportMissingTables(form, projectDeclaration, "a.pdf").map(
    ({ code, message }) => [code, /“(.*?)”/u.exec(message)?.[1]],
  );
};

test("a table that a text layer lacks is not on paper", () => {
  expect(missing(["项目负责人", "林宏", "<"])).toEqual([]);
});

test("headings that belong to nothing tell of a table that was not read", () => {
  expect(missing(["一级指标", "二级指标", "<"])).toEqual([
    ["table-not-found", "项目年度绩效指标"],
  ]);
});
