import { expect, test } from "vitest";
import { department, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "TEXT-TYPO";
const form = (rationale: string) => project({ fields: { rationale } });

test.each([
  ["按上级布署开展", "布署", "部署"],
  ["财政拔款到位", "拔款", "拨款"],
  ["树牢“四个个意识”", "四个个意识", "四个意识"],
  ["增强“四个意”", "四个意", "四个意识"],
  ["做到两个坚决护", "两个坚决护", "两个坚决维护"],
  ["进一步提高提高服务水平", "提高提高", "提高"],
  ["统一按排，按排名先后拨付", "按排", "安排"],
  ["建立管理台帐", "台帐", "台账"],
])("finds %s", (text, printed, right) => {
  const { findings } = runRule(RULE, form(text));
  expect(findings).toMatchObject([
    { severity: "info", actual: printed, expected: right },
  ]);
  expect(paths(findings[0])).toEqual(["fields.rationale"]);
});

test("finds the seed's slip, once, where it stands", () => {
  const d = department({
    fields: {
      annualTasks: "教育引导党员干部树牢“四个意识”，做到“两个坚决护”。",
    },
  });
  const { findings } = runRule(RULE, d);
  expect(findings).toMatchObject([{ expected: "两个坚决维护" }]);
  expect(paths(findings[0])).toEqual(["fields.annualTasks"]);
});

test.each([
  "树牢“四个意识”，坚定“四个自信”，做到“两个维护”",
  "坚持“放管结合”，落实“三公”经费管理",
  "一项一项抓落实，研究研究再定",
  "加强管理\n管理制度健全",
  "不忘初心牢记使命",
  "维护两个护理站",
  "提高基层党组织组织力，支持社会组织组织活动",
  "改善人才服务服务站条件",
  "按排名先后安排，按排污量收费",
  "于6月发布暑期活动，计划拔除病树",
])("passes on %s", (text) => {
  expect(outcomeOf(RULE, form(text))).toBe("pass");
});

test("a profile has its own words", () => {
  const options = { lexicon: { 按装: "安装" } };
  const { findings } = runRuleWith(RULE, options, form("设备按装到位"));
  expect(findings).toMatchObject([{ actual: "按装", expected: "安装" }]);
});

test("a profile says which wordings are right", () => {
  const slip = form("按排灌面积补助");
  expect(outcomeOf(RULE, slip)).toBe("finding");
  const { outcome } = runRuleWith(RULE, { rightful: ["按排灌"] }, slip);
  expect(outcome).toBe("pass");
});

test("cannot tell where a cell is unreadable", () => {
  const unreadable = project({ fields: { basis: UNREADABLE } });
  expect(outcomeOf(RULE, unreadable)).toBe("insufficient-data");
});

// The truth of the seed has the first and last words of 年度工作任务 only, without “两个坚决护”: tested above.
test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([]);
});
