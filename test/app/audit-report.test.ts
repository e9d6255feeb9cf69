import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AuditReport, Extraction } from "../../src/index.ts";
import { resultOf, shenbao, temporaryFolder } from "./command.ts";

const SEED = "fixtures/seed/wuhan-2021.pdf";
const FORMULA = '=HYPERLINK("http://example.org","x")';
const MARKUP = '<script>alert(1)</script>"&';

let folder: string;
/** The seed's result, with texts that spreadsheets and browsers would run in the second form and the third. */
let hostile: string;
let report: AuditReport;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-report-"));
  await shenbao(["extract", SEED, "-o", folder]);
  hostile = resultOf(folder, SEED);
  const extraction = Extraction.parse(
    JSON.parse(readFileSync(hostile, "utf8")),
  );
  for (const [i, text] of [
    [1, FORMULA],
    [3, MARKUP],
  ] as const) {
    const { projectName, department } = extraction.forms[i]?.fields ?? {};
    if (projectName === undefined || department === undefined)
      throw new Error("no such form");
    projectName.text = text;
    department.text = `+${text}`;
  }
  const type = extraction.forms[0]?.fields.projectType;
  if (type === undefined) throw new Error("no project type");
  type.review = true;
  writeFileSync(hostile, JSON.stringify(extraction));
  report = AuditReport.parse(
    JSON.parse((await shenbao(["audit", hostile])).stdout),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: string, ...args: string[]): Promise<string> {
  const file = join(temporaryFolder(), name);
  const run = await shenbao(["audit", hostile, "-o", file, ...args]);
  expect({ code: run.code, stderr: run.stderr }).toEqual({
    code: 1,
    stderr: "",
  });
  return file;
}

async function workbook(...args: string[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await written("r.xlsx", ...args));
  return book;
}

/** The cells of a row by their headings. */
function row(sheet: ExcelJS.Worksheet | undefined, number: number) {
  const headings = sheet?.getRow(1).values as string[];
  return Object.fromEntries(
    headings
      .slice(1)
      .map((heading, i) => [heading, sheet?.getCell(number, i + 1)]),
  ) as Record<string, ExcelJS.Cell>;
}

test("xlsx: a row for each finding, amounts as numbers, headings frozen and with filters", async () => {
  const sheet = (await workbook()).getWorksheet("疑点清单");
  expect(sheet?.rowCount).toBe(report.findings.length + 1);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet?.autoFilter).toBe(`A1:T${report.findings.length + 1}`);
  const i = report.findings.findIndex(({ rule }) => rule === "AMT-DETAIL-SUM");
  const cells = row(sheet, i + 2);
  expect(cells).toMatchObject({
    序号: { value: i + 1 },
    文件: { value: "wuhan-2021.pdf" },
    页: { value: 3 },
    表单: { value: "f2" },
    年度: { value: 2021 },
    项目: { value: FORMULA, type: ExcelJS.ValueType.String },
    部门: { value: `+${FORMULA}`, type: ExcelJS.ValueType.String },
    规则: { value: "AMT-DETAIL-SUM" },
    严重程度: { value: "严重" },
    "应为（金额单位：万元）": { value: 42, numFmt: "#,##0.00####" },
    "实为（金额单位：万元）": { value: 45, type: ExcelJS.ValueType.Number },
    "差额（金额单位：万元）": { value: 3 },
    复核意见: { value: null },
    复核人: { value: null },
  });
  expect(cells.证据文本?.text).toMatch(
    /^项目支出预算及测算依据 · 合计（第 3 页）：45\n.*第 1 行 · 金额（第 3 页）：10\n/u,
  );
  expect(cells.证据文本?.alignment).toMatchObject({ wrapText: true });
  expect(cells.建议?.text).toContain("扶贫工作资金");
});

test("xlsx: what rests on a cell that is marked for review is told", async () => {
  const sheet = (await workbook()).getWorksheet("疑点清单");
  const marked = report.findings.flatMap(({ evidence }, i) =>
    evidence.some(({ review }) => review) ? [i + 2] : [],
  );
  expect(marked.length).toBeGreaterThan(0);
  for (let number = 2; number <= report.findings.length + 1; number++)
    expect(row(sheet, number).原件需先核对?.value ?? null).toBe(
      marked.includes(number) ? "是" : null,
    );
});

test("xlsx: the ledger, the totals, the documents and what the report rests on", async () => {
  const book = await workbook("--lang", "en", "--date", "2021-03-01");
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    "Findings",
    "Checks",
    "Totals",
    "Documents",
    "About",
  ]);
  const ledger = book.getWorksheet("Checks");
  expect(ledger?.rowCount).toBe(report.checks.length + 1);
  const [check] = report.checks;
  expect(row(ledger, 2)).toMatchObject({
    Form: { value: check?.form },
    Rule: { value: check?.rule },
    Outcome: { value: check?.outcome.replace("-", " ") },
  });
  const totals = book.getWorksheet("Totals");
  let sum = 0;
  totals?.eachRow((_, number) => {
    if (number > 1) sum += Number(row(totals, number).Findings?.value);
  });
  expect(sum).toBe(report.findings.length);
  expect(row(book.getWorksheet("Documents"), 2)).toMatchObject({
    Document: { value: "wuhan-2021.pdf" },
    "SHA-256": { value: report.documents[0]?.sha256 },
  });
  const about = book.getWorksheet("About")?.getColumn(2).values ?? [];
  expect(about).toContain("default Default");
  expect(about).toContainEqual(new Date("2021-03-01T00:00:00Z"));
});

test("csv: with its mark and CR LF, numbers as numbers, no formula", async () => {
  const text = readFileSync(await written("r.csv"), "utf8");
  expect(text.startsWith("\ufeff序号,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const sheet = await new ExcelJS.Workbook().csv.read(
    Readable.from([text.slice(1)]),
    { map: (value: string) => value },
  );
  expect(sheet.rowCount).toBe(report.findings.length + 1);
  const i = report.findings.findIndex(({ rule }) => rule === "AMT-DETAIL-SUM");
  expect(row(sheet, i + 2)).toMatchObject({
    项目: { value: `'${FORMULA}` },
    部门: { value: `'+${FORMULA}` },
    "差额（金额单位：万元）": { value: "3" },
  });
  const negative = report.findings.findIndex(
    ({ difference }) =>
      typeof difference === "object" &&
      difference !== null &&
      "yuan" in difference &&
      difference.yuan < 0,
  );
  expect(negative).toBeGreaterThanOrEqual(0);
  expect(row(sheet, negative + 2)["差额（金额单位：万元）"]?.text).toMatch(
    /^-\d/u,
  );
});

test("html: what was read is text, nothing comes from elsewhere, only its own script may run", async () => {
  const html = readFileSync(await written("r.html"), "utf8");
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;");
  const [, policy = ""] =
    /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
  expect(policy).toContain("default-src 'none'");
  const hash = (tag: string) => {
    const contents = [
      ...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "gu")),
    ].map(([, inside = ""]) => inside);
    expect(contents).toHaveLength(1);
    const digest = createHash("sha256").update(contents[0] ?? "");
    return `${tag}-src 'sha256-${digest.digest("base64")}'`;
  };
  expect(policy).toContain(hash("script"));
  expect(policy).toContain(hash("style"));
  expect(
    html.match(/\s(?:src|href|style|on\w+)="(?!data:image\/webp;)/gu),
  ).toBeNull();
  expect(html.match(/<article /gu)).toHaveLength(report.findings.length);
});

test("html: without the documents each finding says that there is no picture", async () => {
  const html = readFileSync(await written("r.html"), "utf8");
  expect(html).not.toContain("<img");
  expect(html.match(/未找到原件/gu)).toHaveLength(report.findings.length);
});

test("html: a document of the same name and other bytes is not taken for it", async () => {
  const other = temporaryFolder();
  copyFileSync(
    "fixtures/word-tiny/document.pdf",
    join(other, "wuhan-2021.pdf"),
  );
  const html = readFileSync(
    await written("r.html", "--sources", other),
    "utf8",
  );
  expect(html).not.toContain("<img");
  expect(html).toContain("SHA-256 不符");
});

test("html: the cells of a finding, cut from their page and outlined", async () => {
  const html = readFileSync(
    await written("r.html", "--sources", "fixtures/seed"),
    "utf8",
  );
  const article = html
    .split("<article ")
    .find((part) => part.includes('data-rule="AMT-BLANK-TOTAL"'));
  const [, width, height, webp = ""] =
    /<img [^>]*width="(\d+)" height="(\d+)" src="data:image\/webp;base64,([^"]+)"/u.exec(
      article ?? "",
    ) ?? [];
  const { data, info } = await sharp(Buffer.from(webp, "base64"))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([String(info.width), String(info.height)]).toEqual([width, height]);
  const [left, top, right, bottom] = report.findings[0]?.evidence[0]?.box ?? [
    0, 0, 0, 0,
  ];
  const lowest = report.findings[0]?.evidence.at(-1)?.box?.[3] ?? 0;
  expect(info.width).toBe(1191);
  expect(info.height).toBeCloseTo((lowest - top + 32) * 2, -1);
  const scale = info.width / (report.documents[0] ? 595.3 : 1);
  const isRed = (x: number, y: number) => {
    const at = (Math.round(y) * info.width + Math.round(x)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return red - green > 90 && red - blue > 90;
  };
  const middle = (32 + (bottom - top) * scale) / 2 + 16;
  expect(isRed(left * scale, middle)).toBe(true);
  expect(isRed(right * scale, middle)).toBe(true);
  expect(isRed((left - 20) * scale, middle)).toBe(false);
});

test("html: a text dump has lines instead of pictures", async () => {
  const texts = temporaryFolder();
  await shenbao(["extract", "fixtures/seed/wuhan-2021.txt", "-o", texts]);
  const file = join(texts, "r.html");
  await shenbao(["audit", texts, "-o", file, "--sources", "fixtures/seed"]);
  const html = readFileSync(file, "utf8");
  expect(html).toContain("原件是文字，没有页面");
  expect(html).toMatch(/<td>第 \d+(?:–\d+)? 行<\/td>/u);
});
