import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contains, holds } from "../src/geometry/box.ts";
import { projectDeclaration } from "../src/layouts/forms/project-declaration.ts";
import { Layout } from "../src/layouts/schema.ts";
import type { Box } from "../src/model/box.ts";
import type { Cell } from "../src/model/cell.ts";
import { Extraction } from "../src/model/extraction.ts";
import type { Finding } from "../src/model/finding.ts";
import { GridTable } from "../src/model/table.ts";
import { extract, extractBytes, tables } from "../src/pipeline.ts";
import { audit } from "../src/stages/audit/audit.ts";
import { allCells } from "../src/stages/audit/placed-cell.ts";
import { seedForms } from "./stages/audit/seed-forms.ts";
import { FIXTURES, fixtureBytes } from "./support/fixtures.ts";
import { smallPdf } from "./support/pdf.ts";

const read = (path: string, options = {}) =>
  extractBytes(fixtureBytes(path), path, options);

describe("bad files", () => {
  const expected = Object.entries(
    JSON.parse(
      readFileSync(join(FIXTURES, "bad/expected.json"), "utf8"),
    ) as Record<
      string,
      { status: string; problem: string | null; forms: number }
    >,
  );

  test.each(expected)("%s", async (name, { status, problem, forms }) => {
    const result = await read(`bad/${name}`);
    expect(Extraction.parse(result)).toEqual(result);
    expect(result.status).toBe(status);
    expect(result.forms).toHaveLength(forms);
    expect(result.problems.length === 0).toBe(status === "complete");
    if (problem !== null)
      expect(result.problems.map(({ code }) => code)).toEqual([problem]);
    for (const { message } of result.problems) {
      expect(message).toContain(name);
      expect(message).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    }
  });

  test.each([
    ["scan.pdf", [["low-resolution", 1]]],
    [
      "broken-content.pdf",
      [
        ["damaged-stream", null],
        ["page-error", 1],
      ],
    ],
  ])("%s says which page and why: %j", async (name, problems) => {
    const result = await read(`bad/${name}`);
    expect(result.problems.map(({ code, page }) => [code, page])).toEqual(
      problems,
    );
  });

  test("a file that is not there cannot be read at all", async () => {
    await expect(extract(join(FIXTURES, "none.pdf"))).rejects.toMatchObject({
      code: "input-not-found",
      exitCode: 2,
    });
  });
});

test.each([
  "word-long/document.pdf",
  "page-sideways/document.pdf",
  "browser-no-borders/document.pdf",
  "text-mojibake/document.pdf",
  "form-fields/document.pdf",
])("%s gives the output contract, each box inside its page", async (path) => {
  const result = await read(path);
  expect(Extraction.parse(result)).toEqual(result);
  expectPlaces(result);
});

describe.each([
  ["the seed's PDF", "seed/wuhan-2021.pdf"],
  ["the seed's text dump", "seed/wuhan-2021.txt"],
])("%s", (_, path) => {
  let result: Extraction;
  beforeAll(async () => {
    result = await read(path);
  });
  const isText = path.endsWith(".txt");

  test("keeps the output contract", () => {
    expect(Extraction.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      status: "complete",
      problems: [],
      source: {
        file: path.split("/")[1],
        pages: isText ? 0 : 13,
        kind: isText ? "text" : "pdf",
      },
    });
    expect(result.source.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test("has its eight forms on their pages", () => {
    expect(result.forms.map(({ id }) => id)).toEqual(
      Array.from({ length: 8 }, (_, i) => `f${i + 1}`),
    );
    expect(result.forms.map(({ pages }) => pages.join())).toEqual(
      isText
        ? new Array(8).fill("")
        : ["1,2", "3,4", "5,6", "7,8", "9", "10", "11", "12,13"],
    );
    expect(result.pages.map(({ form }) => form)).toEqual(
      isText ? [] : "f1 f1 f2 f2 f3 f3 f4 f4 f5 f6 f7 f8 f8".split(" "),
    );
  });

  test("has the places of its cells inside its pages or lines", () => {
    expectPlaces(result);
    if (!isText) return;
    const { length } = readFileSync(join(FIXTURES, path), "utf8").split("\n");
    const lines = result.forms
      .flatMap(allCells)
      .flatMap(({ cell }) => cell.at)
      .flatMap((place) => ("lines" in place ? [place.lines] : []));
    expect(lines.length).toBeGreaterThan(400);
    for (const [first, last] of lines) {
      expect(first).toBeLessThanOrEqual(last);
      expect(last).toBeLessThanOrEqual(length);
    }
  });

  test("gives exactly the findings on what the document says, read by hand", () => {
    const byHand = audit(seedForms(isText ? undefined : [])).findings;
    const list = (findings: Finding[]) =>
      findings
        .map(({ rule, form, evidence }) =>
          `${rule} ${form} ${evidence[0]?.path}`.replace(
            /unplaced.*/u,
            "unplaced",
          ),
        )
        .sort();
    expect(list(result.findings)).toEqual(
      [...list(byHand), ...(isText ? ONLY_IN_TEXT : [])].sort(),
    );
  });

  test.each([
    // Σ明细 42, 合计 45: 扶贫 3 has no line.
    ["AMT-DETAIL-SUM", "f2", 420_000, 450_000, 30_000],
    ["AMT-DETAIL-BUDGET", "f4", 200_000, 500_000, 300_000],
    ["AMT-FUND-BUDGET", "f4", 200_000, 500_000, 300_000],
    // 20 + 45 + 1200 + 50 + 150 + 100 + 153 = 1718 against 908.
    ["X-PROJ-SUM", "f8", 9_080_000, 17_180_000, 8_100_000],
  ])(
    "%s on %s: %d, %d, gap %d yuan",
    (rule, form, expected, actual, difference) => {
      const finding = result.findings.find(
        (candidate) => candidate.rule === rule && candidate.form === form,
      );
      expect(finding).toMatchObject({
        expected: { yuan: expected },
        actual: { yuan: actual },
        difference: { yuan: difference },
      });
    },
  );

  test("every finding leads back to a cell with that text in that place", () => {
    for (const { rule, form, evidence } of result.findings) {
      expect(evidence.length, rule).toBeGreaterThan(0);
      for (const {
        path: where,
        form: other,
        text,
        page,
        box,
        lines,
      } of evidence) {
        const source = result.forms.find(({ id }) => id === (other ?? form));
        const cell = resolve(source, where);
        expect(cell?.text, `${rule} ${where}`).toBe(text);
        const place = isText ? { lines } : { page, box };
        // What the form lacks stands nowhere.
        const nowhere =
          cell?.state === "absent" || (isText && lines === undefined);
        expect(cell?.at[0], `${rule} ${where}`).toEqual(
          nowhere ? undefined : place,
        );
      }
    }
  });

  test("every rule that ran is in the ledger, with an outcome that agrees", () => {
    const found = result.checks.filter(({ outcome }) => outcome === "finding");
    const rules = new Set(found.map(({ rule, form }) => `${rule} ${form}`));
    expect(rules).toEqual(
      new Set(result.findings.map(({ rule, form }) => `${rule} ${form}`)),
    );
    expect(new Set(result.checks.map(({ form }) => form)).size).toBe(8);
  });
});

/**
 * What the dump has beside the texts that were noted by hand: rows printed again, rows of dots, the signs of boxes, the
 * annual tasks in full, a page number before the sentence that was pushed out of its place.
 */
const ONLY_IN_TEXT = [
  "D-UNCOVERED f8 fields.annualTasks",
  "DUP-BLOCK f1 repeated[0].cell",
  "DUP-BLOCK f2 repeated[0].cell",
  "DUP-BLOCK f3 repeated[0].cell",
  "DUP-BLOCK f5 repeated[0].cell",
  "DUP-BLOCK f6 repeated[0].cell",
  "DUP-BLOCK f6 repeated[1].cell",
  "PLACEHOLDER f2 placeholders[0].cell",
  "PLACEHOLDER f8 placeholders[0].cell",
  "PLACEHOLDER f8 placeholders[1].cell",
  "PLACEHOLDER f8 placeholders[2].cell",
  "TEXT-TYPO f8 fields.annualTasks",
  "TYPE-AMBIGUOUS f6 fields.projectType",
  "TYPE-AMBIGUOUS f7 fields.projectType",
];

/** The cell at a path such as tables.expenditure.rows[2].amount. */
function resolve(form: unknown, path: string): Cell | undefined {
  let at = form as Record<string, unknown> | undefined;
  for (const step of path.split(/[.[\]]+/u).filter((s) => s !== ""))
    at = at?.[step] as Record<string, unknown> | undefined;
  return at as Cell | undefined;
}

function expectPlaces(result: Extraction): void {
  for (const form of result.forms) {
    for (const { path, cell } of allCells(form)) {
      // A blank cell of a text dump has no place: nothing is printed.
      const isText = result.source.kind === "text";
      if (cell.state === "read" || (cell.state === "blank" && !isText))
        expect(cell.at.length, `${form.id} ${path}`).toBeGreaterThan(0);
      for (const place of cell.at) {
        if (!("page" in place)) continue;
        expect(form.pages, path).toContain(place.page);
        const page = result.pages[place.page - 1];
        const sheet: Box = [0, 0, page?.width ?? 0, page?.height ?? 0];
        expect(contains(sheet, place.box, 0.1), `${form.id} ${path}`).toBe(
          true,
        );
        expect(place.box[2] - place.box[0]).toBeGreaterThan(0);
        expect(place.box[3] - place.box[1]).toBeGreaterThan(0);
      }
    }
  }
}

test("that a document has no declaration is told", async () => {
  const data = smallPdf({ content: "BT /F1 12 Tf 20 50 Td (Minutes) Tj ET" });
  expect(await extractBytes(data, "a.pdf")).toMatchObject({
    status: "partial",
    problems: [
      {
        stage: "segment",
        page: null,
        code: "no-form",
        message: expect.stringContaining(
          "no declaration was found in it (pages: 1, blank: 0)",
        ),
      },
    ],
    forms: [],
    findings: [],
    checks: [],
    pages: [{ page: 1, kind: "text", width: 200, height: 100, form: null }],
  });
});

test("the password opens an encrypted document", async () => {
  const wrong = await read("bad/encrypted.pdf", { password: "x" });
  expect(wrong.problems.map(({ code }) => code)).toEqual(["password-needed"]);
  const right = await read("bad/encrypted.pdf", { password: "mima2021" });
  expect(right).toMatchObject({ status: "complete", problems: [] });
  expect(right.forms).toHaveLength(1);
});

test("pages are told as they are done", async () => {
  const done: string[] = [];
  await read("page-user-unit/document.pdf", {
    onPage: (page: number, total: number) => done.push(`${page}/${total}`),
  });
  expect(done).toEqual(done.map((_, i) => `${i + 1}/${done.length}`));
  expect(done.length).toBeGreaterThan(0);
});

test("a layout of the user's own is read instead of those of the package", async () => {
  const own = Layout.parse({
    id: "own",
    titles: projectDeclaration.titles,
    fields: [
      { name: "name", labels: ["项目名称"], kind: "text" },
      { name: "head", labels: ["项目负责人"], kind: "text" },
      { name: "why", labels: ["项目申请理由"], kind: "text" },
    ],
    tables: [],
  });
  const { forms } = await read("word-tiny/document.pdf", { layouts: [own] });
  expect(forms).toMatchObject([
    { type: "own", fields: { name: { text: "河湖“清四乱”专项整治" } } },
  ]);
});

test("tables gives every ruled table, as the schema has it", async () => {
  const found = await tables(join(FIXTURES, "seed/wuhan-2021.pdf"));
  for (const table of found) expect(GridTable.parse(table)).toEqual(table);
  expect(new Set(found.map(({ page }) => page)).size).toBe(13);
  const name = found
    .flatMap(({ cells }) => cells)
    .find(({ text }) => text === "绩效管理和综合考评工作费用");
  expect(
    holds(found[0]?.box ?? [0, 0, 0, 0], name?.box[0] ?? 0, name?.box[1] ?? 0),
  ).toBe(true);
});

test("tables tells what it could not read, and refuses what has no tables", async () => {
  const told: string[] = [];
  await tables(join(FIXTURES, "bad/scan.pdf"), {
    onProblem: (message) => told.push(message),
  });
  expect(told).toHaveLength(1);
  await expect(
    tables(join(FIXTURES, "seed/wuhan-2021.txt")),
  ).rejects.toMatchObject({ code: "pages-needed" });
});
