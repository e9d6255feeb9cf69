import { expect, test } from "vitest";
import { cutPaths } from "../../../src/app/split/cut-paths.ts";
import type { Cut } from "../../../src/app/split/cut-plan.ts";
import { fileName } from "../../../src/app/split/file-name.ts";

function cut(part: Partial<Cut>): Cut {
  return {
    form: "f1",
    pages: [1],
    year: 2021,
    department: "区委组织部",
    name: "党员教育培训经费",
    review: false,
    ...part,
  };
}

test("named by year, department and project, in folders by choice", () => {
  expect(cutPaths([])("a.pdf", cut({}))).toBe(
    "2021_区委组织部_党员教育培训经费.pdf",
  );
  expect(cutPaths(["year", "department"])("a.pdf", cut({}))).toBe(
    "2021/区委组织部/2021_区委组织部_党员教育培训经费.pdf",
  );
  expect(cutPaths(["document"])("合订本.pdf", cut({ form: null }))).toBe(
    "合订本/合订本_其余页.pdf",
  );
  expect(
    cutPaths(["year"])(
      "a.pdf",
      cut({ year: null, department: null, name: null }),
    ),
  ).toBe("年度不明/年度不明_部门不明_名称不明.pdf");
});

test("names that one file system would take for the same are numbered", () => {
  const paths = cutPaths([]);
  const names = ["Abc", "abc", "ABC"].map((name) =>
    paths("a.pdf", cut({ name })),
  );
  expect(names).toEqual([
    "2021_区委组织部_Abc.pdf",
    "2021_区委组织部_abc_2.pdf",
    "2021_区委组织部_ABC_3.pdf",
  ]);
});

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', "a／b＼c：d＊e？f＂g＜h＞i｜j"],
  ["../../etc/passwd", "／..／etc／passwd"],
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["com¹", "_com¹"],
  ["console", "console"],
  ["名\u202egpj.exe\u200b", "名gpj.exe"],
  ["一行\n二行\u0000", "一行二行"],
  [" 项目. ", "项目"],
  ["-rf", "rf"],
  ["\ud800半", "半"],
  ["...", null],
  ["", null],
])("%j is named %j", (text, name) => {
  expect(fileName(text)).toBe(name);
});

test("long names are cut between characters, by bytes", () => {
  const name = fileName("关于".repeat(100)) ?? "";
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^(?:关于)+关?…$/u);
  const family = fileName("👨‍👩‍👧‍👦".repeat(20)) ?? "";
  expect(Buffer.byteLength(family)).toBeLessThanOrEqual(200);
});

test("long parts leave room for each other within what file systems take", () => {
  const long = "长".repeat(120);
  const path = cutPaths([])("a.pdf", cut({ department: long, name: long }));
  expect(Buffer.byteLength(path)).toBeLessThan(240);
  expect(path.split("_").length).toBe(3);
});
