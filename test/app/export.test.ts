import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import ExcelJS from "exceljs";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Extraction, extract } from "../../src/index.ts";
import { TABLES } from "../../src/stages/export/tables/index.ts";
import { QUERIES } from "../../src/stages/export/tables/queries.ts";
import { database } from "../support/duckdb.ts";
import {
  madeUpForm,
  readCell,
  selfEvaluation,
  unreadableCell,
} from "../support/made-up-form.ts";
import { unzip } from "../support/unzip.ts";
import { linesOf, shenbao, temporaryFolder } from "./command.ts";

const SEED = "fixtures/seed/wuhan-2021.pdf";
const ALL = ["csv", "xlsx", "parquet", "duckdb", "json", "jsonl"];

let seed: Extraction;
/** Results of four documents: the seed, the seed a year before, a self-evaluation, one that could not be read as a whole. */
let results: string;
/** All formats of them. */
let out: string;

beforeAll(async () => {
  seed = await extract(SEED);
  results = mkdtempSync(join(tmpdir(), "shenbao-results-"));
  out = mkdtempSync(join(tmpdir(), "shenbao-export-"));
  write("wuhan-2021.json", seed);
  write("wuhan-2020.json", aYearBefore(seed));
  write("evaluation.json", made("自评.pdf", "e", selfEvaluation()));
  write("partial.json", {
    ...made(
      "坏.pdf",
      "f",
      madeUpForm("project-declaration", {
        projectName: unreadableCell(),
        content: readCell('=HYPERLINK("http://x")'),
      }),
    ),
    status: "partial",
    problems: [
      {
        stage: "ocr",
        page: 2,
        code: "page-timeout",
        message: "坏.pdf：第 2 页 / page 2",
      },
    ],
  });
  const { code, stderr } = await shenbao([
    "export",
    results,
    "-o",
    out,
    "--format",
    ...ALL,
    "--sources",
    "fixtures/seed",
  ]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
}, 120_000);
afterAll(() => {
  for (const folder of [results, out])
    rmSync(folder, { recursive: true, force: true });
});

function write(name: string, extraction: Extraction, folder = results): void {
  writeFileSync(
    join(folder, name),
    JSON.stringify(Extraction.parse(extraction)),
  );
}

function made(
  file: string,
  digit: string,
  ...forms: Extraction["forms"]
): Extraction {
  return {
    ...seed,
    source: { file, sha256: digit.repeat(64), pages: 1, kind: "pdf" },
    forms,
    pages: [],
    findings: [],
    checks: [],
  };
}

/** The same projects, as declared for 2020 with 1 yuan more for the second one. */
function aYearBefore(extraction: Extraction): Extraction {
  const copy = structuredClone(extraction);
  copy.source = {
    ...copy.source,
    file: "wuhan-2020.pdf",
    sha256: "b".repeat(64),
  };
  for (const { fields } of copy.forms)
    if (fields.fiscalYear) fields.fiscalYear.value = 2020;
  const budget = copy.forms[1]?.fields.currentYearBudget;
  if (budget) budget.value = { yuan: 450001 };
  return copy;
}

async function workbook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

test("a file for each table and format, and nothing else", () => {
  const files = [
    ...TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`]),
    ...["xlsx", "duckdb", "json", "jsonl"].map((ending) => `shenbao.${ending}`),
  ];
  expect(readdirSync(out).sort()).toEqual(files.sort());
});

test("duckdb: every table with its rows, types as documented, amounts exact to the fen", async () => {
  const ask = await database(join(out, "shenbao.duckdb"));
  const columns = await ask(
    "SELECT table_name || '.' || column_name || ' ' || data_type AS c FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal AND table_name IN (SELECT table_name FROM duckdb_tables())",
  );
  const types = {
    text: "VARCHAR",
    integer: "INTEGER",
    number: "DOUBLE",
    money: "DECIMAL(18,2)",
    date: "DATE",
    boolean: "BOOLEAN",
  };
  expect(columns.map(({ c }) => c).sort()).toEqual(
    TABLES.flatMap((table) =>
      table.columns.map(
        ({ name, type }) => `${table.name}.${name} ${types[type]}`,
      ),
    ).sort(),
  );
  expect(
    await ask(
      "SELECT fiscal_year, sum(current_year_budget) AS sum FROM forms GROUP BY 1 ORDER BY 1",
    ),
  ).toEqual([
    { fiscal_year: 2020, sum: "16880001.00" },
    { fiscal_year: 2021, sum: "16880000.00" },
    { fiscal_year: null, sum: null },
  ]);
  expect(
    await ask(
      "SELECT report_date FROM forms WHERE document = 'wuhan-2021.pdf' AND form = 'f8'",
    ),
  ).toEqual([{ report_date: "2021-01-25" }]);
  expect(
    await ask(
      "SELECT project_name, project_name_state FROM forms WHERE document = '坏.pdf'",
    ),
  ).toEqual([{ project_name: null, project_name_state: "unreadable" }]);
  expect(
    await ask(
      "SELECT status, problems FROM documents WHERE document = '坏.pdf'",
    ),
  ).toEqual([{ status: "partial", problems: 1 }]);
  expect(
    await ask(
      "SELECT value FROM about WHERE name IN ('schema', 'documents', 'forms') ORDER BY name",
    ),
  ).toEqual([{ value: "4" }, { value: "18" }, { value: "shenbao-tables/1" }]);
  expect(await ask("SELECT count(*) AS n FROM projects")).toEqual([
    { n: "16" },
  ]);
  expect(
    await ask("SELECT expenditure FROM departments WHERE fiscal_year = 2021"),
  ).toEqual([{ expenditure: "16366300.00" }]);
  expect(
    await ask(
      "SELECT label, state, confidence FROM open_cells WHERE document = '坏.pdf'",
    ),
  ).toEqual([{ label: "项目名称", state: "unreadable", confidence: 0.21 }]);
});

test("parquet and csv hold the same rows as duckdb", async () => {
  const ask = await database(join(out, "shenbao.duckdb"));
  for (const { name, columns } of TABLES) {
    const parquet = `'${join(out, name)}.parquet'`;
    const differing = `SELECT count(*) AS n FROM (FROM ${name} EXCEPT ALL FROM ${parquet} UNION ALL (FROM ${parquet} EXCEPT ALL FROM ${name}))`;
    expect(await ask(differing), name).toEqual([{ n: "0" }]);
    // Texts as CSV has them: an apostrophe before what looks like a formula; null apart from an empty text.
    const texts = columns
      .filter(({ type }) => type === "text")
      .map((column) => `"${column.name}"`);
    const csv = `read_csv('${join(out, name)}.csv', header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false)`;
    const plain = texts
      .map((text) => `regexp_replace(${text}, '^''', '') AS ${text}`)
      .join(", ");
    const other = `SELECT count(*) AS n FROM (SELECT ${texts} FROM ${name} EXCEPT ALL SELECT ${plain} FROM ${csv})`;
    expect(await ask(other), name).toEqual([{ n: "0" }]);
    expect(await ask(`SELECT count(*) AS n FROM ${csv}`)).toEqual(
      await ask(`SELECT count(*) AS n FROM ${name}`),
    );
  }
});

test("parquet: another reader finds the same rows, values and types", async () => {
  const ask = await database(join(out, "shenbao.duckdb"));
  for (const { name, columns } of TABLES) {
    const file = await asyncBufferFromFile(join(out, `${name}.parquet`));
    const rows = await parquetReadObjects({ file });
    const types = new Map(columns.map(({ name: of, type }) => [of, type]));
    const shown = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([of, value]) => [
          of,
          asAsked(value, types.get(of)),
        ]),
      ),
    );
    expect(shown, name).toEqual(await ask(`FROM ${name}`));
  }
});

/** A value of a Parquet file as `database` gives it: amounts and days as texts. @throws Error where it is of another type */
function asAsked(value: unknown, type: string | undefined): unknown {
  if (value === null) return null;
  if (type === "money" && typeof value === "number") return value.toFixed(2);
  if (type === "date" && value instanceof Date)
    return value.toISOString().slice(0, 10);
  const plain = { text: "string", boolean: "boolean" }[type ?? ""] ?? "number";
  if (type === "money" || type === "date" || typeof value !== plain)
    throw new Error(`${type} ${String(value)} is a ${typeof value}`);
  return value;
}

test("csv: a mark, lines ended by CR LF, no formula", () => {
  const text = readFileSync(join(out, "forms.csv"), "utf8");
  expect(text.startsWith("\ufeffdocument,form,file,")).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  const lines = readFileSync(join(out, "funding.csv"), "utf8").split("\r\n");
  expect(lines).toContain(
    "wuhan-2021.pdf,f2,annual,1,3,公共预算财政拨款,read,450000.00,read,",
  );
  expect(lines.at(-1)).toBe("");
});

test("the five queries, on the database and on the Parquet files", async () => {
  const onDatabase = await database(join(out, "shenbao.duckdb"));
  const onFiles = await database();
  for (const { name } of TABLES)
    await onFiles(`CREATE VIEW ${name} AS FROM '${join(out, name)}.parquet'`);
  const answers = [];
  for (const { sql } of QUERIES) {
    const answer = await onDatabase(sql);
    expect(await onFiles(sql)).toEqual(answer);
    answers.push(answer);
  }
  const [budgets, inWords, spent, critical, changes] = answers;
  expect(budgets).toContainEqual({
    fiscal_year: 2021,
    department: "区委组织部",
    projects: "5",
    budget: "16230000.00",
    without_amount: "0",
  });
  expect(inWords).toContainEqual({
    department: "林业局",
    indicators: "1",
    in_words: "0",
    percent: 0,
  });
  expect(inWords?.[0]).toMatchObject({
    department: "中共东西湖区委组织部",
    percent: 71.4,
  });
  expect(spent).toEqual([
    {
      fiscal_year: 2021,
      source: "其中：当年财政拨款",
      budget: "900000.00",
      executed: "720000.00",
      percent: 80,
    },
    {
      fiscal_year: 2021,
      source: "其他资金",
      budget: "100000.00",
      executed: "80000.00",
      percent: 80,
    },
  ]);
  expect(critical?.map(({ department }) => department)).toContain(
    "东西湖区委组织部",
  );
  const isOffice = ({ project_name, fiscal_year }: Record<string, unknown>) =>
    project_name === "办公经费" && fiscal_year === 2021;
  expect(changes?.find(isOffice)).toMatchObject({
    year_before: "450001.00",
    from_where: "declared",
    change: "-1.00",
  });
  expect(changes).toContainEqual(
    expect.objectContaining({
      project_name: "人才专项经费",
      fiscal_year: 2020,
      from_where: "recalled",
    }),
  );
});

test("xlsx: typed cells, frozen heads with filters, links to pages, doubtful cells coloured with a note", async () => {
  const book = await workbook(join(out, "shenbao.xlsx"));
  const names = book.worksheets.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      "项目",
      "资金来源",
      "支出明细",
      "绩效指标",
      "部门",
      "预算执行",
      "疑点",
      "待复核",
      "文件",
      "读取问题",
      "说明",
    ]),
  );
  expect(names).not.toContain("年度任务");
  for (const sheet of book.worksheets) {
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toMatch(/^A1:/u);
  }
  const projects = book.getWorksheet("项目") as ExcelJS.Worksheet;
  const heads = (projects.getRow(1).values as string[]).slice(1);
  const cell = (document: string, form: string, head: string) => {
    const row = projects
      .getRows(2, projects.rowCount - 1)
      ?.find(
        (r) => r.getCell(1).text === document && r.getCell(2).text === form,
      );
    expect(heads).toContain(head);
    return row?.getCell(heads.indexOf(head) + 1);
  };
  expect(
    cell("wuhan-2021.pdf", "f2", headOf("current_year_budget")),
  ).toMatchObject({
    value: 450000,
    numFmt: "#,##0.00",
  });
  expect(cell("wuhan-2021.pdf", "f2", "填报日期")?.value).toEqual(
    new Date("2021-01-28T00:00:00Z"),
  );
  expect(cell("wuhan-2021.pdf", "f2", "首页")?.value).toMatchObject({
    text: "3",
  });
  const link = cell("wuhan-2021.pdf", "f2", "首页")?.hyperlink ?? "";
  expect(link).toMatch(/fixtures\/seed\/wuhan-2021\.pdf#page=3$/u);
  expect(link).not.toMatch(/^\/|:/u);
  // Not the file that was read: no link.
  expect(cell("wuhan-2020.pdf", "f2", "首页")?.hyperlink).toBeUndefined();
  const unreadable = cell("坏.pdf", "f1", "项目名称");
  expect(unreadable).toMatchObject({
    value: "〔无法辨认〕",
    fill: { fgColor: { argb: "FFF4B6C2" } },
  });
  expect(JSON.stringify(unreadable?.note)).toContain("可信度 0.21");
  // A name stands where the total budget should: shown as printed, marked.
  expect(cell("wuhan-2021.pdf", "f4", headOf("total_budget"))).toMatchObject({
    value: "干部考察、档案、信息系统升级、组织公开选调相关经费",
    fill: { fgColor: { argb: "FFFFF2B3" } },
  });
  expect(cell("坏.pdf", "f1", headOf("content"))?.type).toBe(
    ExcelJS.ValueType.String,
  );
});

test("json and jsonl hold the extractions as they are; --plain names and values", async () => {
  const array = JSON.parse(readFileSync(join(out, "shenbao.json"), "utf8"));
  const lines = linesOf(readFileSync(join(out, "shenbao.jsonl"), "utf8")).map(
    (line) => JSON.parse(line),
  );
  expect(lines).toEqual(array);
  expect(array).toContainEqual(JSON.parse(JSON.stringify(seed)));
  const folder = temporaryFolder();
  const { code } = await shenbao([
    "export",
    results,
    "-o",
    join(folder, "plain.jsonl"),
    "--plain",
  ]);
  expect(code).toBe(1);
  const plain = linesOf(readFileSync(join(folder, "plain.jsonl"), "utf8")).map(
    (line) => JSON.parse(line),
  );
  const of = (document: string) =>
    plain.find((entry) => entry.document === document);
  expect(of("wuhan-2021.pdf").forms[1]).toMatchObject({
    form: "f2",
    fields: {
      projectName: "办公经费",
      currentYearBudget: { yuan: 450000 },
      reportDate: "2021-01-28",
    },
    tables: {
      expenditure: {
        total: { yuan: 450000 },
        rows: expect.arrayContaining([
          { item: "2.办公设备购置经费", amount: { yuan: 100000 } },
        ]),
      },
    },
  });
  expect(of("wuhan-2021.pdf").forms[3].unparsed).toHaveProperty([
    "fields.totalBudget",
  ]);
  expect(of("坏.pdf")).toMatchObject({
    status: "partial",
    problems: [{ code: "page-timeout" }],
    forms: [{ unreadable: ["fields.projectName"] }],
  });
});

test("corrections are in every format", async () => {
  const folder = temporaryFolder();
  write("wuhan-2021.json", seed, folder);
  const field = seed.forms[0]?.fields.projectName;
  const correction = {
    seq: 1,
    id: "8f7c1a52-3a1c-4c57-9b0a-0a7d5a1b2c3d",
    at: "2021-03-01T08:00:00.000Z",
    by: "复核员",
    source: seed.source.sha256,
    form: "f1",
    path: "fields.projectName",
    action: "correct",
    before: { text: field?.text, state: field?.state, by: field?.by },
    after: { text: "考评工作费用", state: "read" },
    why: null,
    undoes: null,
  };
  writeFileSync(
    join(folder, "wuhan-2021.corrections.jsonl"),
    `${JSON.stringify(correction)}\n`,
  );
  const run = await shenbao([
    "export",
    folder,
    "-o",
    folder,
    "--format",
    "duckdb",
    "json",
  ]);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  const ask = await database(join(folder, "shenbao.duckdb"));
  expect(
    await ask(
      "SELECT project_name, cells_by_reviewer FROM forms WHERE form = 'f1'",
    ),
  ).toEqual([{ project_name: "考评工作费用", cells_by_reviewer: 1 }]);
  expect(
    await ask(
      "SELECT text_before, reviewed_by FROM cells WHERE reviewed = 'correct'",
    ),
  ).toEqual([{ text_before: field?.text, reviewed_by: "复核员" }]);
  expect(readFileSync(join(folder, "shenbao.json"), "utf8")).toContain(
    "考评工作费用",
  );
});

test("--redact contacts: no name and no number of a contact is left in any file", async () => {
  const folder = temporaryFolder();
  const inputs = join(folder, "in");
  mkdirSync(inputs);
  const secrets = seed.forms.flatMap(({ fields }) =>
    ["leader", "preparer", "phone"].flatMap((name) => fields[name]?.text || []),
  );
  expect(secrets).toHaveLength(16);
  const [first = ""] = secrets;
  const elsewhere = structuredClone(seed);
  const [form] = elsewhere.forms;
  // In a narrative, beside no field, in a finding, a problem and the file's name; and in another document.
  if (form) form.fields.content = readCell(`由${first}负责，电话15500000108`);
  if (form) form.unplaced = [readCell(`经办：${secrets.join("、")}`)];
  for (const finding of elsewhere.findings.slice(0, 3))
    finding.message.zh += secrets.join("；");
  elsewhere.problems = [
    { stage: "read", page: 1, code: "damaged", message: `${first}.pdf` },
  ];
  elsewhere.source.file = `${first}.pdf`;
  write("a.json", elsewhere, inputs);
  write(
    "b.json",
    made(
      "b.pdf",
      "c",
      madeUpForm("project-declaration", {
        rationale: readCell(`见${secrets.join(" ")}`),
      }),
    ),
    inputs,
  );
  const run = await shenbao([
    "export",
    inputs,
    "-o",
    folder,
    "--format",
    ...ALL,
    "--redact",
    "contacts",
    "--sources",
    "fixtures/seed",
  ]);
  expect(run.code).toBe(0);

  const ask = await database(join(folder, "shenbao.duckdb"));
  const contents = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.includes("."))) {
    const bytes = readFileSync(join(folder, file));
    contents.set(file, bytes.toString("utf8"));
    if (file.endsWith(".parquet"))
      contents.set(
        `${file} rows`,
        JSON.stringify(await ask(`FROM '${join(folder, file)}'`)),
      );
    if (file.endsWith(".xlsx"))
      for (const [part, data] of unzip(bytes))
        contents.set(`${file} ${part}`, data.toString("utf8"));
  }
  for (const { name } of TABLES)
    contents.set(`duckdb ${name}`, JSON.stringify(await ask(`FROM ${name}`)));
  expect([...contents.keys()]).toEqual(
    expect.arrayContaining([
      "shenbao.xlsx xl/worksheets/sheet1.xml",
      "forms.parquet rows",
      "duckdb cells",
      "shenbao.json",
    ]),
  );
  for (const [name, content] of contents)
    for (const secret of secrets)
      expect(content.includes(secret), `${secret} in ${name}`).toBe(false);
  expect(contents.get("shenbao.xlsx xl/worksheets/sheet1.xml")).toContain(
    "〔已隐去〕",
  );
  expect(contents.get("duckdb forms")).toContain(
    "由〔已隐去〕负责，电话〔已隐去〕",
  );
  expect(contents.get("duckdb about")).toContain(
    '"redacted","value":"contacts"',
  );
});

test("a broken result is named and the rest is exported; the same document counts once", async () => {
  const folder = temporaryFolder();
  write("a.json", seed, folder);
  write("again.json", seed, folder);
  writeFileSync(join(folder, "cut.json"), JSON.stringify(seed).slice(0, 5000));
  const run = await shenbao(["export", folder, "-o", join(folder, "x.jsonl")]);
  expect(run.code).toBe(1);
  expect(linesOf(run.stderr)).toHaveLength(2);
  expect(run.stderr).toContain("cut.json");
  expect(run.stderr).toContain("again.json");
  expect(linesOf(readFileSync(join(folder, "x.jsonl"), "utf8"))).toHaveLength(
    1,
  );
  // A second export does not take the first one for an input, and replaces it.
  rmSync(join(folder, "cut.json"));
  const again = await shenbao([
    "export",
    folder,
    "-o",
    join(folder, "x.jsonl"),
  ]);
  expect(again.code).toBe(0);
  expect(linesOf(readFileSync(join(folder, "x.jsonl"), "utf8"))).toHaveLength(
    1,
  );
  expect(readdirSync(folder).filter((name) => name.includes("tmp"))).toEqual(
    [],
  );
});

test("forms of some kinds only", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "d.duckdb");
  const run = await shenbao([
    "export",
    results,
    "-o",
    path,
    "--type",
    "department-declaration",
    "--summary",
  ]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("4 个文件、2 张申报表");
  const ask = await database(path);
  expect(await ask("SELECT DISTINCT type FROM forms")).toEqual([
    { type: "department-declaration" },
  ]);
  expect(await ask("SELECT DISTINCT form FROM findings")).toEqual([
    { form: "f8" },
  ]);
  const none = await shenbao([
    "export",
    join(results, "wuhan-2021.json"),
    "-o",
    path,
    "--type",
    "nothing",
  ]);
  expect(none.code).toBe(1);
  expect(none.stderr).toContain("--type");
});

test.each([
  [["-o", "x.txt"], "--format"],
  [["-o", "x.csv"], "--format"],
  [["-o", "x.xlsx", "--plain"], "--plain"],
  [["-o", "x", "--format", "ods"], "ods"],
  [["--format", "csv"], "--out"],
])("%j cannot run, and says why", async (args, said) => {
  const run = await shenbao(["export", results, ...args]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(said);
});

test("no results, or nowhere to write: nothing is left behind", async () => {
  const folder = temporaryFolder();
  const none = await shenbao(["export", folder, "-o", join(folder, "x.xlsx")]);
  expect(none.code).toBe(2);
  writeFileSync(join(folder, "old"), "old");
  const nowhere = await shenbao([
    "export",
    results,
    "-o",
    join(folder, "old"),
    "--format",
    "csv",
  ]);
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toContain(join(folder, "old"));
  mkdirSync(join(folder, "taken.duckdb"));
  const taken = await shenbao([
    "export",
    results,
    "-o",
    join(folder, "taken.duckdb"),
  ]);
  expect(taken.code).toBe(2);
  expect(taken.stderr).toContain(basename("taken.duckdb"));
  expect(readdirSync(folder).sort()).toEqual(["old", "taken.duckdb"]);
});

test.skipIf(process.platform === "win32").each(ALL)(
  "%s: a full disk is told with the file's name, and leaves what was there before",
  (format) => {
    const folder = temporaryFolder();
    const path = ["csv", "parquet"].includes(format)
      ? join(folder, format === "csv" ? "cells.csv" : "forms.parquet")
      : join(folder, `shenbao.${format}`);
    writeFileSync(path, "old");
    // No file may grow over 8 blocks, as on a disk that is full.
    const limited = ["-c", 'ulimit -f 8; exec "$0" "$@"', process.execPath];
    const args = ["dist/app/cli/main.js", "export", results, "-o", folder];
    const run = spawnSync("bash", [...limited, ...args, "--format", format], {
      encoding: "utf8",
    });
    expect(run.status).toBe(2);
    expect(linesOf(run.stderr)).toHaveLength(1);
    expect(run.stderr).toContain(format === "parquet" ? folder : `.${format}`);
    expect(run.stderr).not.toContain(".tmp");
    expect(readdirSync(folder)).toEqual([basename(path)]);
    expect(readFileSync(path, "utf8")).toBe("old");
  },
);

/** The heading of a column of forms: its label is the one that most kinds of form print. */
function headOf(name: string): string {
  const columns = TABLES.find((table) => table.name === "forms")?.columns ?? [];
  const column = columns.find((candidate) => candidate.name === name);
  return `${column?.title.zh}${column?.type === "money" ? "（元）" : ""}`;
}
