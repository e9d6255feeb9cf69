import { expect, test } from "vitest";
import { expenditureItems } from "../../../src/stages/audit/expenditure-items.ts";
import { matchItems } from "../../../src/stages/audit/match-items.ts";
import { narrativeItems } from "../../../src/stages/audit/narrative-items.ts";
import { project } from "./forms.ts";

function match(content: string, rows: [string, string][]) {
  const form = project({ expenditure: { total: "", rows } });
  const { items } = narrativeItems(content, 2021);
  const matched = matchItems(items, expenditureItems(form));
  const both = (pairs: typeof matched.pairs) =>
    pairs.map(({ item, line }) => `${item.name}:${line.name}`).sort();
  return {
    pairs: both(matched.pairs),
    renamed: both(matched.renamed),
    items: matched.items.map(({ name }) => name),
    lines: matched.lines.map(({ name }) => name),
  };
}

test("pairs by name, whatever the amount and the order", () => {
  const rows: [string, string][] = [
    ["公众号运维费", "9"],
    ["其中：推广", "2"],
    ["设备维修费", "3"],
  ];
  expect(match("设备维修3万元、公众号运维5万元", rows)).toEqual({
    pairs: ["公众号运维:公众号运维费", "设备维修:设备维修费"],
    renamed: [],
    items: [],
    lines: [],
  });
});

test("leaves what neither name nor amount explains; pairs the rest by amount", () => {
  const rows: [string, string][] = [
    ["设备维修", "3"],
    ["新媒体推广", "5"],
    ["杂费", "1"],
  ];
  const content = "设备维修3万元、公众号5万元、扶贫2万元";
  expect(match(content, rows)).toEqual({
    pairs: ["设备维修:设备维修"],
    renamed: ["公众号:新媒体推广"],
    items: ["扶贫"],
    lines: ["杂费"],
  });
});

test("takes several under one name where the sums agree", () => {
  const together: [string, string][] = [["设备维修及购置", "8"]];
  expect(match("设备维修3万元、设备购置5万元", together)).toEqual({
    pairs: [],
    renamed: [],
    items: [],
    lines: [],
  });
  const apart: [string, string][] = [["设备维修及购置", "9"]];
  expect(match("设备维修3万元、设备购置5万元", apart).items).toHaveLength(1);
});

test("takes the parts of a whole where the table lists those, whatever they come to", () => {
  const rows: [string, string][] = [
    ["设备维修", "3"],
    ["公众号运维", "5"],
  ];
  const content = "信息化共安排8万元，其中：设备维修4万元，公众号运维5万元";
  expect(match(content, rows).pairs).toEqual([
    "公众号运维:公众号运维",
    "设备维修:设备维修",
  ]);
});
