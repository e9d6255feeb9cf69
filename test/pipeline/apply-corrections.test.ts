import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { LAYOUTS } from "../../src/layouts/index.ts";
import { Extraction } from "../../src/model/extraction.ts";
import { mapCells } from "../../src/model/map-cells.ts";
import { applyCorrections } from "../../src/pipeline/apply-corrections.ts";
import { extract } from "../../src/pipeline.ts";
import { allCells, unplacedCells } from "../../src/stages/audit/placed-cell.ts";
import { cellOf, type Done, idOf, logEntry } from "../support/corrections.ts";
import { FIXTURES } from "../support/fixtures.ts";

let seed: Extraction;
/** Amounts without a unit of their own, which the form's 单位 tells. */
let bare: Extraction;

beforeAll(async () => {
  seed = await extract(join(FIXTURES, "seed/wuhan-2021.pdf"));
  bare = await extract(join(FIXTURES, "word-departments/document.pdf"));
}, 60_000);

/** The entries of a log one after the other, each made to what the one before left. */
function log(extraction: Extraction, ...done: Done[]) {
  const entries = [];
  let current = extraction;
  for (const [i, one] of done.entries()) {
    entries.push(logEntry(current, i + 1, one));
    current = applyCorrections(extraction, entries, LAYOUTS);
  }
  return { entries, merged: current };
}

const GOAL = { form: "f1", path: "fields.goal" };
const TOTAL = { form: "f2", path: "tables.expenditure.total" };
const BUDGET = { form: "f2", path: "fields.currentYearBudget" };

test("nothing to apply leaves the very same extraction", () => {
  expect(applyCorrections(seed, [], LAYOUTS)).toBe(seed);
});

test("a corrected amount: text, value, who and when, and the reading that was replaced", () => {
  const { merged } = log(seed, {
    ...BUDGET,
    action: "correct",
    text: "42万元",
  });
  const was = cellOf(seed, "f2", BUDGET.path);
  expect(cellOf(merged, "f2", BUDGET.path)).toEqual({
    text: "42万元",
    value: { yuan: 420_000 },
    state: "read",
    by: "reviewer",
    review: false,
    reasons: ["corrected"],
    at: was.at,
    reviewed: {
      by: "张三",
      at: "2026-01-02T03:04:01.000Z",
      action: "correct",
    },
    before: {
      text: was.text,
      value: was.value,
      state: was.state,
      by: was.by,
    },
  });
  expect(Extraction.parse(merged)).toEqual(merged);
});

test("findings and checks are those of the corrected forms", () => {
  const has = ({ findings }: Extraction) =>
    findings.some(
      ({ rule, form }) => rule === "AMT-DETAIL-SUM" && form === "f2",
    );
  expect(has(seed)).toBe(true);
  const { merged } = log(seed, {
    ...TOTAL,
    action: "correct",
    text: "42万元",
  });
  expect(has(merged)).toBe(false);
  const check = merged.checks.find(
    ({ rule, form }) => rule === "AMT-DETAIL-SUM" && form === "f2",
  );
  expect(check?.outcome).toBe("pass");
});

test("the extraction that was read is not touched, nor are other cells", () => {
  const before = structuredClone(seed);
  const { merged } = log(seed, {
    ...BUDGET,
    action: "correct",
    text: "42万元",
  });
  expect(seed).toEqual(before);
  const others = (extraction: Extraction) =>
    extraction.forms.flatMap((form) =>
      [...allCells(form), ...unplacedCells(form)].filter(
        ({ form, path }) => form !== "f2" || path !== BUDGET.path,
      ),
    );
  expect(others(merged)).toEqual(others(seed));
});

test("a corrected 单位 reads every bare amount of its form again, and only those", () => {
  const form = bare.forms.find(
    ({ fields }) => fields.unit?.text === "万元",
  ) as Extraction["forms"][number];
  const { merged } = log(bare, {
    form: form.id,
    path: "fields.unit",
    action: "correct",
    text: "元",
  });
  const amounts = allCells(form).filter(
    ({ cell }) => /^[\d.,]+$/u.test(cell.text ?? "") && isMoney(cell.value),
  );
  expect(amounts.length).toBeGreaterThan(5);
  for (const { path, cell } of amounts) {
    const now = cellOf(merged, form.id, path);
    expect([path, now.text]).toEqual([path, cell.text]);
    expect(yuanOf(now.value) * 10_000).toBeCloseTo(yuanOf(cell.value), 5);
  }
  expect(merged.forms.filter(({ id }) => id !== form.id)).toEqual(
    bare.forms.filter(({ id }) => id !== form.id),
  );
});

test("where a corrected 单位 makes amounts readable, what they were marked for is gone", () => {
  const { merged: without } = log(bare, {
    form: "f1",
    path: "fields.unit",
    action: "correct",
    text: "",
  });
  const doubted = allCells(without.forms[0] as never).filter(({ cell }) =>
    cell.reasons.includes("unit-unknown"),
  );
  expect(doubted.length).toBeGreaterThan(5);
  expect(doubted.every(({ cell }) => cell.review && cell.value === null)).toBe(
    true,
  );
  const { merged } = log(
    bare,
    { form: "f1", path: "fields.unit", action: "correct", text: "" },
    { form: "f1", path: "fields.unit", action: "correct", text: "万元" },
  );
  const [was, is] = [bare, merged].map((extraction) =>
    allCells(extraction.forms[0] as never).filter(
      ({ path }) => path !== "fields.unit",
    ),
  );
  expect(is).toEqual(was);
});

test("accepting leaves text and origin, asks for no more review, and says who looked", () => {
  const doubtful = structuredClone(seed);
  Object.assign(cellOf(doubtful, "f1", GOAL.path), {
    review: true,
    reasons: ["low-confidence"],
    confidence: 0.5,
    by: "ocr",
  });
  const { merged } = log(doubtful, { ...GOAL, action: "accept" });
  expect(cellOf(merged, "f1", GOAL.path)).toEqual({
    ...cellOf(doubtful, "f1", GOAL.path),
    review: false,
    reasons: ["accepted"],
    reviewed: { by: "张三", at: expect.any(String), action: "accept" },
  });
});

test("unreadable on the paper: no text, no value, and its confidence is kept with the reading", () => {
  const scanned = structuredClone(seed);
  cellOf(scanned, "f1", GOAL.path).confidence = 0.7;
  const { merged } = log(scanned, { ...GOAL, action: "unreadable" });
  expect(cellOf(merged, "f1", GOAL.path)).toMatchObject({
    text: null,
    value: null,
    state: "unreadable",
    review: false,
    before: { confidence: 0.7 },
  });
  expect(cellOf(merged, "f1", GOAL.path)).not.toHaveProperty("confidence");
});

test("a text that gives no value says so, though nobody is asked to look again", () => {
  const { merged } = log(seed, { ...BUDGET, action: "correct", text: "甲乙" });
  expect(cellOf(merged, "f2", BUDGET.path)).toMatchObject({
    value: null,
    review: false,
    reasons: ["corrected", "not-an-amount"],
  });
});

test("undo, undo of undo, and undo of an earlier one", () => {
  const one: Done = { ...GOAL, action: "correct", text: "一" };
  const two: Done = { ...GOAL, action: "correct", text: "二" };
  const undo = (seq: number): Done => ({
    ...GOAL,
    action: "undo",
    undoes: idOf(seq),
  });
  const text = (...done: Done[]) =>
    cellOf(log(seed, ...done).merged, "f1", GOAL.path).text;
  const original = cellOf(seed, "f1", GOAL.path).text;
  expect(text(one, two)).toBe("二");
  expect(text(one, two, undo(2))).toBe("一");
  expect(text(one, undo(1))).toBe(original);
  expect(text(one, undo(1), undo(2))).toBe("一");
  expect(text(one, undo(1), undo(2), undo(3))).toBe(original);
  expect(text(one, two, undo(1))).toBe("二");
  expect(text(one, two, undo(1), undo(2))).toBe(original);
  expect(log(seed, one, undo(1)).merged).toBe(seed);
});

test("who accepts a corrected cell accepts the correction", () => {
  const { merged } = log(
    seed,
    { ...GOAL, action: "correct", text: "一", by: "张三" },
    { ...GOAL, action: "accept", by: "李四" },
  );
  expect(cellOf(merged, "f1", GOAL.path)).toMatchObject({
    text: "一",
    by: "reviewer",
    reviewed: { by: "李四", action: "accept" },
    before: { text: cellOf(seed, "f1", GOAL.path).text },
  });
});

test("a correction to another reading is not applied: the cell is to be looked at, and a problem says so", () => {
  const { entries } = log(seed, { ...GOAL, action: "correct", text: "一" });
  const anew = structuredClone(seed);
  cellOf(anew, "f1", GOAL.path).text = "重新读取";
  const merged = applyCorrections(anew, entries, LAYOUTS);
  expect(merged.status).toBe("partial");
  expect(merged.problems).toMatchObject([
    { stage: "review", code: "correction-outdated" },
  ]);
  const cell = cellOf(merged, "f1", GOAL.path);
  expect(cell).toMatchObject({
    text: "重新读取",
    review: true,
    reasons: ["correction-outdated"],
  });
  expect(cell.reviewed).toBeUndefined();

  const settled = logEntry(merged, 2, { ...GOAL, action: "accept" });
  const after = applyCorrections(anew, [...entries, settled], LAYOUTS);
  expect(after.problems).toEqual([]);
  expect(cellOf(after, "f1", GOAL.path)).toMatchObject({
    text: "重新读取",
    reviewed: { action: "accept" },
  });
});

test("a correction of another document, or of a cell that is gone, is not applied", () => {
  const { entries } = log(seed, { ...GOAL, action: "accept" });
  const other = structuredClone(seed);
  other.source.sha256 = "0".repeat(64);
  expect(applyCorrections(other, entries, LAYOUTS).problems).toHaveLength(1);
  const gone = structuredClone(seed);
  delete gone.forms[0]?.fields.goal;
  expect(applyCorrections(gone, entries, LAYOUTS).problems).toHaveLength(1);
});

test("a form of a kind that is not known cannot be corrected", () => {
  const { entries } = log(seed, { ...GOAL, action: "accept" });
  const unknown = LAYOUTS.filter(({ id }) => id !== "project-declaration");
  expect(() => applyCorrections(seed, entries, unknown)).toThrow(
    "project-declaration",
  );
});

test("the paths by which cells are changed are those by which evidence tells them", () => {
  for (const { forms } of [seed, bare])
    for (const form of forms) {
      const walked = new Map<string, unknown>();
      mapCells(form, (cell, { path }) => {
        walked.set(path, cell);
        return cell;
      });
      for (const { path, cell } of [...allCells(form), ...unplacedCells(form)])
        expect(walked.get(path), path).toBe(cell);
    }
});

function isMoney(value: unknown): value is { yuan: number } {
  return typeof value === "object" && value !== null && "yuan" in value;
}

function yuanOf(value: unknown): number {
  return isMoney(value) ? value.yuan : Number.NaN;
}
