import {
  copyFileSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIXTURES } from "../../support/fixtures.ts";
import { openedPdf } from "../../support/opened-pdf.ts";
import { linesOf, shenbao, temporaryFolder } from "../command.ts";

const LONG = 120_000;

test(
  "shenbao export writes PDFs beside tables, a file for each document",
  async () => {
    const folder = temporaryFolder();
    const out = join(folder, "out");
    copyFileSync(
      join(FIXTURES, "draw-double-rules/document.pdf"),
      join(folder, "一.pdf"),
    );
    const { stdout } = await shenbao(["extract", join(folder, "一.pdf")]);
    writeFileSync(join(folder, "一.json"), stdout);
    const args = ["export", join(folder, "一.json"), "-o", out];
    const formats = ["--format", "annotated-pdf", "searchable-pdf", "jsonl"];
    const { code, stderr } = await shenbao([...args, ...formats, "--summary"]);
    expect(code).toBe(0);
    expect(linesOf(stderr)).toEqual([
      `1 个文件、1 张申报表 → ${join(out, "shenbao.jsonl")}`,
      `2 个 PDF → ${out}`,
    ]);
    expect(readdirSync(out).sort()).toEqual([
      "shenbao.jsonl",
      "一.annotated.pdf",
      "一.searchable.pdf",
    ]);
    const made = new Uint8Array(readFileSync(join(out, "一.annotated.pdf")));
    const page = await (await openedPdf(made)).getPage(1);
    expect((await page.getAnnotations()).length).toBeGreaterThan(3);
  },
  LONG,
);

test(
  "a document that is not where it is looked for is told",
  async () => {
    const folder = temporaryFolder();
    const source = join(FIXTURES, "draw-double-rules/document.pdf");
    await shenbao(["extract", source, "-o", folder, "-q"]);
    const { code, stderr } = await shenbao([
      "export",
      folder,
      "-o",
      join(folder, "out"),
      "--format",
      "annotated-pdf",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("--sources");
  },
  LONG,
);
