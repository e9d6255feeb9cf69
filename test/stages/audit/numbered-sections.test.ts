import { expect, test } from "vitest";
import { numberedSections } from "../../../src/stages/audit/numbered-sections.ts";

test.each<[string, string, string[]]>([
  ["为此:1、维修;2、购置", "为此:", ["维修;", "购置"]],
  ["1.2019年维修2.购置1.5套", "", ["2019年维修2.购置1.5套"]],
  ["1.维修10万元2.购置", "", ["维修10万元", "购置"]],
  ["一是维修;二是购置", "", ["维修;", "购置"]],
  ["①维修②购置③运营", "", ["维修", "购置", "运营"]],
  [
    "一、设备:1.电脑2台;2.桌椅;二、培训",
    "",
    ["设备:1.电脑2台;2.桌椅;", "培训"],
  ],
])("%s", (text, head, sections) => {
  const found = numberedSections(text);
  if (sections.length === 1) expect(found).toBeNull();
  else expect(found).toEqual({ head, sections });
});

test.each([
  "购置电脑1、打印机2台",
  "1、维修",
  "第一季度2次,第二季度3次",
  "统一是必要的",
])("counts nothing: %s", (text) => expect(numberedSections(text)).toBeNull());
