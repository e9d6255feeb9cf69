import { expect, test } from "vitest";
import { foreignTerm } from "../../../src/stages/audit/foreign-term.ts";
import { project } from "./forms.ts";

const form = (projectName: string, rationale: string, content = "") =>
  project({
    fields: { projectName, rationale, content },
    expenditure: { total: "45", rows: [["1.其他支出", "45"]] },
  });

test("a term that the reason comes back to and the form does not have", () => {
  const reason = "加强两新组织建设，引领两新组织发展，支持两新组织工作。";
  expect(foreignTerm(form("党建示范点", reason))).toBe("两新组织");
  expect(foreignTerm(form("两新组织党建", reason))).toBeNull();
  expect(foreignTerm(form("党建示范点", "加强两新组织建设。"))).toBeNull();
});

test("twice is enough where the reason has nothing else of the form, its goal and indicators", () => {
  const reason =
    "根据《关于加强养老服务的意见》，独居老人照护需求突出，需开展居家养老服务，完善居家养老设施。";
  expect(foreignTerm(form("森林防火", reason))).toBe("居家养老");
  const told = (fields: Record<string, string>) =>
    project({
      fields: { rationale: reason, projectName: "森林防火", ...fields },
    });
  expect(foreignTerm(told({ goal: "方便居家养老" }))).toBeNull();
  expect(foreignTerm(told({ content: "独居老人照护设施防火改造" }))).toBeNull();
});

test("who asked for it and the words of every plan are no term", () => {
  const reason =
    "根据区委办公室通知和区委办公室方案，推动高质量发展、高质量发展、高质量发展，防范火情。";
  expect(foreignTerm(form("森林巡护", reason))).toBeNull();
});
