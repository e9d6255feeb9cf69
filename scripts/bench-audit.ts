import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type ArchivedDocument, writeArchive } from "./audit/write-archive.ts";
import { type CommandUse, measureCommand } from "./measure-command.ts";
import { textTable } from "./text-table.ts";

/**
 * How long the audit of an archive takes and how much memory, by its size, each in a process of its own on one core
 * where the system has `taskset`; by the processor's time too, which other work on the machine does not lengthen. Needs a build. Where the command does not know `audit` the library's calls are measured.
 * @throws Error where the audit fails
 */
export function benchAudit(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-audit-"));
  try {
    const documents = writeArchive(join(folder, "all"), Math.max(...SIZES));
    const way = knowsAudit() ? COMMAND : LIBRARY;
    const rows = SIZES.map((size) => {
      const part = join(folder, String(size));
      const forms = linkPart(documents, size, part);
      const { seconds, processor, peak } = measure(way, part, folder);
      return [
        `${forms} forms`,
        seconds.toFixed(2),
        processor.toFixed(2),
        (forms / processor).toFixed(0),
        peak.toFixed(0),
      ];
    });
    const name = way === COMMAND ? "shenbao audit" : "the library's Audit";
    console.log(
      `\n${textTable([`${name}, one core`, "s", "CPU s", "forms/CPU s", "peak MB"], rows)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SIZES = [1250, 2500, 5000, 10_000];
const MAIN = join(import.meta.dirname, "../dist/app/cli/main.js");

/** The arguments of node, before the folder to audit and the report to write. */
type Way = (folder: string, report: string) => string[];

const COMMAND: Way = (folder, report) => [MAIN, "audit", folder, "-o", report];
const LIBRARY: Way = (folder) => [
  join(import.meta.dirname, "bench-audit-library.mjs"),
  folder,
];

function knowsAudit(): boolean {
  const { stdout } = run([process.execPath, MAIN, "--help"]);
  return /^\s+audit\b/mu.test(stdout);
}

/** The first documents that hold about so many forms, in a folder of their own. */
function linkPart(
  documents: readonly ArchivedDocument[],
  size: number,
  folder: string,
): number {
  mkdirSync(folder);
  let forms = 0;
  for (const document of documents) {
    if (forms >= size) break;
    linkSync(document.file, join(folder, basename(document.file)));
    forms += document.forms;
  }
  return forms;
}

function measure(way: Way, folder: string, scratch: string): CommandUse {
  return measureCommand(way(folder, join(scratch, `${basename(folder)}.xlsx`)));
}

function run([command = "", ...args]: string[]) {
  return spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
}
