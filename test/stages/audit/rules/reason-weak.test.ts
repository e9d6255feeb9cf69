import { expect, test } from "vitest";
import { type Printed, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "REASON-WEAK";
const form = (rationale: Printed, projectName = "法律援助专项经费") =>
  project({ fields: { projectName, rationale } });

test.each([
  "法律援助专项经费",
  "法律援助工作需要。",
  "为开展法律援助提供资金支持。",
  "根据工作需要",
  "因我局日常业务需要",
  "保障项目顺利实施",
])("finds a reason that repeats the name or says nothing: %s", (rationale) => {
  const { findings } = runRule(RULE, form(rationale));
  expect(findings).toMatchObject([{ severity: "warning", actual: rationale }]);
  expect(paths(findings[0])).toEqual([
    "fields.rationale",
    "fields.projectName",
  ]);
});

test.each([
  "为保障机关办公正常运行，按需配置办公设备，以提升组织工作效率",
  "美化城区环境，方便居民出行",
])(
  "points, with less weight, to a purpose without a basis: %s",
  (rationale) => {
    const { findings } = runRule(RULE, form(rationale));
    expect(findings).toMatchObject([{ severity: "info", actual: rationale }]);
    expect(paths(findings[0])).toEqual(["fields.rationale"]);
  },
);

test.each([
  "根据《法律援助条例》规定",
  "按照省司法厅要求开展",
  "贯彻落实区委关于法律援助的决策部署",
  "经区政府第12次常务会议研究同意",
  "履行部门职责，维护困难群众权益",
  "司通〔2020〕15号",
  "辖区管网老化，渗漏严重，按照区政府部署更换",
])("passes on a basis: %s", (rationale) => {
  expect(outcomeOf(RULE, form(rationale))).toBe("pass");
});

const NEEDS = [
  "我区办案补贴偏低，律师参与率不足三成",
  "全年受理案件860件",
  "辖区管网老化，渗漏严重，亟需更换",
  "高标准农田沟渠破损，影响农民精神生活",
];

test.each(NEEDS)("points to a need without a basis: %s", (rationale) => {
  const { findings } = runRule(RULE, form(rationale));
  expect(findings).toMatchObject([{ severity: "info", actual: rationale }]);
  expect(findings[0]?.message.zh).toContain("写了现实需要");
});

test.each(NEEDS)("passes on it where a profile says so: %s", (rationale) => {
  const options = { needSuffices: true };
  expect(runRuleWith(RULE, options, form(rationale)).outcome).toBe("pass");
});

test.each<Printed>([UNREADABLE, null, "", "/"])(
  "cannot tell: %j",
  (printed) => {
    expect(outcomeOf(RULE, form(printed))).toBe("insufficient-data");
  },
);

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f1 fields.rationale",
    "f2 fields.rationale",
    "f7 fields.rationale",
  ]);
});
