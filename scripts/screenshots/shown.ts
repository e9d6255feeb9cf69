import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";

/** Documents on which there is something to see, and what the program read of them. */
export interface Shown {
  /** The folder of the documents. */
  sources: string;
  /** The folder of their results. */
  results: string;
  /** The real declaration among the documents. */
  seed: string;
  /** A folder for what a picture needs on its way. */
  scratch: string;
}

/** Reads the documents with the built command. */
export function readShown(scratch: string): Shown {
  const [sources, results] = [join(scratch, "sources"), join(scratch, "out")];
  mkdirSync(sources);
  for (const document of DOCUMENTS) {
    const folder = document.split("/")[0] ?? "";
    const name = basename(document).replace("document", folder);
    cpSync(join(ROOT, "fixtures", document), join(sources, name));
  }
  shenbao("extract", sources, "-o", results);
  return { sources, results, seed: join(sources, "wuhan-2021.pdf"), scratch };
}

/** Runs the built command. @throws Error where it does not end with 0 */
export function shenbao(...args: string[]): void {
  execFileSync(process.execPath, [COMMAND, ...args]);
}

/** Runs `shenbao audit`, which ends with 1 where there are findings. */
export function shenbaoAudit(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [COMMAND, "audit", ...args]);
  if (status !== 1) throw new Error(`shenbao audit ended with ${status}`);
}

const ROOT = join(import.meta.dirname, "../..");
const COMMAND = join(ROOT, "dist/app/cli/main.js");

const DOCUMENTS = [
  "seed/wuhan-2021.pdf",
  "scan-worn/document.pdf",
  "scan-plain-150/document.pdf",
  "word-departments/document.pdf",
];
