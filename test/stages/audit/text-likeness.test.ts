import { expect, test } from "vitest";
import {
  containment,
  gistOf,
  gramsOf,
  likeness,
  pairsOf,
} from "../../../src/stages/audit/text-likeness.ts";

const like = (a: string, b: string) => likeness(gramsOf(a), gramsOf(b));

test.each([
  ["1.档案整理的经费", "档案整理"],
  ["（一）档案整理；（二）档案复查", "档案整理档案复查"],
  ["业务需要2、保障运行", "业务需要保障运行"],
  ["考察、档案等相关经费", "考察档案"],
  ["ＡＢ　系统", "ab系统"],
])("the gist of %s is %s", (text, gist) => {
  expect(gistOf(text)).toBe(gist);
});

test("a number that is none of an item stays", () => {
  expect(gistOf("培训1.5万人")).toContain("1");
  expect(gistOf("三项制度")).toBe("三项制度");
});

test("the same words in another order and with other marks are the same", () => {
  expect(like("1.档案整理；2.人才服务", "人才服务、档案整理")).toBe(1);
});

test("other words are not", () => {
  expect(like("档案整理", "道路维修")).toBe(0);
  expect(like("干部教育培训", "干部考察")).toBeLessThan(0.4);
});

test("a part is contained in its whole, not the whole in its part", () => {
  const part = gramsOf("人才服务");
  const whole = gramsOf("提升人才服务水平，打造人才高地");
  expect(containment(part, whole)).toBe(1);
  expect(containment(whole, part)).toBeLessThan(0.5);
});

test("a text that says nothing is like none", () => {
  expect(like("", "")).toBe(0);
  expect(like("……", "档案整理")).toBe(0);
  expect(containment(gramsOf(""), gramsOf("档案整理"))).toBe(0);
});

test("the pairs of a text as it stands", () => {
  expect([...pairsOf("档案、档案")]).toEqual(["档案", "案、", "、档"]);
  expect(pairsOf("水").size).toBe(0);
});
