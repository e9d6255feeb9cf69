import { readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { peers } from "./bench-peers.ts";
import { throughQueue } from "./bench-queue.ts";
import { extractFolder } from "./extract-folder.ts";
import { hasTaskset, type TreeUse } from "./measure-tree.ts";
import { textTable } from "./text-table.ts";
import { writeCopies } from "./write-copies.ts";

/** A kind of document and how many of it are read. */
export interface Kind {
  name: string;
  file: string;
  pages: number;
  documents: number;
  /** How many of them other programs read. */
  peerDocuments: number;
}

/** One kind of document read in several ways, as a table. @param scratch a folder for copies and results */
export async function throughput(kind: Kind, scratch: string): Promise<string> {
  const folder = join(scratch, "in");
  const out = join(scratch, "out");
  const pages = kind.pages * kind.documents;
  writeCopies(kind.file, kind.documents, folder);
  const lines: Line[] = [];
  let stored = "";
  for (const { name, jobs, oneCore } of ways()) {
    const use = await extractFolder(folder, out, jobs, oneCore);
    lines.push({ name, use, pages });
    stored = sizes(out, pages);
    rmSync(out, { recursive: true });
  }
  const ours = [...lines];
  const queue = await throughQueue(folder, availableParallelism());
  lines.push({ name: "  through the queue", use: queue.use, pages });
  rmSync(folder, { recursive: true });
  writeCopies(kind.file, kind.peerDocuments, folder);
  for (const { name, use } of await peers(kind.name, folder, scratch))
    lines.push({ name, use, pages: kind.pages * kind.peerDocuments });
  rmSync(folder, { recursive: true });
  const head = [
    `${kind.name}: ${kind.documents} documents, ${pages} pages`,
    "pages/s",
    "CPU s/page",
    "peak MB",
    "shenbao takes ×",
  ];
  const rows = lines.map((line) => [line.name, ...figures(line, lines[0])]);
  const inPostgres = `in Postgres: ${(queue.stored / pages / 1000).toFixed(1)} kB/page`;
  return [textTable(head, rows), ...gains(ours), stored, inPostgres].join("\n");
}

interface Line {
  name: string;
  /** null: the program is not installed. */
  use: TreeUse | null;
  pages: number;
}

/** With one process held to one core, with one that may use all, with one for each core. */
function ways(): { name: string; jobs: number; oneCore: boolean }[] {
  const cores = availableParallelism();
  const command = "shenbao extract --jobs";
  const one = { name: `${command} 1`, jobs: 1, oneCore: false };
  const held = { name: `${command} 1, on one core`, jobs: 1, oneCore: true };
  const all = { name: `${command} ${cores}`, jobs: cores, oneCore: false };
  return [...(hasTaskset() ? [held] : []), one, ...(cores > 1 ? [all] : [])];
}

function figures({ use, pages }: Line, first: Line | undefined): string[] {
  if (use === null) return ["not installed", "", "", ""];
  const each = use.processor / pages;
  const ours = (first?.use?.processor ?? 0) / (first?.pages ?? 1);
  return [
    (pages / use.seconds).toFixed(2),
    each.toFixed(4),
    Math.max(use.peak, use.childPeak).toFixed(0),
    (ours / each).toFixed(2),
  ];
}

/** How many times as fast the last way is as each of the others. */
function gains(lines: readonly Line[]): string[] {
  const last = lines.at(-1);
  return lines
    .slice(0, -1)
    .map(
      ({ name, use }) =>
        `${last?.name} is ${((use?.seconds ?? 0) / (last?.use?.seconds ?? 1)).toFixed(2)} times as fast as with ${name.replace(/^.*(?=--)/u, "")}`,
    );
}

/** What the results take on the disk. */
function sizes(folder: string, pages: number): string {
  let [plain, packed] = [0, 0];
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".json")) continue;
    const data = readFileSync(join(folder, name));
    plain += data.length;
    packed += gzipSync(data).length;
  }
  const kilobytes = (bytes: number) => (bytes / pages / 1000).toFixed(1);
  return `results: ${kilobytes(plain)} kB/page, ${kilobytes(packed)} kB/page as gzip`;
}
