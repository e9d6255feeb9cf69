import { expect, test } from "vitest";
import { type Printed, project, rawCell, UNREADABLE } from "../forms.ts";
import { departmentOf } from "../goal-forms.ts";
import { onSeed, outcomeOf, paths, runRule, runRuleWith } from "../run-rule.ts";
import { seedForms } from "../seed-forms.ts";

const RULE = "D-UNCOVERED";

/** A department whose goal, duties and task are about archives, but for what is given. */
const form = (given: { goal?: Printed; duties?: Printed; tasks?: Printed }) =>
  departmentOf(
    { annual: [[given.goal ?? "完成档案整理，提高档案利用水平", []]] },
    {
      fields: {
        duties:
          given.duties ?? "负责全区档案收集、保管、利用，指导乡镇档案整理。",
        annualTasks: given.tasks ?? "（一）完成馆藏档案整理。",
      },
    },
  );
const archives = project({ id: "f1" });
const parking = project({
  id: "f2",
  fields: {
    projectName: "智慧停车场建设经费",
    goal: "缓解停车难",
    content: "建设智慧停车场3座",
    executingUnit: "停车科",
    rationale: "群众停车需要",
  },
});

test("passes where goal, duties and task are about the project", () => {
  expect(outcomeOf(RULE, form({}), archives)).toBe("pass");
});

test("finds a project that no goal and no duty names", () => {
  const { findings } = runRule(RULE, form({}), archives, parking);
  expect(findings.map(({ severity }) => severity)).toEqual(["info", "info"]);
  expect(findings.map((finding) => paths(finding).slice(0, 2))).toEqual([
    ["f2:fields.projectName", "tables.annualGoals[0]"],
    ["fields.duties", "f2:fields.projectName"],
  ]);
  expect(findings[0]?.message.zh).toMatch(/智慧停车场/u);
});

test("finds many projects without a goal in one finding", () => {
  const many = [
    "智慧停车场",
    "禁毒宣传",
    "森林防火",
    "疫苗接种",
    "桥梁检测",
    "河道清淤",
  ].map((projectName, i) =>
    project({
      id: `f${i + 2}`,
      fields: { projectName, goal: "", content: "", executingUnit: "档案科" },
    }),
  );
  const { findings } = runRule(RULE, form({}), archives, ...many);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toMatch(
    /6个项目：“智慧停车场”、.*“河道清淤”/u,
  );
  expect(paths(findings[0]).slice(0, 2)).toEqual([
    "f2:fields.projectName",
    "f3:fields.projectName",
  ]);
});

test("a duty named for one project does not cover another that shares a word with it", () => {
  const roads = ["公路养护补助", "公路安全评估", "水运安全监管"].map(
    (projectName, i) =>
      project({
        id: `f${i + 1}`,
        fields: { projectName, goal: projectName, executingUnit: "公路科" },
      }),
  );
  const goal = "公路养护补助、公路安全评估、水运安全监管";
  const duties = "负责公路养护补助、水运安全监管等工作。";
  const dutiesOf = (text: string) =>
    runRule(
      RULE,
      form({ goal, duties: text, tasks: goal }),
      ...roads,
    ).findings.map((finding) => paths(finding).slice(0, 2));
  expect(dutiesOf(duties)).toEqual([
    ["fields.duties", "f2:fields.projectName"],
  ]);
  expect(dutiesOf("负责全区公路、水运行业管理。")).toEqual([]);
});

test("a goal that is another project's covers only what it names", () => {
  const review = project({
    id: "f2",
    fields: {
      projectName: "档案评估服务",
      goal: "出具第三方报告",
      content: "",
      executingUnit: "档案科",
    },
  });
  const openWith = (goal: string) =>
    runRule(
      RULE,
      form({ goal, duties: "档案工作。" }),
      archives,
      review,
    ).findings.map((finding) => paths(finding)[0]);
  expect(openWith("完成档案整理和复查，做好评估准备")).toEqual([
    "f2:fields.projectName",
  ]);
  expect(openWith("完成档案整理和复查，开展档案评估")).toEqual([]);
});

test("finds tasks without a project, in one finding", () => {
  const tasks = "（一）整理馆藏档案。（二）改造老旧小区。（三）培育龙头企业。";
  const { findings } = runRule(RULE, form({ tasks }), archives);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message.zh).toContain("“改造老旧小区”、“培育龙头企业”");
  expect(paths(findings[0])).toEqual(["fields.annualTasks"]);
});

test("a task is one project's, not a little of each", () => {
  const others = ["困难家庭救助", "住房租赁监管"].map((projectName, i) =>
    project({
      id: `f${i + 2}`,
      fields: {
        projectName,
        goal: "",
        content: "",
        rationale: "",
        executingUnit: "档案科",
      },
    }),
  );
  const tasks = "（一）发放城镇困难职工采暖租赁设施补贴。";
  const goal = "档案整理、困难家庭救助、住房租赁监管";
  const { findings } = runRule(
    RULE,
    form({ goal, tasks, duties: "多项工作。" }),
    archives,
    ...others,
  );
  expect(findings.map((finding) => paths(finding)[0])).toEqual([
    "fields.annualTasks",
  ]);
});

test("cannot tell of tasks where projects may be missing", () => {
  const tasks = "（一）改造老旧小区。";
  const small = project({
    id: "f1",
    fields: { currentYearBudget: "10万元" },
    funding: { total: "10", rows: [] },
    expenditure: { total: "10", rows: [] },
  });
  expect(outcomeOf(RULE, form({ tasks }), small)).toBe("insufficient-data");
});

test("does not ask duties to name what keeps an office going", () => {
  const office = project({
    id: "f2",
    fields: {
      projectName: "办公楼物业管理费",
      goal: "缓解停车难",
      executingUnit: "后勤科",
    },
  });
  const duties = (options: Record<string, unknown>) =>
    runRuleWith(RULE, options, form({ goal: "保障办公楼物业管理" }), office)
      .findings.map((finding) => paths(finding)[0])
      .includes("fields.duties");
  expect(duties({})).toBe(false);
  expect(duties({ overheads: [] })).toBe(true);
});

test("a project is covered by a goal that takes up its own, whatever its name", () => {
  const named = project({
    fields: { projectName: "甲乙工程", executingUnit: "档案科" },
  });
  expect(outcomeOf(RULE, form({ goal: "全面完成档案整理" }), named)).toBe(
    "pass",
  );
});

test.each<[string, Parameters<typeof form>[0]]>([
  ["the goals are blank", { goal: "" }],
  ["a goal is unreadable", { goal: UNREADABLE }],
  ["the duties are unreadable", { duties: UNREADABLE }],
  ["the tasks are blank", { tasks: "" }],
])("cannot tell where %s", (_, given) => {
  expect(outcomeOf(RULE, form(given), archives)).toBe("insufficient-data");
});

test("has nothing to ask without projects", () => {
  expect(outcomeOf(RULE, form({}))).toBe("not-applicable");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual([
    "f8 fields.duties",
    "f8 fields.projectName",
    "f8 fields.projectName",
  ]);
});

test("on the seed with the headings of its tasks: young cadres have no project", () => {
  const forms = seedForms();
  const overall = forms.at(-1);
  if (overall === undefined) throw new Error("no department");
  const annualTasks = {
    ...rawCell(
      "（一）突出“政治引领”，全面加强政治建设和思想建设。（二）突出“基层基础”，织密筑牢党的组织体系。（三）突出“激励担当”，努力打造高素质干部队伍。（四）突出“聚才育才”，加快建设人才强区和国际性人才高地。（五）突出“薪火相传”，大力发现培养选拔优秀年轻干部。",
    ),
    value: null,
  };
  const { findings } = runRule(
    RULE,
    { ...overall, fields: { ...overall.fields, annualTasks } },
    ...forms.slice(0, -1),
  );
  const ofTasks = findings.find(
    ({ evidence }) => evidence[0]?.path === "fields.annualTasks",
  );
  expect(ofTasks?.message.zh).toMatch(
    /没有对应的项目：“[^”]*“薪火相传[^、]*年轻干部”，请核实/u,
  );
});
