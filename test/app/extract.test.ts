import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Extraction } from "../../src/index.ts";
import { linesOf, resultOf, shenbao, temporaryFolder } from "./command.ts";

const SEED = "fixtures/seed/wuhan-2021.pdf";
const TINY = "fixtures/word-tiny/document.pdf";
const LOCKED = "fixtures/file-user-password/document.pdf";

test("one document: indented JSON of the contract, nothing else", async () => {
  const { code, stdout, stderr } = await shenbao(["extract", SEED]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.startsWith('{\n  "schema": "shenbao/1",\n')).toBe(true);
  const extraction = Extraction.parse(JSON.parse(stdout));
  expect(extraction.source).toMatchObject({
    file: "wuhan-2021.pdf",
    pages: 13,
  });
  expect(extraction.forms).toHaveLength(8);
});

test("a folder of bad files: each has its result and its message, none stops the others", async () => {
  const out = join(temporaryFolder(), "new/folder");
  const run = await shenbao(["extract", "fixtures/bad", "-o", out]);
  expect(run.code).toBe(1);
  expect(run.stdout).toBe("");
  const expected: Record<
    string,
    { status: string; problem: string | null; forms: number }
  > = JSON.parse(readFileSync("fixtures/bad/expected.json", "utf8"));
  for (const [file, { status, problem, forms }] of Object.entries(expected)) {
    const path = resultOf(out, `fixtures/bad/${file}`);
    const result = Extraction.parse(JSON.parse(readFileSync(path, "utf8")));
    expect({ file, status: result.status }).toEqual({ file, status });
    expect(result.forms).toHaveLength(forms);
    const codes = result.problems.map(({ code }) => code);
    if (problem !== null) expect(codes).toContain(problem);
    for (const { message } of result.problems)
      expect(linesOf(run.stderr)).toContain(message);
    if (status === "failed")
      expect(run.stderr).toMatch(
        new RegExp(
          `^fixtures/bad/${file}：.*请.* / fixtures/bad/${file}: .*\\.$`,
          "mu",
        ),
      );
  }
  expect(readdirSync(out)).toHaveLength(Object.keys(expected).length + 1);
  for (const line of linesOf(run.stderr))
    expect(line).toMatch(/^fixtures\/bad\//u);
});

test("several: a line for each in their order; one that is missing costs the exit code only", async () => {
  const run = await shenbao([
    "extract",
    TINY,
    "nowhere.pdf",
    "fixtures/bad/no-form.pdf",
  ]);
  expect(run.code).toBe(1);
  const results = linesOf(run.stdout).map((line) =>
    Extraction.parse(JSON.parse(line)),
  );
  expect(results.map(({ source }) => source.file)).toEqual([
    "document.pdf",
    "no-form.pdf",
  ]);
  const [missing, formless, ...more] = linesOf(run.stderr);
  expect(missing).toMatch(
    /^nowhere\.pdf：找不到.* \/ nowhere\.pdf: not found/u,
  );
  expect(formless).toMatch(/no-form\.pdf: no declaration was found in it/u);
  expect(more).toEqual([]);
});

test("nothing to read: missing, an empty folder, a pattern that nothing matches", async () => {
  const folder = temporaryFolder();
  const run = await shenbao([
    "extract",
    "nowhere.pdf",
    folder,
    `${folder}/*.pdf`,
  ]);
  expect(run.code).toBe(2);
  expect(run.stdout).toBe("");
  const [missing, empty, unmatched] = linesOf(run.stderr);
  expect(missing).toMatch(/nowhere\.pdf：找不到/u);
  expect(empty).toContain(`${folder}：其中没有可读的文件`);
  expect(unmatched).toContain(`${folder}/*.pdf: holds no document`);
});

test("an output folder that is a file, or cannot be made", async () => {
  for (const out of ["package.json", "package.json/below"]) {
    const run = await shenbao(["extract", TINY, "-o", out]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      new RegExp(`^${out}：无法写入.* / ${out}: cannot be written`, "u"),
    );
  }
});

test("standard input", async () => {
  const run = await shenbao(["extract", "-"], readFileSync(TINY));
  expect({ code: run.code, stderr: run.stderr }).toEqual({
    code: 0,
    stderr: "",
  });
  const { source, forms } = Extraction.parse(JSON.parse(run.stdout));
  expect(source.file).toBe("stdin");
  expect(forms).toHaveLength(1);
});

test("empty standard input", async () => {
  const run = await shenbao(["extract", "-"]);
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({
    status: "failed",
    problems: [{ code: "empty-file" }],
  });
  expect(run.stderr).toMatch(
    /^stdin：文件是空的.* \/ stdin: the file is empty/u,
  );
});

test("a password: missing, wrong, right; documents without one do not mind it", async () => {
  const none = await shenbao(["extract", LOCKED]);
  expect(none.code).toBe(1);
  expect(none.stderr).toMatch(/文件已加密.*--password.*encrypted.*--password/u);
  const wrong = await shenbao(["extract", LOCKED, "--password", "nope"]);
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toMatch(/密码不正确.*the password is wrong/u);
  const right = await shenbao([
    "extract",
    LOCKED,
    TINY,
    "fixtures/file-owner-password/document.pdf",
    "--password",
    "mima2021",
  ]);
  expect({ code: right.code, stderr: right.stderr }).toEqual({
    code: 0,
    stderr: "",
  });
  for (const line of linesOf(right.stdout))
    expect(JSON.parse(line)).toMatchObject({ status: "complete", forms: [{}] });
});

test("same names do not overwrite each other", async () => {
  const folder = temporaryFolder();
  const [input, out] = [join(folder, "in"), join(folder, "out")];
  for (const name of ["a", "b"])
    mkdirSync(join(input, name), { recursive: true });
  const files = ["a/表.pdf", "b/表.PDF", "b/表.txt"].map((n) => join(input, n));
  const [first = "", second = "", third = ""] = files;
  copyFileSync(TINY, first);
  copyFileSync("fixtures/draw-no-rules/document.pdf", second);
  copyFileSync("fixtures/seed/wuhan-2021.txt", third);
  writeFileSync(join(input, "b/other.docx"), "not read");
  const run = await shenbao(["extract", input, "-o", out]);
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readdirSync(out)).toHaveLength(files.length + 1);
  const sources = files.map(
    (file) => JSON.parse(readFileSync(resultOf(out, file), "utf8")).source.file,
  );
  expect(sources).toEqual(["表.pdf", "表.PDF", "表.txt"]);
});

test("more documents than processes, one from standard input", async () => {
  const inputs = [
    "-",
    TINY,
    "fixtures/bad/empty.pdf",
    "fixtures/bad/no-form.pdf",
    "fixtures/bad/zero-pages.pdf",
  ];
  const run = await shenbao(
    ["extract", ...inputs, "-j", "2"],
    readFileSync(TINY),
  );
  expect(run.code).toBe(1);
  expect(
    linesOf(run.stdout).map((line) => {
      const { source, status } = JSON.parse(line);
      return [source.file, status];
    }),
  ).toEqual([
    ["stdin", "complete"],
    ["document.pdf", "complete"],
    ["empty.pdf", "failed"],
    ["no-form.pdf", "partial"],
    ["zero-pages.pdf", "failed"],
  ]);
});

test("the summary, in Chinese and in English, beside clean JSON", async () => {
  const zh = await shenbao(["extract", SEED, "--summary"]);
  expect(JSON.parse(zh.stdout).forms).toHaveLength(8);
  expect(zh.stderr).toMatch(
    /^wuhan-2021\.pdf {2}完整 {2}13 页 {2}8 张申报表$/mu,
  );
  expect(zh.stderr).toMatch(
    /^ {2}f2 {2}项目绩效目标申报表 {2}办公经费 {2}第 3–4 页$/mu,
  );
  expect(zh.stderr).toMatch(
    /^ {4}严重 {2}AMT-DETAIL-SUM {2}f2 {2}疑似.*请核实。$/mu,
  );
  expect(zh.stderr).toMatch(
    /f4\.fields\.totalBudget {2}项目总预算 .*not-an-amount/u,
  );
  const en = await shenbao([
    "extract",
    TINY,
    "fixtures/bad/broken-content.pdf",
    "--summary",
    "--lang",
    "en",
  ]);
  expect(en.stderr).toMatch(
    /^document\.pdf {2}complete {2}1 page {2}1 form$/mu,
  );
  expect(en.stderr).toMatch(
    /^ {2}2 problems:\n {4}fixtures\/bad\/broken-content\.pdf/mu,
  );
  expect(en.stderr).toMatch(
    /^In all {2}2 documents {2}complete 1 {2}partial 1 {2}2 forms/mu,
  );
});

test("scans and texts at once: the summary tells which were scanned, and how many cells to look at", async () => {
  const scan = "fixtures/scan-plain-150/document.pdf";
  const run = await shenbao(["extract", scan, TINY, "-j", "2", "--summary"]);
  expect(run.code).toBe(0);
  const [scanned, text] = linesOf(run.stdout).map((line) =>
    Extraction.parse(JSON.parse(line)),
  );
  expect(scanned?.forms[0]?.fields.leader).toMatchObject({ by: "ocr" });
  expect(scanned?.pages[0]?.kind).toBe("scan");
  expect(text?.forms[0]?.fields.leader).toMatchObject({ by: "text-layer" });
  expect(run.stderr).toMatch(
    /^document\.pdf {2}完整 {2}1 页（扫描件） {2}1 张/mu,
  );
  expect(run.stderr).toMatch(/^document\.pdf {2}完整 {2}1 页 {2}1 张/mu);
  const [, reviews] =
    /^ {2}(\d+) 个单元格待人工复核：$/mu.exec(run.stderr) ?? [];
  expect(run.stderr).toMatch(
    new RegExp(`^合计 .* ${reviews} 个单元格待人工复核`, "mu"),
  );
});

test("a program for scans that is not installed could not run", async () => {
  const args = ["extract", TINY, "--ocr", "tesseract"];
  const run = await shenbao(args, undefined, { PATH: temporaryFolder() });
  expect({ code: run.code, stdout: run.stdout }).toEqual({
    code: 2,
    stdout: "",
  });
  expect(run.stderr).toMatch(
    /^找不到识别程序 tesseract。.* \/ The program tesseract .* was not found/u,
  );
});

test("a reader that has seen enough ends it quietly; a full disk does not", async () => {
  const { execFileSync } = await import("node:child_process");
  const shell = (line: string) =>
    execFileSync("bash", ["-c", `${line}; echo " \${PIPESTATUS[0]}"`], {
      encoding: "utf8",
    });
  const command = `node dist/app/cli/main.js extract ${SEED} 2>&1`;
  expect(shell(`${command} | head -c 1`)).toBe("{ 0\n");
  if (existsSync("/dev/full"))
    expect(
      shell(`node dist/app/cli/main.js extract ${TINY} 2>/dev/null >/dev/full`),
    ).toBe(" 2\n");
});
