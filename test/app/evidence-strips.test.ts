import { expect, test } from "vitest";
import {
  evidenceStrips,
  stripKey,
} from "../../src/app/audit/evidence-strips.ts";
import type { AuditFinding } from "../../src/model/audit-report.ts";
import type { Evidence } from "../../src/model/finding.ts";

function at(page: number, top: number, document?: string): Evidence {
  return {
    path: "fields.goal",
    page,
    box: [100, top, 200, top + 10],
    text: "",
    ...(document === undefined ? {} : { document }),
  };
}

function strips(...evidence: Evidence[]) {
  const finding = { document: "甲", evidence } as unknown as AuditFinding;
  return evidenceStrips(finding).map((strip) => [
    strip.document,
    strip.page,
    strip.top,
    strip.bottom,
    strip.cells.filter(({ isChief }) => isChief).length,
  ]);
}

test("cells close to one another are one strip, far ones and other pages have their own", () => {
  expect(
    strips(at(2, 400), at(2, 100), at(2, 140), at(3, 100), at(2, 100, "乙")),
  ).toEqual([
    ["甲", 2, 100, 150, 0],
    ["甲", 2, 400, 410, 1],
    ["甲", 3, 100, 110, 0],
    ["乙", 2, 100, 110, 0],
  ]);
});

test("a cell below a taller one is not far from it", () => {
  const tall: Evidence = { ...at(1, 100), box: [0, 100, 50, 500] };
  expect(strips(tall, at(1, 120), at(1, 520))).toEqual([
    ["甲", 1, 100, 530, 1],
  ]);
});

test("what has no place on a page has no strip", () => {
  expect(strips({ ...at(1, 1), page: null, box: null })).toEqual([]);
});

test("a strip has the same key where it shows the same", () => {
  const [one] = evidenceStrips({
    document: "甲",
    evidence: [at(1, 1)],
  } as never);
  const [two] = evidenceStrips({
    document: "乙",
    evidence: [at(1, 1)],
  } as never);
  if (one === undefined || two === undefined) throw new Error("no strip");
  expect(stripKey(one)).not.toBe(stripKey(two));
  expect(stripKey({ ...two, document: "甲" })).toBe(stripKey(one));
});
