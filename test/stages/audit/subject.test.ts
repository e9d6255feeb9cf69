import { expect, test } from "vitest";
import { prune } from "../../../src/stages/audit/prune.ts";
import { subjectOf } from "../../../src/stages/audit/subject.ts";
import { evaluation } from "./evaluation-forms.ts";
import { department, project } from "./forms.ts";

test("a form is about what it has, whatever its type", () => {
  for (const type of ["project-declaration", "our-own"]) {
    expect(subjectOf({ ...project(), type })).toBe("project");
    expect(subjectOf({ ...department(), type })).toBe("department");
    expect(subjectOf({ ...evaluation(), type })).toBe("self-evaluation");
  }
});

test("a programme's share is declared like a project", () => {
  const { projectName, ...fields } = project().fields;
  const form = { ...project(), fields };
  expect(subjectOf(form)).toBeNull();
  if (projectName === undefined) throw new Error("no name");
  const named = { ...fields, programName: projectName };
  expect(subjectOf({ ...form, fields: named })).toBe("project");
});

test("results of indicators alone make a self-evaluation", () => {
  const { fields, tables, ...form } = evaluation();
  const { achievement, ...others } = fields;
  const { indicators = [] } = tables;
  expect(achievement).toBeDefined();
  const bare = { ...form, fields: others, tables: { indicators } };
  expect(subjectOf(bare)).toBe("self-evaluation");
});

test("of an unknown form nothing is known, and what is known outlives its cells", () => {
  expect(subjectOf({ ...project(), type: "unknown" })).toBeNull();
  const pruned = prune(department(), ["fields.unit"]);
  expect(subjectOf(pruned)).toBe("department");
});
