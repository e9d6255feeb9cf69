import { expect, test } from "vitest";
import { leftOut } from "../../../src/stages/audit/left-out.ts";
import { topicOf } from "../../../src/stages/audit/topic.ts";

const left = (names: string[], text: string, subject = "") =>
  leftOut(
    names.map((name) => ({ name, words: topicOf(name) })),
    text,
    topicOf(subject),
  ).map(({ name }) => name);

test("a text that sums up tells of a thing by any of its words", () => {
  const names = ["电子设备维修", "档案复查", "扶贫资金"];
  expect(left(names, "保障机关设备运行，管好档案。")).toEqual(["扶贫资金"]);
});

test("in one that names some of them, a word of a name tells of that thing only", () => {
  const names = ["城区桥梁检测费", "城区路灯维修经费"];
  expect(left(names, "完成城区桥梁检测12座。")).toEqual(["城区路灯维修经费"]);
  expect(left(names, "完成城区桥梁检测，做好路灯维修。")).toEqual([]);
});

test("nor does a word of the subject, or of most of them", () => {
  const names = ["非遗传习补助", "非遗影像记录"];
  const text = "完成非遗影像记录9项，保护传承非遗。";
  expect(left(names, text)).toEqual(["非遗传习补助"]);
  expect(
    left(["公厕管护", "公园绿化养护"], "完成公园绿化养护，用好公厕。", "公厕"),
  ).toEqual(["公厕管护"]);
});

test("a thing is named by most of its name, whatever stands around it", () => {
  expect(
    left(["2021年度“干部教育”培训经费（含教材）"], "干部教育培训"),
  ).toEqual([]);
  expect(left(["经济普查员补贴"], "落实经济普查员待遇")).toEqual([]);
});

test("a name without words of its own is not said to be left out", () => {
  expect(left(["其他工作经费", "桥梁检测"], "完成桥梁检测。")).toEqual([
    "其他工作经费",
  ]);
});
