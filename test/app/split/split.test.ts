import { copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIXTURES } from "../../support/fixtures.ts";
import { openedPdf, pageText } from "../../support/opened-pdf.ts";
import { readFixture } from "../../support/read-extraction.ts";
import { shenbao, temporaryFolder } from "../command.ts";

const LONG = 180_000;

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".pdf"))
    .sort();
}

function read(folder: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

test(
  "a bundle: a file for each form, a shared page in both, a list of all pages",
  async () => {
    const [folder, out] = [temporaryFolder(), join(temporaryFolder(), "cut")];
    const source = join(folder, "合订本.pdf");
    copyFileSync(join(FIXTURES, "draw-two-on-a-page/document.pdf"), source);
    const { extraction } = await readFixture("draw-two-on-a-page/document.pdf");
    const { code, stderr } = await shenbao(["split", source, "-o", out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const manifest = readFileSync(join(out, "manifest.csv"), "utf8");
    const rows = manifest.trim().split("\r\n").slice(1);
    expect(rows.length).toBe(
      extraction.forms.reduce((sum, { pages }) => sum + pages.length, 0),
    );
    expect(pdfsIn(out).length).toBe(extraction.forms.length);
    for (const form of extraction.forms) {
      const own = rows
        .map((row) => row.split(","))
        .filter((r) => r[3] === form.id);
      expect(own.map((r) => Number(r[2]))).toEqual(form.pages);
      const document = await openedPdf(read(out, own[0]?.[4] ?? ""));
      expect(document.numPages).toBe(form.pages.length);
      const name = form.fields.projectName?.text?.replace(/\s/gu, "") ?? "?";
      expect(await pageText(document, 1)).toContain(name);
    }
  },
  LONG,
);

test(
  "results lead to their documents by SHA-256; pages of no form are written apart, and told",
  async () => {
    const [folder, out] = [temporaryFolder(), join(temporaryFolder(), "cut")];
    const source = join(FIXTURES, "word-other-matter/document.pdf");
    await shenbao(["extract", source, "-o", folder, "-q"]);
    const missing = await shenbao(["split", folder, "-o", out]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain("--sources");
    const { code, stderr } = await shenbao([
      "split",
      folder,
      "-o",
      out,
      "--into",
      "year/department",
      "--sources",
      join(FIXTURES, "word-other-matter"),
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain("document_其余页.pdf");
    const files = pdfsIn(out);
    const rest = files.find((name) => name.endsWith("_其余页.pdf")) ?? "";
    const cut = files.filter((name) => name !== rest);
    expect(cut.every((name) => /^\d{4}\/[^/]+\/\d{4}_/u.test(name))).toBe(true);
    const pages = await Promise.all(
      files.map(async (name) => (await openedPdf(read(out, name))).numPages),
    );
    expect(pages.reduce((a, b) => a + b, 0)).toBe(11);
  },
  LONG,
);

test(
  "a file holds nothing of the other pages",
  async () => {
    const out = join(temporaryFolder(), "cut");
    const source = join(FIXTURES, "word-other-matter/document.pdf");
    await shenbao(["split", source, "-o", out]);
    const { extraction } = await readFixture("word-other-matter/document.pdf");
    const [rest = ""] = pdfsIn(out).filter((name) => name.includes("其余页"));
    const document = await openedPdf(read(out, rest));
    for (let page = 1; page <= document.numPages; page++)
      for (const { fields } of extraction.forms)
        expect(await pageText(document, page)).not.toContain(
          fields.phone?.text ?? "?",
        );
    const { cells, streams } = await contentOf(read(out, rest));
    expect(streams).toBe(document.numPages);
    expect(cells).toBe(0);
    expect(statSync(join(out, rest)).size).toBeLessThan(statSync(source).size);
  },
  LONG,
);

/** Content streams of pages in all objects of a file, and ruling lines in them. */
async function contentOf(data: Uint8Array) {
  const { PDFDocument, PDFRawStream, PDFName } = await import(
    "@cantoo/pdf-lib"
  );
  const { contentBytes } = await import(
    "../../../src/stages/export/pdf/content-names.ts"
  );
  const { context } = await PDFDocument.load(data);
  let [streams, cells] = [0, 0];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    if (
      object.dict.has(PDFName.of("Type")) ||
      object.dict.has(PDFName.of("Length1"))
    )
      continue;
    const text = contentBytes(object)?.toString("latin1") ?? "";
    if (
      !/^[\d.\s-]+w\b|\bBT\b|\bre\b/mu.test(text) ||
      text.includes("begincmap")
    )
      continue;
    streams++;
    cells += text.match(/\b(?:1|0\.\d+) w\b[^Q]*\bl\s+S\b/gu)?.length ?? 0;
  }
  return { streams, cells };
}

test(
  "without contacts: no name or number is left in any file",
  async () => {
    const out = join(temporaryFolder(), "cut");
    const path = "draw-double-rules/document.pdf";
    const { extraction } = await readFixture(path);
    const { code } = await shenbao([
      "split",
      join(FIXTURES, path),
      "-o",
      out,
      "--redact",
      "contacts",
    ]);
    expect(code).toBe(0);
    const [name = ""] = pdfsIn(out);
    const text = await pageText(await openedPdf(read(out, name)), 1);
    const { leader, phone, projectName } = extraction.forms[0]?.fields ?? {};
    expect(text).toContain(projectName?.text);
    expect(text).not.toContain(leader?.text);
    expect(text).not.toContain(phone?.text);
  },
  LONG,
);

test("what is no folder name is refused before anything is read", async () => {
  const { code, stderr } = await shenbao([
    "split",
    "x.pdf",
    "-o",
    "out",
    "--into",
    "month",
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain("year");
});
