import { expect, test } from "vitest";
import { formSet } from "../../../src/stages/audit/form-set.ts";
import { likelierProject } from "../../../src/stages/audit/reason-topic.ts";
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
