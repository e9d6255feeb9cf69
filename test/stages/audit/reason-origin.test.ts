import { expect, test } from "vitest";
import { fitOf, originOf } from "../../../src/stages/audit/reason-origin.ts";
import { project } from "./forms.ts";

const REASON = "低保对象、特困人员的基本生活须足额保障，并开展法律援助。";
const form = (projectName: string, content = "") =>
  project({
    fields: { projectName, content },
    expenditure: { total: "45", rows: [["1.其他支出", "45"]] },
  });
const own = form("人民调解");

test("how much of a project's name a reason speaks of", () => {
  expect(fitOf(form("法律援助经费"), REASON)).toBe(1);
  expect(fitOf(own, REASON)).toBe(0);
  expect(fitOf(form("项目经费"), REASON)).toBeNull();
});

test("the copy whose name is in the reason is its origin, before one whose content is", () => {
  const content = form("困难群众救助", "低保对象、特困人员基本生活");
  const name = form("法律援助");
  expect(originOf(own, [content, name], REASON)).toEqual({
    copy: name,
    byName: true,
  });
  expect(originOf(own, [content], REASON)).toEqual({
    copy: content,
    byName: false,
  });
});

test("no origin where the copies fit no better, or are of the same project", () => {
  expect(originOf(own, [form("社区矫正")], REASON)).toBeNull();
  const aid = form("法律援助");
  expect(originOf(aid, [form("2020年度法律援助经费")], REASON)).toBeNull();
});
