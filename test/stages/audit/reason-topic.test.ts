import { expect, test } from "vitest";
import { formSet } from "../../../src/stages/audit/form-set.ts";
import {
  foreignTerm,
  likelierProject,
} from "../../../src/stages/audit/reason-topic.ts";
import { project } from "./forms.ts";

const form = (
  id: string,
  projectName: string,
  rationale: string,
  content = "",
) =>
  project({
    id,
    fields: { projectName, rationale, content },
    expenditure: { total: "45", rows: [["1.其他支出", "45"]] },
  });

test("a project of the same document whose name the reason has", () => {
  const own = form("f1", "人民调解", "法律援助案件增多，办案经费不足。");
  const aid = form("f2", "法律援助经费", "");
  expect(likelierProject(own, formSet([own, aid]))).toBe(aid);
  const elsewhere = { ...aid, document: "b" };
  expect(likelierProject(own, formSet([own, elsewhere]))).toBeNull();
});

test("not where the form itself speaks of it, nor for a name too short to mean it", () => {
  const reason = "法律援助案件增多，办案经费不足。";
  const aid = form("f2", "法律援助经费", "");
  const whole = form("f1", "司法行政", reason, "法律援助、人民调解");
  expect(likelierProject(whole, formSet([whole, aid]))).toBeNull();
  const own = form("f1", "人民调解", reason);
  const short = form("f2", "法律", "");
  expect(likelierProject(own, formSet([own, short]))).toBeNull();
});

test("a term that the reason comes back to and the form does not have", () => {
  const reason = "加强两新组织建设，引领两新组织发展，支持两新组织工作。";
  expect(foreignTerm(form("f1", "党建示范点", reason))).toBe("两新组织");
  expect(foreignTerm(form("f1", "两新组织党建", reason))).toBeNull();
  expect(
    foreignTerm(form("f1", "党建示范点", "加强两新组织建设。")),
  ).toBeNull();
});
