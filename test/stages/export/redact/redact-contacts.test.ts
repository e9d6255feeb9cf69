import { expect, test } from "vitest";
import {
  type Cell,
  Extraction,
  extract,
  type Form,
} from "../../../../src/index.ts";
import { redactContacts } from "../../../../src/stages/export/redact/redact-contacts.ts";

const seed = await extract("fixtures/seed/wuhan-2021.pdf");

function copyOf(extraction: Extraction): Extraction {
  return structuredClone(extraction);
}

function cell(text: string, value: Cell["value"] = text): Cell {
  const at = [
    { page: 1, box: [1, 2, 3, 4] as [number, number, number, number] },
  ];
  return {
    text,
    value,
    state: "read",
    by: "text-layer",
    review: false,
    reasons: [],
    at,
  };
}

const PERSONS = ["leader", "preparer", "phone"];

test("the seed: contacts are gone, everything else is as it was", () => {
  const { extraction, cells } = redactContacts(seed);
  expect(Extraction.parse(extraction)).toEqual(extraction);
  for (const [i, form] of seed.forms.entries())
    for (const [name, before] of Object.entries(form.fields)) {
      const after = extraction.forms[i]?.fields[name];
      if (PERSONS.includes(name) && before.text !== "")
        expect(after).toEqual({
          ...before,
          text: "〔已隐去〕",
          value: before.value && "〔已隐去〕",
        });
      else expect(after?.state).toBe(before.state);
      expect(after?.at).toEqual(before.at);
    }
  const whole = cells.filter((redacted) => redacted.whole);
  expect(whole).toHaveLength(16);
  expect(whole[0]).toEqual({
    form: "f1",
    path: "fields.leader",
    whole: true,
    at: seed.forms[0]?.fields.leader?.at,
  });
  const all = JSON.stringify(extraction);
  for (const { fields } of seed.forms)
    for (const name of PERSONS) {
      const text = fields[name]?.text;
      if (text) expect(all).not.toContain(text);
    }
  expect(extraction.forms.map(({ tables }) => tables.funding)).toEqual(
    seed.forms.map(({ tables }) => tables.funding),
  );
});

test("a contact in any other text, value, finding, problem or name of a file", () => {
  const changed = copyOf(seed);
  const [form] = changed.forms as [Form];
  form.fields.goal = cell("由何安负责");
  form.fields.totalBudget = cell("8300 0101", { yuan: 83000101 });
  form.fields.phone = cell("83000101");
  form.fields.leader = {
    ...cell("何 安"),
    reasons: ["read-as: 何安"],
    before: { text: "何安", value: "何安" },
  } as Cell;
  form.unplaced = [cell("经办人：钱多多")];
  form.placeholders = [{ table: "indicators", cell: cell("钱多多 ……") }];
  form.title = "何安的申报表";
  changed.source.file = "何安.pdf";
  changed.problems = [
    { stage: "read", page: 1, code: "damaged", message: "何安.pdf：83000101" },
  ];
  const [finding] = changed.findings;
  if (finding === undefined) throw new Error("the seed has findings");
  finding.message.zh = "钱多多（830-00101）";
  finding.actual = { yuan: 83000101 };
  finding.evidence = [
    { path: "fields.goal", page: 1, box: null, text: "由何安负责" },
  ];

  const { extraction, cells } = redactContacts(changed);
  const all = JSON.stringify(extraction);
  for (const secret of [
    "何安",
    "何 安",
    "钱多多",
    "83000101",
    "8300 0101",
    "830-00101",
  ])
    expect(all).not.toContain(secret);
  expect(extraction.forms[0]?.fields.goal).toMatchObject({
    text: "由〔已隐去〕负责",
    state: "read",
  });
  expect(extraction.forms[0]?.fields.totalBudget).toMatchObject({
    text: "〔已隐去〕",
    value: null,
  });
  expect(extraction.source).toEqual({
    ...changed.source,
    file: "〔已隐去〕.pdf",
  });
  expect(cells.map(({ path, whole }) => [path, whole])).toEqual(
    expect.arrayContaining([
      ["fields.leader", true],
      ["fields.phone", true],
      ["fields.goal", false],
      ["fields.totalBudget", false],
      ["unplaced[0]", false],
      ["placeholders[0].cell", false],
    ]),
  );
});

test("a form that no layout knows: printed labels say what is a contact", () => {
  const changed = copyOf(seed);
  changed.forms = [
    {
      id: "f1",
      type: "unknown",
      title: "",
      pages: [1],
      fields: {
        单位负责人: cell("王某某"),
        办公电话: cell("5102"),
        用途: cell("请王某某审"),
      },
      tables: { table1: [{ 姓名: cell("李四光"), 内容: cell("李四光讲座") }] },
      unplaced: [],
      placeholders: [],
      repeated: [],
    },
  ];
  changed.findings = [];
  const [form] = redactContacts(changed).extraction.forms;
  const texts = Object.values(form?.fields ?? {}).map(({ text }) => text);
  expect(texts).toEqual(["〔已隐去〕", "〔已隐去〕", "请〔已隐去〕审"]);
  expect(form?.tables.table1).toMatchObject([
    { 姓名: { text: "〔已隐去〕" }, 内容: { text: "〔已隐去〕讲座" } },
  ]);
});

test("a blank or unreadable contact stays what it is", () => {
  const changed = copyOf(seed);
  const [form] = changed.forms as [Form];
  const blank = { ...cell("", null), state: "blank" as const };
  const unreadable = {
    ...cell("", null),
    text: null,
    state: "unreadable" as const,
  };
  Object.assign(form.fields, { leader: blank, phone: unreadable });
  const [after] = redactContacts(changed).extraction.forms;
  expect(after?.fields.leader).toEqual(blank);
  expect(after?.fields.phone).toEqual(unreadable);
});
