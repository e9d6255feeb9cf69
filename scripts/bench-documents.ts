import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { growth } from "./bench-growth.ts";
import { throughput } from "./bench-throughput.ts";
import { scanSet } from "./fixtures/scan/scan-set.ts";
import { scanFolder } from "./fixtures/scan/scan-store.ts";

/**
 * `npm run bench -- --documents [N ...] [--save]`: what `shenbao extract` takes over many documents, with text and scanned,
 * with one process and with one for each core; beside it other programs over the same pages where they are installed.
 * With numbers, also how the memory of the process that gives out the documents grows over so many of them. With --save
 * the tables are written to scripts/BENCH.md as well. Needs a build.
 */
export async function benchDocuments(
  sizes: readonly number[] = [],
  save = false,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "bench-documents-"));
  const tables: string[] = [];
  const print = (table: string) => {
    tables.push(table);
    console.log(`\n${table}`);
  };
  const on = machine();
  try {
    console.log(`\n${on}`);
    print(await throughput(TEXT, scratch));
    print(await throughput(await scans(), scratch));
    if (sizes.length > 0) print(await growth(sizes, scratch));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  if (save) writeFileSync(RESULT, report(on, tables, sizes));
}

const ROOT = join(import.meta.dirname, "..");
const RESULT = join(import.meta.dirname, "BENCH.md");

/** The seed as LibreOffice prints it. */
const TEXT = {
  name: "text layer",
  file: join(ROOT, "fixtures/seed/wuhan-2021.pdf"),
  pages: 13,
  documents: 240,
  /** Of these, other programs read so many. */
  peerDocuments: 40,
} as const;

/** The same pages as a scanner gives them. */
async function scans() {
  const spec = scanSet().find(({ name }) => name === "200-seed");
  if (spec === undefined) throw new Error("no scan 200-seed in the set");
  const file = join(await scanFolder(spec), "document.pdf");
  const { pages } = TEXT;
  return { name: "scan, 200 dpi", file, pages, documents: 4, peerDocuments: 1 };
}

/** What figures from another machine would not say. */
function machine(): string {
  const { model = "" } = cpus()[0] ?? {};
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return `${model.trim()}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}; load before the run ${load.toFixed(1)}`;
}

function report(
  on: string,
  tables: readonly string[],
  sizes: readonly number[],
): string {
  const command = ["npm run bench -- --documents", ...sizes, "--save"];
  const blocks = tables.map((table) => `\`\`\`text\n${table}\n\`\`\`\n`);
  return `# Many documents: what reading them takes

Written by \`${command.join(" ")}\` on ${new Date().toISOString().slice(0, 10)}, on: ${on}.

"on one core" is held to one core with all its threads; without that, Node's own helpers (garbage collection, compilation) use part of a second core. Processor time counts all processes and threads; the peak is that of the largest process. Other programs run with one thread on the same pages, fewer of them; the last column says how many times their processor time a page the first line takes. What they give is less: \`pdftotext\` words with boxes, \`tesseract\` and \`ocrmypdf\` the text of pages.

${blocks.join("\n")}`;
}
