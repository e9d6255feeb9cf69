import { expect, test } from "vitest";
import {
  department,
  type Printed,
  type Project,
  project,
  UNREADABLE,
} from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";

const RULE = "TEXT-COPY";
const REASON =
  "根据《法律援助条例》和省司法厅关于加强法律援助工作的意见，保障困难群众获得法律援助的权利。";
const named = (
  id: string,
  projectName: string,
  rationale: Printed,
  fields: Project["fields"] = {},
) => project({ id, fields: { projectName, rationale, ...fields } });

test("finds a copy in each of the forms, naming the others", () => {
  const forms = [
    named("f1", "法律援助", REASON),
    named("f2", "人民调解", REASON.replace("困难群众", "低收入群众")),
    named("f3", "社区矫正", `为做好工作，${REASON}`),
    named(
      "f4",
      "普法宣传",
      "为提高居民法治意识，在各社区设立普法宣传栏并定期更换内容，举办讲座。",
    ),
  ] as const;
  const { findings } = runRule(RULE, ...forms);
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(findings[0]?.message.zh).toContain(
    "其他2份申报表雷同（人民调解、社区矫正）",
  );
  expect(paths(findings[0])).toEqual([
    "fields.rationale",
    "f2:fields.rationale",
    "f3:fields.rationale",
  ]);
  const [first, , last] = forms;
  expect(paths(runRule(RULE, last, first).findings[0])).toEqual([
    "fields.rationale",
    "f1:fields.rationale",
  ]);
  expect(outcomeOf(RULE, forms[3], first)).toBe("pass");
});

test("names the first of many and says how many there are", () => {
  const others = Array.from({ length: 30 }, (_, i) =>
    named(`f${i + 2}`, `第${i}个项目`, REASON),
  );
  const { findings } = runRule(
    RULE,
    named("f1", "法律援助", REASON),
    ...others,
  );
  expect(findings[0]?.message.zh).toContain("其他30份");
  expect(findings[0]?.message.zh).toContain("等）");
  expect(findings[0]?.evidence).toHaveLength(9);
});

test("expects the same project to repeat itself another year, but not another project", () => {
  const last = named("f2", "2020年度法律援助经费", REASON, {
    fiscalYear: "2020年度",
  });
  const form = named("f1", "2021年度法律援助经费", REASON);
  expect(outcomeOf(RULE, form, last)).toBe("pass");
  const other = named("f3", "人民调解", REASON, { fiscalYear: "2020年度" });
  const { findings } = runRule(RULE, form, last, other);
  expect(findings[0]?.message.zh).toContain("其他1份申报表雷同（人民调解）");
});

test("compares departments with departments", () => {
  const tasks =
    "突出政治引领，全面加强政治建设；突出基层基础，织密筑牢组织体系；突出激励担当，打造干部队伍。";
  const d = (id: string, departmentName: string) =>
    department({ id, fields: { departmentName, annualTasks: tasks } });
  const { findings } = runRule(
    RULE,
    d("f1", "东区组织部"),
    d("f2", "西区财政局"),
  );
  expect(paths(findings[0])).toEqual([
    "fields.annualTasks",
    "f2:fields.annualTasks",
  ]);
  const quoting = named("f3", "人民调解", tasks);
  expect(outcomeOf(RULE, d("f1", "东区组织部"), quoting)).toBe("pass");
});

test.each([
  [
    "a passage in common",
    `${REASON.slice(0, 20)}，今年新增案件较多，需要增聘律师并改造接待窗口，提高服务能力。`,
  ],
  ["a text too short to be a copy", "法律援助工作需要。"],
])("passes on %s", (_, rationale) => {
  const outcome = outcomeOf(
    RULE,
    named("f1", "法律援助", rationale, {
      basis:
        "依据上年各月支出情况和今年的案件数量逐项测算，单价参照本地中标价格确定。",
    }),
    named("f2", "人民调解", rationale.length < 20 ? rationale : REASON),
  );
  expect(outcome).toBe("pass");
});

test("has nothing to ask where no text is long enough", () => {
  expect(outcomeOf(RULE, project(), project({ id: "f2" }))).toBe(
    "not-applicable",
  );
});

test("cannot tell where a text is unreadable", () => {
  const form = named("f1", "法律援助", UNREADABLE);
  expect(outcomeOf(RULE, form, named("f2", "人民调解", REASON))).toBe(
    "insufficient-data",
  );
});

test("a profile says from when on a text counts", () => {
  const short = "法律援助工作需要，须安排专项经费。";
  const forms = [
    named("f1", "法律援助", short),
    named("f2", "人民调解", short),
  ] as const;
  expect(outcomeOf(RULE, ...forms)).toBe("not-applicable");
  const { outcome } = runRuleWith(RULE, { shortest: 10 }, ...forms);
  expect(outcome).toBe("finding");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f3 fields.basis",
    "f4 fields.basis",
    "f4 fields.rationale",
    "f5 fields.basis",
    "f5 fields.rationale",
    "f6 fields.basis",
    "f7 fields.basis",
  ]);
});
