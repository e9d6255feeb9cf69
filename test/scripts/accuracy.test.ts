import { expect, test } from "vitest";
import { reportCalibration } from "../../scripts/accuracy-calibration.ts";
import type { Result } from "../../scripts/accuracy-document.ts";
import { wanted } from "../../scripts/accuracy-jobs.ts";
import { limitsPassed } from "../../scripts/accuracy-limits.ts";
import { reportScans } from "../../scripts/accuracy-scans.ts";
import { textsPass } from "../../scripts/accuracy-texts.ts";
import type { CellOutcome } from "../../scripts/tally.ts";

const outcome = (more: Partial<CellOutcome> = {}): CellOutcome => ({
  path: "f1.fields.phone",
  kind: "phone",
  right: true,
  marked: false,
  expected: "83000101",
  actual: { text: "83000101" },
  ...more,
});

const many = (count: number, more: Partial<CellOutcome> = {}) =>
  Array.from({ length: count }, () => outcome(more));

const scan = (
  outcomes: CellOutcome[],
  more: Partial<NonNullable<Result["scan"]>> = {},
): Result => ({
  name: "scan",
  scan: { dpi: 200, colour: "gray", condition: "plain", ...more },
  pages: 2,
  outcomes,
  seconds: 3,
  error: null,
});

/** The columns of the line that begins with a name. */
const lineOf = (report: string, name: string) =>
  report
    .split("\n")
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length)
    .trim()
    .split(/\s+/u);

test("the command line names fixtures, scans or a file", () => {
  const names = (...args: string[]) =>
    wanted(args).jobs.map(({ name }) => name);
  expect(names("draw-d")).toEqual([
    "draw-dashed",
    "draw-dashes",
    "draw-double-rules",
  ]);
  expect(names("--scans=200-seed,600-")).toEqual([
    "200-seed",
    "600-seed",
    "600-browser-seed-noto",
  ]);
  expect(names("--scans").length).toBeGreaterThan(70);
  expect(new Set(names("--scans")).size).toBe(names("--scans").length);
  expect(
    wanted(["--file", "a/b.pdf", "--truth", "t.json", "--json", "o"]),
  ).toEqual({
    jobs: [{ name: "b.pdf", file: "a/b.pdf", truth: "t.json", dpi: 200 }],
    json: "o",
  });
  expect(() => wanted(["--file", "a.pdf"])).toThrow("--truth");
  expect(() => wanted(["--nonsense"])).toThrow("npm run accuracy");
});

test("cells are counted by resolution and condition, and by kind", () => {
  const report = reportScans([
    scan([
      ...many(6),
      ...many(2, { marked: true }),
      outcome({ right: false, actual: { text: "83000107" } }),
      outcome({ right: false, marked: true, actual: null }),
    ]),
    scan(many(4, { kind: "money" }), { dpi: 150 }),
    scan(many(3), { condition: "stamped" }),
  ]);
  // pages, cells, right, right %, CER %, wrong, silent, silent %, right marked %, all marked %, s/page
  expect(lineOf(report, "200 dpi plain")).toEqual(
    "2 10 8 80.00 11.25 2 1 10.00 25.00 30.00 1.50".split(" "),
  );
  expect(lineOf(report, "200 dpi stamped")?.slice(0, 3)).toEqual(
    "2 3 3".split(" "),
  );
  expect(lineOf(report, "money")?.slice(0, 2)).toEqual(["4", "4"]);
  const unmarked = report
    .split("\n")
    .findIndex((l) => l.startsWith("unmarked"));
  expect(report.split("\n")[unmarked + 1]?.split(/\s+/u)).toEqual(
    "200 dpi 0 0 10 1 0 0".split(" "),
  );
});

test("forms, pages and rows that were found are told", () => {
  const structure = (path: string, right: boolean, expected: unknown = 1) =>
    outcome({ kind: "structure", path, right, expected });
  const report = reportScans([
    scan([
      structure("forms", false, 2),
      structure("f1.pages", true),
      structure("pages[1].form", true),
      structure("pages[2].form", false),
      outcome({ row: "paired" }),
      outcome({ row: "missing" }),
      outcome({ row: "extra" }),
    ]),
  ]);
  const at = report.indexOf("structure  ");
  expect(lineOf(report.slice(at), "200 dpi plain")).toEqual(
    "1/2 1/2 1/2 1".split(" "),
  );
});

test("stated confidence is set against the share that is right", () => {
  const report = reportCalibration([
    ...many(3, { confidence: 0.992 }),
    outcome({ confidence: 0.99, right: false }),
    outcome({ confidence: 1 }),
    outcome({ confidence: 0.3, right: false, marked: true }),
    outcome(),
  ]);
  expect(lineOf(report, "0.99 - 0.995")).toEqual(
    "4 3 0.7500 0.9915 4 1".split(" "),
  );
  expect(lineOf(report, ">= 0.999")).toEqual(
    "1 1 1.0000 1.0000 1 0".split(" "),
  );
  expect(lineOf(report, "< 0.8")).toEqual("1 0 0.0000 0.3000 0 0".split(" "));
  expect(report).toContain("1 cells without a stated confidence");
});

test("limits: silent errors, cells right, review, documents that were not read", () => {
  const good = [...many(2000), outcome({ right: false })];
  expect(limitsPassed([scan(good)])).toEqual([]);
  const silent = [...many(400), outcome({ right: false })];
  expect(limitsPassed([scan(silent)])).toEqual([
    "LIMIT 200 dpi plain: silent 0.25 %, limit 0.1 %",
  ]);
  expect(limitsPassed([scan(silent, { dpi: 150 })])).toEqual([]);
  expect(limitsPassed([scan(silent, { condition: "worn" })])).toEqual([]);
  const unsure = [...many(90), ...many(10, { marked: true })];
  expect(limitsPassed([scan(unsure)])).toEqual([
    "LIMIT 200 dpi plain: review 10.00 %, limit 5 %",
  ]);
  const wrong = [...many(90), ...many(10, { right: false, marked: true })];
  expect(limitsPassed([scan(wrong)])).toEqual([
    "LIMIT 200 dpi plain: right 90.00 %, limit 99 %",
    "LIMIT 200 dpi plain: review 10.00 %, limit 5 %",
  ]);
  expect(limitsPassed([{ ...scan(good), error: "damaged" }])).toEqual([
    "LIMIT 200 dpi plain: 1 documents not read",
  ]);
});

test("a text document passes when it is read and nothing is wrong in silence", () => {
  const text = (outcomes: CellOutcome[], error: string | null = null) =>
    textsPass([{ ...scan(outcomes), scan: null, error }]);
  expect(text(many(3))).toBe(true);
  expect(text([outcome({ right: false, marked: true })])).toBe(true);
  expect(text([outcome({ right: false })])).toBe(false);
  expect(text(many(3), "damaged")).toBe(false);
});
