import { expect, test } from "vitest";
import { taskItems } from "../../../src/stages/audit/task-items.ts";

test("tasks are told apart by their numbers and given by their first sentence", () => {
  expect(
    taskItems("（一）建设人才强区。集聚人才。\n（二）选拔年轻干部。"),
  ).toEqual(["建设人才强区", "选拔年轻干部"]);
  expect(taskItems("1.建成1.5公里管网；2.维修泵站。")).toEqual([
    "建成1.5公里管网",
    "维修泵站",
  ]);
  expect(taskItems("一、建设人才强区。二、选拔年轻干部")).toEqual([
    "建设人才强区",
    "选拔年轻干部",
  ]);
});

test("a paragraph without number belongs to the numbered item before it", () => {
  expect(taskItems("概述如下\n（一）建设人才强区。\n集聚人才。")).toEqual([
    "建设人才强区",
  ]);
  expect(taskItems("建设人才强区。\n选拔年轻干部。")).toEqual([
    "建设人才强区",
    "选拔年轻干部",
  ]);
});

test("nothing is no task", () => {
  expect(taskItems("")).toEqual([]);
});
