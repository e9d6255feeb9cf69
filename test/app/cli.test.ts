import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TablesReport } from "../../src/index.ts";
import { RULES } from "../../src/stages/audit/rules/index.ts";
import { shenbao } from "./command.ts";

test.each(["extract", "audit", "tables", "inspect", "rules", "layout"])(
  "%s --help gives an example",
  async (name) => {
    const { code, stdout, stderr } = await shenbao([name, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`$ shenbao ${name}`);
  },
);

test("--help names every command and exit code, --version is the package's", async () => {
  const help = await shenbao(["--help"]);
  for (const name of [
    "extract",
    "audit",
    "tables",
    "inspect",
    "rules",
    "layout",
  ])
    expect(help.stdout).toMatch(new RegExp(`^  ${name} `, "mu"));
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(await shenbao(["--version"])).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});

test.each([
  [["nonsense"]],
  [["extract"]],
  [["extract", "a.pdf", "--jobs", "0"]],
  [["extract", "a.pdf", "--lang", "fr"]],
  [["inspect", "a.pdf", "--page", "3-1"]],
  [["extract", "a.pdf", "--ocr", "other"]],
  [["tables", "a.pdf", "--ocr-timeout", "0"]],
  [["audit"]],
  [["audit", "out", "--format", "pdf"]],
  [["audit", "out", "--date", "yesterday"]],
])("wrong usage %j could not run", async (args) => {
  const { code, stdout, stderr } = await shenbao(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^用法有误 \/ error: /u);
});

test("tables: cells of every ruled table", async () => {
  const { code, stdout, stderr } = await shenbao([
    "tables",
    "fixtures/seed/wuhan-2021.pdf",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { source, tables } = TablesReport.parse(JSON.parse(stdout));
  expect(source).toBe("wuhan-2021.pdf");
  expect(tables.map(({ page }) => page)).toEqual(
    Array.from({ length: 13 }, (_, i) => i + 1),
  );
  expect(tables[0]?.cells.map(({ text }) => text)).toContain("项目执行单位");
});

test.each([
  ["fixtures/bad/truncated.pdf", 1, /已损坏.* \/ .*damaged or cut off/u],
  ["fixtures/seed/wuhan-2021.txt", 1, /需要 PDF.* \/ .*needs a PDF/u],
  ["nowhere.pdf", 2, /找不到.* \/ .*not found/u],
])("tables of %s", async (file, exitCode, message) => {
  const { code, stdout, stderr } = await shenbao(["tables", file]);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).toContain(`${file}：`);
});

test("tables: what is lost is told, the rest is there", async () => {
  const run = await shenbao(["tables", "fixtures/bad/broken-content.pdf"]);
  expect(run.code).toBe(1);
  const { tables } = TablesReport.parse(JSON.parse(run.stdout));
  expect(tables.map(({ page }) => page)).toEqual([2]);
  expect(run.stderr).toMatch(
    /^fixtures\/bad\/broken-content\.pdf：.*数据流已损坏/u,
  );
});

test("rules: each with what it asks", async () => {
  const { code, stdout } = await shenbao(["rules"]);
  expect(code).toBe(0);
  for (const { id, asks } of RULES) {
    expect(stdout).toMatch(new RegExp(`^${id} `, "mu"));
    expect(stdout).toContain(asks.zh);
    expect(stdout).toContain(asks.en);
  }
});

test("rules ID: one with its example; an unknown one", async () => {
  const [rule] = RULES;
  const known = await shenbao(["rules", (rule?.id ?? "").toLowerCase()]);
  expect(known.code).toBe(0);
  expect(known.stdout).toContain(rule?.examples[0].zh);
  expect(known.stdout).toContain(rule?.examples[0].en);
  expect(known.stdout).toContain(rule?.needs.join(", "));
  const unknown = await shenbao(["rules", "NO-SUCH"]);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toMatch(/^NO-SUCH：没有这条规则.* \/ NO-SUCH: /u);
  const misspelt = await shenbao(["rules", "yoy-clam"]);
  expect(misspelt.stderr).toMatch(/是否指 YOY-CLAIM.*Did you mean YOY-CLAIM/u);
});
