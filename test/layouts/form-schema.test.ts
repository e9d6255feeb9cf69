import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formSchema, formsSchema } from "../../src/layouts/form-schema.ts";
import { LAYOUTS } from "../../src/layouts/index.ts";
import { UNKNOWN } from "../../src/layouts/unknown.ts";
import type { Form } from "../../src/model/form.ts";
import { extract } from "../../src/pipeline.ts";
import { FIXTURES } from "../support/fixtures.ts";

const read = async (path: string) =>
  (await extract(join(FIXTURES, path))).forms;

test.each([
  ["seed/wuhan-2021.pdf", ["project-declaration", "department-declaration"]],
  [
    "family-ministry-project-short-word/document.pdf",
    ["ministry-project-declaration"],
  ],
  [
    "family-sichuan-self-evaluation-short-word/document.pdf",
    ["sichuan-self-evaluation"],
  ],
  ["unknown-adjustment/document.pdf", [UNKNOWN]],
])("the forms of %s are as their schemas have them", async (path, types) => {
  const forms = await read(path);
  expect([...new Set(forms.map(({ type }) => type))]).toEqual(types);
  const schema = formsSchema(LAYOUTS);
  for (const form of forms) {
    expect(schema.parse(form)).toEqual(form);
    const layout = LAYOUTS.find(({ id }) => id === form.type);
    if (layout !== undefined)
      expect(formSchema(layout).parse(form)).toEqual(form);
  }
});

test("a field that is missing, unknown to the layout or of another kind is none of it", async () => {
  const [form] = (await read("word-tiny/document.pdf")) as [Form];
  const layout = LAYOUTS.find(({ id }) => id === form.type);
  if (layout === undefined) throw new Error(form.type);
  const accepts = (fields: Form["fields"]) =>
    formSchema(layout).safeParse({ ...form, fields }).success;
  expect(accepts(form.fields)).toBe(true);
  const { goal, ...rest } = form.fields;
  expect(accepts(rest)).toBe(false);
  expect(
    accepts({
      ...form.fields,
      totalBudget: {
        ...form.fields.totalBudget,
        value: "20",
      } as Form["fields"][string],
    }),
  ).toBe(false);
});

test("the committed schema names every kind of form and of value", () => {
  const { $defs } = JSON.parse(
    readFileSync("src/layouts/forms.schema.json", "utf8"),
  );
  const resolve = ({ $ref, ...own }: Record<string, unknown>) =>
    ({ ...$defs[String($ref).split("/").at(-1) ?? ""], ...own }) as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
  for (const { id, fields } of LAYOUTS) {
    const { properties } = $defs[id];
    expect(resolve(properties.type).const).toBe(id);
    const named = resolve(properties.fields).properties ?? {};
    expect(Object.keys(named)).toEqual(fields.map(({ name }) => name));
    for (const { name, kind } of fields)
      expect(named[name]?.$ref).toBe(`#/$defs/${kind}-cell`);
  }
});
