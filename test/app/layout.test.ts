import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { CellsTruth } from "../../scripts/cells-truth.ts";
import { draftLayout } from "../../src/app/layout/draft/draft-layout.ts";
import { draftYaml } from "../../src/app/layout/draft/draft-yaml.ts";
import { loadLayouts } from "../../src/app/layout/load-layouts.ts";
import { readLayout } from "../../src/app/layout/read-layout.ts";
import { LAYOUTS } from "../../src/layouts/index.ts";
import type { Layout } from "../../src/layouts/schema.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import type { Form } from "../../src/model/form.ts";
import { extract } from "../../src/pipeline.ts";
import { allCells } from "../../src/stages/audit/placed-cell.ts";
import { FIXTURES } from "../support/fixtures.ts";
import { shenbao, temporaryFolder } from "./command.ts";

const FINISHED = join(FIXTURES, "layouts");
const DOCUMENTS = [
  ["unknown-purchase", "purchase-request"],
  ["unknown-storage", "project-storage"],
  ["unknown-adjustment", "budget-adjustment"],
] as const;

const UNKNOWN_FORMS = readdirSync(FIXTURES).filter((name) =>
  name.startsWith("unknown-"),
);

const documentOf = (name: string) => join(FIXTURES, name, "document.pdf");
const truthOf = (name: string): CellsTruth =>
  JSON.parse(readFileSync(join(FIXTURES, name, "cells.json"), "utf8"));

test.each(UNKNOWN_FORMS)(
  "a layout drafted from %s reads all of it",
  async (name) => {
    const file = documentOf(name);
    const { forms } = await extract(file);
    const yaml = draftYaml(draftLayout(forms[0] as Form, "drafted"), file);
    const read = readLayout(parse(yaml));
    expect(read).not.toHaveProperty("mistakes");
    const { layout } = read as { layout: Layout };
    expectWhole(
      await extract(file, { layouts: [layout, ...LAYOUTS] }),
      truthOf(name),
      "drafted",
    );
  },
);

describe.each(DOCUMENTS)("%s", (name, finished) => {
  test("the finished layout reads it fully, with values and nothing to review", async () => {
    const layouts = await loadLayouts([FINISHED]);
    const result = await extract(documentOf(name), { layouts });
    expectWhole(result, truthOf(name), finished);
    for (const { path, cell } of result.forms.flatMap(allCells)) {
      expect(path).not.toMatch(/\.(?:field|column|table|total)\d/u);
      expect(cell.review, `${path} ${cell.reasons}`).toBe(false);
    }
    const amounts = result.forms
      .flatMap(allCells)
      .filter(({ path }) => /\.amount$|Total$|Budget$/u.test(path))
      .filter(({ cell }) => /\d/u.test(cell.text ?? ""));
    expect(amounts.length).toBeGreaterThan(0);
    for (const { path, cell } of amounts)
      expect(cell.value, path).toHaveProperty("yuan");
  });
});

/** The document was read as one form of the layout: every text of its table is in it, its own place once. */
function expectWhole(result: Extraction, truth: CellsTruth, type: string) {
  expect(result.problems).toEqual([]);
  expect(result.status).toBe("complete");
  expect(result.forms.map((form) => form.type)).toEqual([type]);
  const [form] = result.forms as [Form];
  const [want] = truth.forms as [CellsTruth["forms"][number]];
  const texts = allCells(form).map(({ cell }) => bare(cell.text ?? ""));
  const values = want.grid.cells.filter(({ role }) => role === "value");
  for (const { text } of values)
    if (!/^(?:合计|总计)?$/u.test(bare(text)))
      expect(texts).toContain(bare(text));
  for (const { text } of want.fields) expect(texts).toContain(bare(text));
  for (const line of form.unplaced)
    expect([...want.above, ...want.below].map(bare)).toContain(
      bare(line.text ?? ""),
    );
}

function bare(text: string): string {
  return text.replace(/\s/gu, "");
}

const SOUND = `id: own
titles: [采购需求表]
fields:
  - { name: a, labels: [采购名称], kind: text }
  - { name: b, labels: [采购编号], kind: text }
  - { name: c, labels: [采购方式], kind: text }
tables: []
`;

function layoutFile(text: string, name = "own.yaml"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

test.each([
  [
    "kind: text }\n  - { name: b",
    "kind: txt }\n  - { name: b",
    4,
    "fields.0.kind",
    "text",
  ],
  ["id: own", "id: own\ntitels: []", 2, "titels", "titles"],
  [
    "name: b, labels",
    "name: b, label: x, labels",
    5,
    "fields.1.label",
    "labels",
  ],
  ["name: b", "name: a", 5, "fields.1.name", "choose another name"],
  ["id: own", "id: unknown", 1, "id", "choose another"],
  ["id: own", "id: my own", 1, "id", "purchase-request"],
  ["采购需求表", "采购需求表。", 2, "titles.0", "can never"],
  [
    "kind: text }\ntables",
    "kind: choice }\ntables",
    6,
    "fields.2.kind",
    "choices.c",
  ],
  [
    "kind: text }\ntables",
    "kind: text }\n  - { name: e, labels: [采购], kind: text, where: within, within: d }\ntables",
    7,
    "fields.3.within",
    "name",
  ],
  [
    "tables: []",
    "tables: []\nchoices: { d: [] }",
    8,
    "choices.d",
    "no field d",
  ],
  [/ {2}- \{ name: [bc].*\n/gu, "", 3, "fields", "can never match"],
])("%s → %s: line %i, %s", async (from, to, line, path, advice) => {
  const text = SOUND.replace(from, to);
  expect(text).not.toBe(SOUND);
  const file = layoutFile(text);
  await expect(loadLayouts([file])).rejects.toMatchObject({
    code: "broken-layout",
    exitCode: 2,
    text: {
      zh: expect.stringContaining(`${file}：第 ${line} 行：${path}: `),
      en: expect.stringContaining(`${file}: line ${line}: ${path}: `),
    },
  });
  await expect(loadLayouts([file])).rejects.toThrow(advice);
});

test("no file, no layout in a folder, no YAML, an id twice", async () => {
  await expect(loadLayouts(["nowhere.yaml"])).rejects.toMatchObject({
    code: "layout-not-found",
  });
  await expect(loadLayouts([temporaryFolder()])).rejects.toMatchObject({
    code: "layout-not-found",
  });
  await expect(loadLayouts([layoutFile("id: [")])).rejects.toThrow(
    /第 \d+ 行/u,
  );
  await expect(
    loadLayouts([layoutFile(SOUND), layoutFile(SOUND)]),
  ).rejects.toThrow(/own.*another/u);
});

test("the user's go before those of the program, and take the place of one with the same id", async () => {
  const json = JSON.stringify({ ...parse(SOUND), id: "shown" });
  const layouts = await loadLayouts([
    layoutFile(SOUND),
    layoutFile(json, "shown.json"),
    layoutFile(SOUND.replace("own", "project-declaration")),
  ]);
  const ids = layouts.map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(["own", "shown", "project-declaration"]);
  expect(ids).toHaveLength(LAYOUTS.length + 2);
});

test("every layout of the program is sound, and is shown as it is", async () => {
  for (const layout of LAYOUTS)
    expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual({ layout });
  const list = await shenbao(["layout", "list"]);
  for (const { id } of LAYOUTS)
    expect(list.stdout).toMatch(new RegExp(`^${id} `, "mu"));
  const [first] = LAYOUTS;
  const { stdout } = await shenbao(["layout", "show", first?.id ?? ""]);
  expect(readLayout(parse(stdout))).toEqual({ layout: first });
  expect(await shenbao(["layout", "show", "project-declaratio"])).toMatchObject(
    {
      code: 2,
      stderr: expect.stringContaining("project-declaration"),
    },
  );
});

test("draft, check, extract: the way from an unknown form to its record", async () => {
  const folder = temporaryFolder();
  const document = "fixtures/unknown-adjustment/document.pdf";
  const layout = join(folder, "own.yaml");
  const draft = await shenbao(["layout", "draft", document, "-o", layout]);
  expect(draft).toEqual({ code: 0, stdout: "", stderr: "" });
  const check = await shenbao([
    "layout",
    "check",
    layout,
    document,
    "-o",
    folder,
  ]);
  expect({ ...check, stdout: "" }).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(check.stdout).toMatch(
    /✓ fields\.\w+ {2}申请单位 {2}p\. 1 \[[\d., ]+\] {2}= 安澜县/u,
  );
  const svg = readFileSync(join(folder, "document-p001.svg"), "utf8");
  expect(svg).toContain('class="label"');
  expect(svg).toContain(">label ");
  // In threads too, beside another document.
  const read = await shenbao([
    "extract",
    document,
    "fixtures/word-tiny/document.pdf",
    ...["--layout", layout, "--jobs", "2"],
  ]);
  expect({ ...read, stdout: "" }).toEqual({ code: 0, stdout: "", stderr: "" });
  const types = read.stdout
    .trim()
    .split("\n")
    .flatMap((line) => (JSON.parse(line) as Extraction).forms)
    .map(({ type }) => type);
  expect(types).toEqual(["document", "project-declaration"]);
});

test("check tells labels that are not there, labels that it does not explain, and another form", async () => {
  const document = "fixtures/unknown-adjustment/document.pdf";
  const text = readFileSync(join(FINISHED, "budget-adjustment.yaml"), "utf8");
  const changed = text
    .replace("labels: [单位编码]", "labels: [机构代码]")
    .replace("labels: [联系方式]", "labels: [联系传真]");
  expect(changed).not.toBe(text);
  const run = await shenbao(["layout", "check", layoutFile(changed), document]);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/✗ fields\.unitCode {2}机构代码 {2}没有找到/u);
  expect(run.stdout).toMatch(/“单位编码” {2}p\. 1 \[/u);
  const other = await shenbao(["layout", "check", layoutFile(SOUND), document]);
  expect(other.code).toBe(1);
  expect(other.stdout).toContain("预算调整申请表 (unknown)");
});

test("draft of a document whose forms are known says which they are", async () => {
  const run = await shenbao([
    "layout",
    "draft",
    "fixtures/word-tiny/document.pdf",
  ]);
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toContain("(project-declaration)");
});

test("inspect draws by the user's layout", async () => {
  const folder = temporaryFolder();
  const run = await shenbao([
    ...["inspect", "fixtures/unknown-adjustment/document.pdf", "-o", folder],
    ...["--layout", "fixtures/layouts"],
  ]);
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  const drawn = join(folder, "document-p001.svg");
  expect(existsSync(drawn)).toBe(true);
  expect(readFileSync(drawn, "utf8")).toContain("f1.fields.adjustmentType");
});
