import { expect, test } from "vitest";
import { mayLackProjects } from "../../../src/stages/audit/missing-projects.ts";
import { department, project, UNREADABLE } from "./forms.ts";

test("projects of less than the project expenditure may lack some", () => {
  expect(mayLackProjects(department(), [project()])).toBe(false);
  expect(mayLackProjects(department(), [project(), project()])).toBe(false);
  expect(mayLackProjects(department(), [])).toBe(true);
});

test("so may those beside an expenditure that is not known", () => {
  const unread = department({
    expenditure: [["项目支出", UNREADABLE, "", "", ""]],
  });
  expect(mayLackProjects(unread, [project()])).toBe(true);
});
