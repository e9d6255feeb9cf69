import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { scanSet } from "./fixtures/scan/scan-set.ts";
import { scanFolder } from "./fixtures/scan/scan-store.ts";
import { measureTree, type TreeUse } from "./measure-tree.ts";
import { textTable } from "./text-table.ts";

/** A kind of document and how many of it are read. */
interface Kind {
  name: string;
  file: string;
  pages: number;
  documents: number;
}

/**
 * `npm run bench -- --documents [N ...]`: what `shenbao extract` takes over many documents, with text and scanned, with one
 * process and with one for each core; beside it other programs over the same pages where they are installed. With
 * numbers, also how the memory of the process that gives out the documents grows over so many of them. Needs a build.
 */
export async function benchDocuments(
  growth: readonly number[] = [],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-documents-"));
  try {
    console.log(`\n${machine()}`);
    for (const kind of [TEXT, await scans()])
      console.log(`\n${await throughput(kind, folder)}`);
    if (growth.length > 0) console.log(`\n${await growing(growth, folder)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ROOT = join(import.meta.dirname, "..");
const MAIN = join(ROOT, "dist/app/cli/main.js");
const TEXT: Kind = {
  name: "text layer",
  file: join(ROOT, "fixtures/seed/wuhan-2021.pdf"),
  pages: 13,
  documents: 40,
};

async function scans(): Promise<Kind> {
  const spec = scanSet().find(({ name }) => name === "200-seed");
  if (spec === undefined) throw new Error("no scan 200-seed in the set");
  const file = join(await scanFolder(spec), "document.pdf");
  return { name: "scan, 200 dpi", file, pages: pagesOf(file), documents: 4 };
}

function pagesOf(file: string): number {
  const info = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  return Number(/^Pages:\s+(\d+)/mu.exec(info)?.[1]);
}

/** What figures from another machine would not say. */
function machine(): string {
  const { model = "" } = cpus()[0] ?? {};
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return `${model.trim()}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}; load before the run ${load.toFixed(1)}`;
}

async function throughput(kind: Kind, scratch: string): Promise<string> {
  const folder = join(scratch, "in");
  writeCopies(kind.file, kind.documents, folder);
  const pages = kind.pages * kind.documents;
  const rows: string[][] = [];
  let ours = 0;
  const add = (name: string, use: TreeUse | null) => {
    if (use === null) return rows.push([name, "not installed", "", "", ""]);
    const each = use.processor / pages;
    ours ||= each;
    return rows.push([
      name,
      (pages / use.seconds).toFixed(2),
      each.toFixed(3),
      Math.max(use.peak, use.childPeak).toFixed(0),
      (ours / each).toFixed(2),
    ]);
  };
  for (const jobs of new Set([1, availableParallelism()])) {
    const out = join(scratch, "out");
    add(`shenbao extract --jobs ${jobs}`, await extractAll(folder, out, jobs));
    if (jobs === 1) rows.push(sizes(out, pages));
    rmSync(out, { recursive: true });
  }
  for (const [name, command] of PEERS[kind === TEXT ? "text" : "scan"])
    add(
      name,
      await ifInstalled(["bash", "-c", command, "bash", folder, scratch]),
    );
  rmSync(folder, { recursive: true });
  return textTable(
    [
      `${kind.name}: ${kind.documents} documents, ${pages} pages`,
      "pages/s",
      "CPU s/page",
      "peak MB",
      "one process of shenbao takes ×",
    ],
    rows,
  );
}

/** Other programs over all documents of a folder ($1; $2 for what they write), one after the other on one core. */
const PEERS: Record<"text" | "scan", [name: string, command: string][]> = {
  text: [
    [
      "pdftotext -bbox-layout (text only)",
      'set -e; command -v pdftotext; for f in "$1"/*.pdf; do pdftotext -bbox-layout "$f" /dev/null; done',
    ],
  ],
  scan: [
    [
      "pdftoppm and tesseract, whole pages",
      'set -e; command -v tesseract; tesseract --list-langs | grep -q chi_sim; export OMP_THREAD_LIMIT=1; for f in "$1"/*.pdf; do pdftoppm -r 200 -gray -png "$f" "$2/page"; for p in "$2"/page*.png; do tesseract "$p" - -l chi_sim >/dev/null; done; rm "$2"/page*.png; done',
    ],
    [
      "ocrmypdf --deskew",
      'set -e; command -v ocrmypdf; for f in "$1"/*.pdf; do ocrmypdf -q --force-ocr --deskew -j 1 -l chi_sim "$f" "$2/ocr.pdf"; done',
    ],
  ],
};

/** What the results take on the disk. */
function sizes(folder: string, pages: number): string[] {
  let [plain, packed] = [0, 0];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.endsWith(".json") || !statSync(path).isFile()) continue;
    const data = readFileSync(path);
    plain += data.length;
    packed += gzipSync(data).length;
  }
  const kilobytes = (bytes: number) => (bytes / pages / 1000).toFixed(1);
  return [
    `  its results: ${kilobytes(plain)} kB/page, ${kilobytes(packed)} kB/page gzip`,
    "",
    "",
    "",
    "",
  ];
}

async function growing(
  sizes: readonly number[],
  scratch: string,
): Promise<string> {
  const rows: string[][] = [];
  const folder = join(scratch, "many");
  const out = join(scratch, "many-out");
  for (const documents of sizes) {
    writeCopies(GROWN, documents, folder);
    const use = await extractAll(folder, out, availableParallelism());
    rows.push([
      `${documents} documents`,
      (documents / use.seconds).toFixed(1),
      use.peak.toFixed(0),
      use.childPeak.toFixed(0),
    ]);
    rmSync(out, { recursive: true });
    rmSync(folder, { recursive: true });
  }
  return textTable(
    [
      "shenbao extract, all cores",
      "documents/s",
      "parent peak MB",
      "worker peak MB",
    ],
    rows,
  );
}

/** A document of one page: what grows with the number of documents shows soonest. */
const GROWN = join(ROOT, "fixtures/draw-no-rules/document.pdf");

/** Documents that differ in their bytes, so that none is taken for another that was read. */
function writeCopies(file: string, count: number, folder: string): void {
  mkdirSync(folder);
  const data = readFileSync(file);
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `${String(i).padStart(6, "0")}.pdf`),
      Buffer.concat([data, Buffer.from(`\n% ${i}\n`)]),
    );
}

function extractAll(
  folder: string,
  out: string,
  jobs: number,
): Promise<TreeUse> {
  const command = [MAIN, "extract", folder, "-o", out, "--jobs", String(jobs)];
  return measureTree([process.execPath, ...command]);
}

async function ifInstalled(
  command: readonly string[],
): Promise<TreeUse | null> {
  try {
    return await measureTree(command);
  } catch {
    // `command -v` found nothing, or the program has not its Chinese data.
    return null;
  }
}
