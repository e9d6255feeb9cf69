import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Extraction } from "../src/model/extraction.ts";
import { writeArchive } from "./audit/write-archive.ts";
import { measureCommand } from "./measure-command.ts";
import { textTable } from "./text-table.ts";

/**
 * How long the export of an archive takes and how much memory, by format and size: a process each, on one core where the
 * system has `taskset`. Needs a build, and some 8 GB on the disk for 100,000 forms.
 * @param sizes numbers of forms
 * @throws Error where an export fails
 */
export async function benchExport(
  sizes: readonly number[] = [10_000, 100_000],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-export-"));
  try {
    const documents = someDocuments(join(folder, "some"));
    const rows: string[][] = [];
    for (const size of sizes) {
      const archive = join(folder, `${size}.jsonl`);
      const forms = await writeCopies(documents, size, archive);
      for (const formats of FORMATS) {
        const out = join(folder, "out");
        const args = [
          MAIN,
          "export",
          archive,
          "-o",
          out,
          "--format",
          ...formats,
        ];
        const { seconds, processor, peak } = measureCommand(args);
        rows.push([
          `${forms} forms, ${formats.join(" ")}`,
          seconds.toFixed(1),
          processor.toFixed(1),
          (forms / processor).toFixed(0),
          peak.toFixed(0),
          (bytesIn(out) / 1e6).toFixed(0),
        ]);
        rmSync(out, { recursive: true });
      }
      rmSync(archive);
    }
    console.log(
      `\n${textTable(["shenbao export, one core", "s", "CPU s", "forms/CPU s", "peak MB", "written MB"], rows)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MAIN = join(import.meta.dirname, "../dist/app/cli/main.js");
const FORMATS = [
  ["jsonl"],
  ["csv"],
  ["duckdb", "parquet"],
  ["xlsx"],
  ["csv", "xlsx", "duckdb", "parquet", "json", "jsonl"],
];

/** Forms of these are all different; larger archives repeat them under other names. */
const DIFFERENT = 1000;

function someDocuments(folder: string): Extraction[] {
  return writeArchive(folder, DIFFERENT).map(({ file }) =>
    JSON.parse(readFileSync(file, "utf8")),
  );
}

/** Writes documents until they hold so many forms, a line each; each is a file of its own to the export. */
async function writeCopies(
  documents: readonly Extraction[],
  size: number,
  path: string,
): Promise<number> {
  const file = await open(path, "w");
  let forms = 0;
  for (let copy = 0; forms < size; copy++)
    for (const document of documents) {
      if (forms >= size) break;
      const name = `${copy}-${document.source.file}`;
      const sha256 = createHash("sha256")
        .update(`${copy} ${document.source.sha256}`)
        .digest("hex");
      const source = { ...document.source, file: name, sha256 };
      await file.write(`${JSON.stringify({ ...document, source })}\n`);
      forms += document.forms.length;
    }
  await file.close();
  return forms;
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
}
