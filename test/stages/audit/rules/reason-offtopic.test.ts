import { expect, test } from "vitest";
import { type Project, project, UNREADABLE } from "../forms.ts";
import { onSeed, outcomeOf, paths, runRule } from "../run-rule.ts";

const RULE = "REASON-OFFTOPIC";

const AID =
  "为贯彻落实《法律援助条例》，根据省司法厅关于加强法律援助工作的意见，保障困难群众获得法律援助的权利。";
const named = (id: string, projectName: string, fields: Project["fields"]) =>
  project({
    id,
    fields: { projectName, content: "", ...fields },
    expenditure: { total: "45", rows: [["1.其他支出", "45"]] },
  });
const aid = named("f2", "法律援助经费", { rationale: AID });

test("finds a reason copied from the project that it fits", () => {
  const form = named("f1", "人民调解员补贴", { rationale: AID });
  const { findings } = runRule(RULE, form, aid);
  expect(findings).toMatchObject([{ severity: "warning" }]);
  expect(findings[0]?.message.zh).toContain("法律援助经费");
  expect(paths(findings[0])).toEqual([
    "fields.rationale",
    "fields.projectName",
    "f2:fields.rationale",
    "f2:fields.projectName",
  ]);
});

test("finds a copy with a few words changed", () => {
  const rationale = AID.replace("为贯彻", "为深入贯彻").replace(
    "困难群众",
    "低收入群众",
  );
  const form = named("f1", "人民调解员补贴", { rationale });
  expect(runRule(RULE, form, aid).findings).toMatchObject([
    { severity: "warning" },
  ]);
});

test("finds a copy of a reason that has not the name, but the content of its project", () => {
  const rationale =
    "按照上级部署，低保对象、特困人员的基本生活须足额保障，并对低保对象实行动态管理。";
  const form = named("f1", "人民调解员补贴", { rationale });
  const origin = named("f2", "困难群众救助资金", {
    rationale,
    content: "1.低保对象补助1200人；2.特困人员基本生活补助300人",
  });
  expect(paths(runRule(RULE, form, origin).findings[0])).toContain(
    "f2:fields.rationale",
  );
  expect(outcomeOf(RULE, { ...origin, id: "f1" }, { ...form, id: "f2" })).toBe(
    "pass",
  );
});

test("points, with less weight, to a project of the document that the words fit", () => {
  const form = named("f1", "人民调解员补贴", {
    rationale:
      "近年来法律援助案件逐年增多，法律援助的办案经费不足，群众等待时间长。",
  });
  const { findings } = runRule(RULE, form, aid);
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(paths(findings[0])).toEqual([
    "fields.rationale",
    "fields.projectName",
    "f2:fields.projectName",
  ]);
});

test("points, with less weight, to a term that the form has nowhere else", () => {
  const form = named("f1", "党建示范点建设经费", {
    rationale:
      "根据关于加强两新组织党建工作的办法，两新组织须有专项经费，用于支持两新组织。",
  });
  const { findings } = runRule(RULE, form);
  expect(findings).toMatchObject([{ severity: "info" }]);
  expect(findings[0]?.message.zh).toContain("两新组织");
});

test.each([
  ["the form that a reason was copied from", aid, "人民调解员补贴"],
  ["the same project twice", aid, "法律援助经费"],
])("passes on %s", (_, form, name) => {
  const other = named("f3", name, { rationale: AID });
  expect(outcomeOf(RULE, form, other)).toBe("pass");
});

test("passes where the other project is a part of this one", () => {
  const form = named("f1", "司法行政业务", {
    rationale: "法律援助案件逐年增多，法律援助的办案经费不足，群众等待时间长。",
    content: "1.法律援助20万元；2.人民调解25万元",
  });
  expect(outcomeOf(RULE, form, aid)).toBe("pass");
});

test("has nothing to ask of a short reason", () => {
  const form = named("f1", "人民调解员补贴", { rationale: "工作需要。" });
  expect(outcomeOf(RULE, form, aid)).toBe("not-applicable");
});

test.each<[string, Project["fields"]]>([
  ["the reason is unreadable", { rationale: UNREADABLE }],
  ["the reason is blank", { rationale: "" }],
  ["the name is unreadable", { projectName: UNREADABLE, rationale: AID }],
  ["the content is unreadable", { content: UNREADABLE, rationale: AID }],
])("cannot tell where %s", (_, fields) => {
  const form = named("f1", "人民调解员补贴", fields);
  expect(outcomeOf(RULE, form)).toBe("insufficient-data");
});

test("on the seed", () => {
  expect(onSeed(RULE)).toEqual(["f4 fields.rationale", "f6 fields.rationale"]);
});
