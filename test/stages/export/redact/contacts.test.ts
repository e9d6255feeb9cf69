import { expect, test } from "vitest";
import { Contacts } from "../../../../src/stages/export/redact/contacts.ts";

function contacts(persons: string[], numbers: string[] = []): Contacts {
  const known = new Contacts();
  for (const text of persons) known.addPersons(text);
  for (const text of numbers) known.addNumbers(text);
  return known;
}

test.each([
  ["何安", "联系何安同志", "联系〔已隐去〕同志"],
  [
    "何 安",
    "由何安、何　安和何\n安办理",
    "由〔已隐去〕、〔已隐去〕和〔已隐去〕办理",
  ],
  ["何 安、郑晓雯（科长）", "郑晓雯与何安", "〔已隐去〕与〔已隐去〕"],
  ["何安科长", "何安到会", "〔已隐去〕到会"],
  [
    "古丽·买买提",
    "由古丽・买买提、古丽·买买提办理",
    "由〔已隐去〕、〔已隐去〕办理",
  ],
])("the name of %j in %j", (cell, text, redacted) => {
  expect(contacts([cell]).redact(text)).toBe(redacted);
});

test.each(["干部科", "财务室、组织部", "联系电话", "科长", "/", "李"])(
  "%j in a cell for persons is looked for nowhere else",
  (cell) => {
    const text = "干部科和财务室、组织部的联系电话，科长姓李。";
    expect(contacts([cell]).redact(text)).toBe(text);
  },
);

test.each([
  ["83000101", "拨打8300 0101或8300-0101", "拨打〔已隐去〕或〔已隐去〕"],
  ["027-83000101", "（027）83000101，83000101", "〔已隐去〕，〔已隐去〕"],
  ["+86 15500000104", "15500000104", "〔已隐去〕"],
  ["83000101", "８３０００１０１", "〔已隐去〕"],
])("the number of %j in %j", (cell, text, redacted) => {
  // The opening bracket before a region code is no part of the number.
  expect(contacts([], [cell]).redact(text).replace(/^（〔/u, "〔")).toBe(
    redacted,
  );
});

test("what looks like a mobile, a landline with its region code, a masked number or an address needs not be known", () => {
  expect(
    contacts([]).redact(
      "155 0000 0104、０２７－８３０００１０１、155****0104、zuzhibu@example.org",
    ),
  ).toBe("〔已隐去〕、〔已隐去〕、〔已隐去〕、〔已隐去〕");
});

test.each([
  "2021年1月28日，1500000元，20210128，第83000101号",
  "合同155000001041，计8300.0101万元",
])("%j is left as it is", (text) => {
  expect(contacts(["何安"], ["5102"]).redact(text)).toBe(text);
});

test("contacts that a text introduces by their label", () => {
  const known = new Contacts();
  known.addIntroduced(
    "填报人：郑 晓 雯  填报日期：2021年  联系电话：8300 0101",
  );
  expect(known.redact("郑晓雯 83000101 填报日期")).toBe(
    "〔已隐去〕 〔已隐去〕 填报日期",
  );
});
