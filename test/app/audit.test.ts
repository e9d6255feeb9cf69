import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFolderStore } from "../../src/app/store/folder-store.ts";
import { AuditReport, Extraction } from "../../src/index.ts";
import { RULES } from "../../src/stages/audit/rules/index.ts";
import { newEntry } from "../support/corrections.ts";
import { linesOf, resultOf, shenbao, temporaryFolder } from "./command.ts";

const SEED = "fixtures/seed/wuhan-2021.pdf";
const IDS = RULES.map(({ id }) => id);

let folder: string;
/** What `extract` made of the seed, as it stands in a file. */
let seed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-audit-"));
  await shenbao(["extract", SEED, "-o", folder]);
  seed = resultOf(folder, SEED);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extraction(): Extraction {
  return Extraction.parse(JSON.parse(readFileSync(seed, "utf8")));
}

/** Another document with the seed's forms, changed. */
function writeResult(
  path: string,
  change: (extraction: Extraction) => void,
): void {
  const changed = extraction();
  changed.source.sha256 = path.length.toString(16).padStart(64, "0");
  change(changed);
  writeFileSync(path, JSON.stringify(changed));
}

function report(stdout: string): AuditReport {
  return AuditReport.parse(JSON.parse(stdout));
}

test("the seed: the findings and checks of its extraction, each with whose form it is on", async () => {
  const { code, stdout, stderr } = await shenbao(["audit", folder]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  const { documents, findings, checks, totals, ...head } = report(stdout);
  const read = extraction();
  expect(documents).toMatchObject([
    {
      document: "wuhan-2021.pdf",
      sha256: read.source.sha256,
      status: "complete",
      pages: 13,
    },
  ]);
  expect(documents[0]?.forms.map(({ form }) => form)).toEqual(
    read.forms.map(({ id }) => id),
  );
  expect(findings.map(({ rule, form }) => [rule, form])).toEqual(
    read.findings.map(({ rule, form }) => [rule, form]),
  );
  expect(checks).toHaveLength(read.checks.length);
  expect(findings.find(({ rule }) => rule === "AMT-DETAIL-SUM")).toMatchObject({
    document: "wuhan-2021.pdf",
    form: "f2",
    project: "办公经费",
    department: "东西湖区委组织部",
    year: 2021,
    difference: { yuan: 30000 },
  });
  expect(head).toMatchObject({
    schema: "shenbao-audit/1",
    date: null,
    profile: { profile: "default" },
    off: [],
    leftOut: [],
  });
  expect(totals).toMatchObject({ documents: 1, forms: 8 });
  const { critical, warning, info } = totals.findings;
  expect(critical + warning + info).toBe(findings.length);
  const byDepartment = totals.departments.reduce((n, t) => n + t.findings, 0);
  expect(byDepartment).toBe(findings.length);
});

test("the same input gives the same report; a date only where it is asked for", async () => {
  const [one, two] = [
    await shenbao(["audit", seed]),
    await shenbao(["audit", seed]),
  ];
  expect(one.stdout).toBe(two.stdout);
  const dated = await shenbao(["audit", seed, "--date", "2021-03-01"]);
  expect(report(dated.stdout).date).toBe("2021-03-01");
  const wrong = await shenbao(["audit", seed, "--date", "2021-02-30"]);
  expect(wrong.code).toBe(2);
});

test("projects in one document, their department in another, both years apart", async () => {
  const parts = temporaryFolder();
  writeResult(join(parts, "projects.json"), (changed) => {
    changed.source.file = "项目.pdf";
    changed.forms = changed.forms.slice(0, 7);
  });
  writeResult(join(parts, "department.json"), (changed) => {
    changed.source.file = "部门.pdf";
    changed.forms = changed.forms.slice(7);
  });
  writeResult(join(parts, "last-year.json"), (changed) => {
    changed.source.file = "项目.pdf";
    changed.forms = changed.forms.slice(0, 1);
    for (const { fields } of changed.forms)
      if (fields.fiscalYear) fields.fiscalYear.value = 2020;
  });
  const { stdout } = await shenbao(["audit", parts]);
  const { documents, findings } = report(stdout);
  expect(documents.map(({ document }) => document)).toEqual([
    "部门.pdf",
    "项目.pdf",
    "项目.pdf (2)",
  ]);
  const sum = findings.find(({ rule }) => rule === "X-PROJ-SUM");
  expect(sum).toMatchObject({ document: "部门.pdf", year: 2021 });
  const others = new Set(sum?.evidence.map(({ document }) => document));
  expect(others).toContain("项目.pdf (2)");
  expect(others).not.toContain("项目.pdf");
  const years = new Set(
    findings
      .filter(({ document }) => document === "项目.pdf")
      .map(({ year }) => year),
  );
  expect([...years]).toEqual([2020]);
});

test("a broken result, JSON of something else, a document that is there twice: each is told, the rest is audited", async () => {
  const mixed = temporaryFolder();
  copyFileSync(seed, join(mixed, "a.json"));
  copyFileSync(seed, join(mixed, "b.json"));
  writeFileSync(join(mixed, "c.json"), readFileSync(seed).subarray(0, 5000));
  copyFileSync("package.json", join(mixed, "d.json"));
  writeResult(join(mixed, "e.json"), (changed) => {
    Object.assign(changed.forms[0] ?? {}, { pages: "one" });
  });
  const run = await shenbao(["audit", mixed]);
  expect(run.code).toBe(1);
  const lines = linesOf(run.stderr);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(
    /b\.json：与 .*a\.json 是同一份原件.*counted once\.$/u,
  );
  expect(lines[1]).toMatch(
    /c\.json：不是完整的读取结果（.*请用 shenbao extract/u,
  );
  expect(lines[2]).toMatch(/d\.json：.*（schema: none）/u);
  expect(lines[3]).toMatch(/e\.json：.*（forms\.0\.pages: /u);
  const { documents, leftOut } = report(run.stdout);
  expect(documents).toHaveLength(1);
  expect(leftOut.map(({ code }) => code)).toEqual([
    "duplicate",
    "broken-result",
    "broken-result",
    "broken-result",
  ]);
});

test("its own report in the same folder is no input", async () => {
  const out = temporaryFolder();
  copyFileSync(seed, join(out, "a.json"));
  await shenbao(["audit", out, "-o", join(out, "audit.json")]);
  await shenbao(["audit", out, "-o", join(out, "other.json")]);
  const again = await shenbao(["audit", out, "-o", join(out, "audit.json")]);
  expect(again.stderr).toMatch(/other\.json：是核查报告/u);
  expect(linesOf(again.stderr)).toHaveLength(1);
  const { documents, leftOut } = report(
    readFileSync(join(out, "audit.json"), "utf8"),
  );
  expect([documents.length, leftOut.length]).toEqual([1, 1]);
});

test("JSON Lines, from a file and from standard input", async () => {
  const lines = temporaryFolder();
  const one = JSON.stringify(extraction());
  const two = one.replace(extraction().source.sha256 ?? "", "f".repeat(64));
  writeFileSync(join(lines, "all.jsonl"), `${one}\n{"broken"\n\n${two}\n`);
  const fromFile = await shenbao(["audit", lines]);
  expect(fromFile.stderr).toMatch(/all\.jsonl:2：不是完整的读取结果/u);
  expect(report(fromFile.stdout).documents.map(({ result }) => result)).toEqual(
    [join(lines, "all.jsonl:1"), join(lines, "all.jsonl:4")],
  );
  const piped = await shenbao(["audit", "-"], Buffer.from(`${one}\n${two}\n`));
  expect(report(piped.stdout).documents).toHaveLength(2);
});

test("documents, a folder of them, a missing file: nothing to audit, and what to do", async () => {
  const documents = temporaryFolder();
  copyFileSync(SEED, join(documents, "a.pdf"));
  for (const [input, message] of [
    [SEED, /请先运行 shenbao extract .*Run shenbao extract/u],
    [documents, /请先运行 shenbao extract .*Run shenbao extract/u],
    ["nowhere.json", /nowhere\.json：找不到/u],
    [temporaryFolder(), /没有可读的文件（\.json、\.jsonl）/u],
  ] as const) {
    const { code, stdout, stderr } = await shenbao(["audit", input]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(linesOf(stderr)).toHaveLength(1);
  }
});

test("nothing found: exit code 0; a document that was not read as a whole: 1", async () => {
  const quiet = await shenbao(["audit", seed, "--off", ...IDS]);
  expect({ code: quiet.code, stderr: quiet.stderr }).toEqual({
    code: 0,
    stderr: "",
  });
  expect(report(quiet.stdout).off).toEqual(IDS);
  const partial = join(temporaryFolder(), "partial.json");
  writeResult(partial, (changed) => {
    changed.status = "partial";
  });
  expect((await shenbao(["audit", partial, "--off", ...IDS])).code).toBe(1);
});

test("the report's file: its format by its ending, whole or not at all", async () => {
  const out = temporaryFolder();
  for (const [name, begins] of [
    ["r.json", '{"schema"'],
    ["r.csv", "\ufeff序号,文件"],
    ["r.xlsx", "PK"],
    ["r.html", "<!doctype html>"],
  ] as const) {
    const run = await shenbao(["audit", seed, "-o", join(out, "new", name)]);
    expect({ code: run.code, stdout: run.stdout }).toEqual({
      code: 1,
      stdout: "",
    });
    const text = readFileSync(join(out, "new", name), "utf8");
    expect(text.slice(0, begins.length)).toBe(begins);
  }
  expect(readdirSync(join(out, "new"))).toHaveLength(4);
  mkdirSync(join(out, "folder.csv"));
  for (const [file, message] of [
    ["r.docx", /看不出要哪种格式.*xlsx, csv, json, html/u],
    ["folder.csv", /无法写入/u],
  ] as const) {
    const run = await shenbao(["audit", seed, "-o", join(out, file)]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(message);
  }
});

test("the summary, in the language that was chosen", async () => {
  const run = await shenbao([
    "audit",
    seed,
    "--summary",
    "--lang",
    "en",
    "--format",
    "csv",
  ]);
  const [first, ...rules] = linesOf(run.stderr);
  expect(first).toMatch(
    /^1 document {2}8 forms {2}\d+ findings to verify \(critical \d+, /u,
  );
  expect(rules).toContainEqual(
    expect.stringMatching(/^ +1 {2}X-PROJ-SUM {2,}\S/u),
  );
  expect(run.stdout).toMatch(/^\ufeffNo\.,Document,/u);
});

test("corrections are taken in: findings are those of the corrected cells, what is wrong with a log is told", async () => {
  const corrected = temporaryFolder();
  const path = join(corrected, "a.json");
  copyFileSync(seed, path);
  const store = await openFolderStore(corrected);
  const total = { form: "f2", path: "tables.expenditure.total" };
  for await (const { id } of store.documents())
    await store.append(
      id,
      newEntry(extraction(), { ...total, action: "correct", text: "42万元" }),
      0,
    );
  const has = ({ findings }: AuditReport) =>
    findings.some(
      ({ rule, form }) => rule === "AMT-DETAIL-SUM" && form === "f2",
    );
  const plain = await shenbao(["audit", seed]);
  expect(has(report(plain.stdout))).toBe(true);
  for (const input of [corrected, path]) {
    const { stdout, stderr } = await shenbao(["audit", input]);
    expect([has(report(stdout)), stderr]).toEqual([false, ""]);
  }

  const log = join(corrected, "a.corrections.jsonl");
  const whole = readFileSync(log, "utf8");
  writeFileSync(log, `${whole}{"seq":2`);
  const torn = await shenbao(["audit", corrected]);
  expect(has(report(torn.stdout))).toBe(false);
  expect(torn.stderr).toContain("a.corrections.jsonl");
  expect(readFileSync(log, "utf8")).toBe(`${whole}{"seq":2`);

  writeFileSync(log, `{"seq":1\n${whole}`);
  const broken = await shenbao(["audit", corrected]);
  expect(broken.code).toBe(2);
  expect(broken.stderr).toContain(log);
});

test("corrections of a second copy are not lost without a word", async () => {
  const copies = temporaryFolder();
  copyFileSync(seed, join(copies, "a.json"));
  copyFileSync(seed, join(copies, "b.json"));
  expect((await shenbao(["audit", copies])).stderr).toContain("b.json");
  const store = await openFolderStore(copies);
  const ids = [];
  for await (const { id } of store.documents()) ids.push(id);
  const accepted = newEntry(extraction(), {
    form: "f1",
    path: "fields.goal",
    action: "accept",
  });
  await store.append(ids[1] ?? "", accepted, 0);
  const { stdout } = await shenbao(["audit", copies]);
  expect(report(stdout).leftOut).toMatchObject([
    { result: join(copies, "b.json"), code: "corrected-duplicate" },
  ]);
});

test("a correction of another reading is told, and its document counts as not read as a whole", async () => {
  const anew = temporaryFolder();
  const path = join(anew, "a.json");
  copyFileSync(seed, path);
  const store = await openFolderStore(anew);
  const wrong = newEntry(extraction(), {
    form: "f1",
    path: "fields.goal",
    action: "accept",
  });
  wrong.before.text = "另一次读取";
  for await (const { id } of store.documents())
    await store.append(id, wrong, 0);
  const { stdout, stderr } = await shenbao(["audit", anew]);
  expect(report(stdout).documents).toMatchObject([{ status: "partial" }]);
  expect(stderr).toContain("fields.goal");
});
