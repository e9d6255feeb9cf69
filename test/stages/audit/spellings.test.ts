import { expect, test } from "vitest";
import { formSet } from "../../../src/stages/audit/form-set.ts";
import { spellingsOf } from "../../../src/stages/audit/spellings.ts";
import { department, project } from "./forms.ts";

const of = (id: string, name: string) =>
  project({ id, fields: { department: name } });
const texts = (id: string, ...names: string[]) => {
  const forms = names.map((name, i) => of(`f${i + 1}`, name));
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return spellingsOf(form, formSet(forms))?.all.map(({ cell }) => cell.text);
};

test("the most frequent spelling comes first, of equals the first", () => {
  expect(texts("f1", "东西湖区委组织部", "区委组织部", "区委组织部")).toEqual([
    "区委组织部",
    "东西湖区委组织部",
  ]);
  expect(texts("f1", "东西湖区委组织部", "区委组织部")?.[0]).toBe(
    "东西湖区委组织部",
  );
});

test("the department's own spelling wins among equals", () => {
  const form = of("f1", "区委组织部");
  const own = department({ fields: { departmentName: "东西湖区委组织部" } });
  expect(spellingsOf(form, formSet([form, own]))?.usual.path).toBe(
    "fields.departmentName",
  );
});

test("other bodies of the document have their own", () => {
  expect(texts("f1", "区财政局", "区教育局", "区财政局")).toEqual(["区财政局"]);
  expect(texts("f1", "")).toBeUndefined();
});

test("forms of other documents count only where a department holds them together", () => {
  const form = { ...of("f1", "区委组织部"), document: "a" };
  const far = { ...of("f1", "东西湖区委组织部"), document: "b" };
  expect(spellingsOf(form, formSet([form, far]))?.all).toHaveLength(1);
});
