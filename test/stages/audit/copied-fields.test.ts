import { expect, test } from "vitest";
import { copiesOf } from "../../../src/stages/audit/copied-fields.ts";
import { formSet } from "../../../src/stages/audit/form-set.ts";
import { project } from "./forms.ts";

const LIMITS = { shortest: 20, share: 0.7 };
const REASON =
  "根据法律援助条例和省司法厅的意见，保障困难群众获得法律援助的权利。";
const form = (id: string, projectName: string, fiscalYear = "2021年度") =>
  project({ id, fields: { projectName, fiscalYear, rationale: REASON } });

test("the first copies in the order of the set, and how many there are", () => {
  const forms = ["甲", "乙", "丙", "丁"].map((name, i) => form(`f${i}`, name));
  const set = formSet(forms);
  const [, second] = forms;
  if (second === undefined) throw new Error("no form");
  const { first, count } = copiesOf(second, "rationale", set, LIMITS, 2);
  expect(first.map(({ id }) => id)).toEqual(["f0", "f2"]);
  expect(count).toBe(3);
});

test("other years of the same project are not among them, the same year is", () => {
  const own = form("f0", "2021年度法律援助");
  const set = formSet([
    own,
    form("f1", "2020年度法律援助", "2020年度"),
    form("f2", "法律援助"),
    form("f3", "人民调解", "2020年度"),
  ]);
  const { first, count } = copiesOf(own, "rationale", set, LIMITS, 9);
  expect(first.map(({ id }) => id)).toEqual(["f2", "f3"]);
  expect(count).toBe(2);
});

test("a department misspelt in one form is the one that the forms around it name", () => {
  const named = (id: string, year: string, department: string) => ({
    ...project({
      id,
      fields: {
        projectName: id === "f0" ? "法律援助" : "人民调解",
        fiscalYear: `${year}年度`,
        department,
        rationale: id === "f0" ? REASON : "调解工作需要。",
      },
    }),
    document: year,
  });
  const before = ["f0", "f1", "f2"].map((id) =>
    named(id, "2020", "临江区司法局"),
  );
  const [own = project(), ...others] = ["f0", "f1", "f2"].map((id) =>
    named(id, "2021", id === "f0" ? "临江司法局" : "临江区司法局"),
  );
  const set = formSet([...before, own, ...others]);
  expect(copiesOf(own, "rationale", set, LIMITS, 9).count).toBe(0);
});

test("limits of their own have a grouping of their own", () => {
  const own = form("f0", "法律援助");
  const set = formSet([own, form("f1", "人民调解")]);
  const long = { ...LIMITS, shortest: 200 };
  expect(copiesOf(own, "rationale", set, LIMITS, 9).count).toBe(1);
  expect(copiesOf(own, "rationale", set, long, 9).count).toBe(0);
});
