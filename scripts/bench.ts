import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchAudit } from "./bench-audit.ts";
import { benchDocuments } from "./bench-documents.ts";
import { benchExport } from "./bench-export.ts";
import { benchPage } from "./bench-page.ts";
import { benchReview } from "./bench-review.ts";
import { benchScans } from "./bench-scans.ts";
import { textTable } from "./text-table.ts";

/**
 * How fast documents and scans are read, and whether memory stays flat over a long one: tables on standard output.
 * Each figure comes from a process of its own. Needs a build; qpdf makes the long document; pdftotext and pdfplumber
 * are measured beside it where they are installed. With --audit only the audit of an archive is measured, with
 * --review only its review, with --page only the review page in a browser, with --export the export of one (that
 * alone: it takes long), with --documents the reading of many documents with all cores (--documents 100 1000 10000: and
 * how memory grows over so many; --save: and scripts/BENCH.md is written).
 */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--audit")) return benchAudit();
  if (args.includes("--review")) return benchReview();
  if (args.includes("--export")) return benchExport();
  if (args.includes("--page")) return benchPage();
  if (args.includes("--documents"))
    return benchDocuments(
      args.filter((arg) => /^\d+$/u.test(arg)).map(Number),
      args.includes("--save"),
    );
  const pages = seedPages();
  const cold = median(repeat(5, () => timed(() => run(COMMAND, SEED)))) / pages;
  const again = measured<Again>("again", SEED, WARM_RUNS);
  const warm = median(again.warm) / pages;
  const rows = [
    ["shenbao extract, new process", ms(cold), mb(peakOf(COMMAND)), ""],
    ["shenbao extract, first in a process", ms(again.first / pages), "", ""],
    [
      `shenbao extract, warm (median of ${WARM_RUNS})`,
      ms(warm),
      mb(again.peak),
      "1.0",
    ],
    ...peers(pages).map(({ name, perPage }) => [
      name,
      perPage === null ? "not installed" : ms(perPage),
      "",
      perPage === null ? "" : (warm / perPage).toFixed(1),
    ]),
  ];
  print(
    ["fixtures/seed/wuhan-2021.pdf", "ms/page", "peak MB", "shenbao takes ×"],
    rows,
  );
  print(["page", "RSS MB", "live heap MB", "ms/page"], growth());
  await benchScans();
  benchAudit();
  await benchReview();
  await benchPage();
  await benchDocuments([100, 1000]);
}

const ROOT = join(import.meta.dirname, "..");
const SEED = join(ROOT, "fixtures/seed/wuhan-2021.pdf");
const COMMAND = [join(ROOT, "dist/app/cli/main.js"), "extract"];
const WARM_RUNS = 20;

interface Again {
  first: number;
  warm: number[];
  peak: number;
}

interface Look {
  page: number;
  rss: number;
  heap: number;
  perPage: number;
}

/** How long the long document is, and where its memory is looked at. */
const LONG_PAGES = 2000;
const EVERY = 500;

function growth(): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const long = join(folder, "long.pdf");
  const copies = Math.ceil(LONG_PAGES / seedPages());
  const inputs = Array.from({ length: copies }, () => [SEED, "1-z"]).flat();
  try {
    execFileSync("qpdf", ["--empty", "--pages", ...inputs, "--", long]);
    return measured<Look[]>("along", long, EVERY).map(
      ({ page, rss, heap, perPage }) => [
        String(page),
        mb(rss),
        mb(heap),
        ms(perPage),
      ],
    );
  } catch (error) {
    return [[`no long document: ${(error as Error).message}`]];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peers(pages: number): { name: string; perPage: number | null }[] {
  const pdftotext = () =>
    execFileSync("pdftotext", ["-bbox-layout", SEED, "/dev/null"]);
  return [
    {
      name: "pdftotext -bbox-layout, new process (text only)",
      perPage: ifInstalled(
        () => median(repeat(5, () => timed(pdftotext))) / pages,
      ),
    },
    {
      name: "pdfplumber extract_tables, warm",
      perPage: ifInstalled(
        () =>
          Number(
            execFileSync("python3", ["-c", PDFPLUMBER, SEED], {
              stdio: ["ignore", "pipe", "ignore"],
            }),
          ) / pages,
      ),
    },
  ];
}

const PDFPLUMBER = `
import pdfplumber, sys, time
def read():
    start = time.perf_counter()
    with pdfplumber.open(sys.argv[1]) as pdf:
        for page in pdf.pages:
            page.extract_tables()
    return (time.perf_counter() - start) * 1000
print(sorted(read() for _ in range(4))[1])
`;

function ifInstalled(measure: () => number): number | null {
  try {
    return measure();
  } catch {
    return null;
  }
}

function seedPages(): number {
  return JSON.parse(run(COMMAND, SEED)).source.pages;
}

function run(command: string[], ...inputs: string[]): string {
  return execFileSync(process.execPath, [...command, ...inputs], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
}

/** A measurement by bench-measure.mjs. */
function measured<T>(task: string, file: string, number: number): T {
  const script = join(import.meta.dirname, "bench-measure.mjs");
  return JSON.parse(run(["--expose-gc", script], task, file, String(number)));
}

/** The peak memory of a command in MB. */
function peakOf(command: string[]): number {
  const code = `import("node:process").then(({default: p}) => p.on("exit", () => p.stderr.write(String(p.resourceUsage().maxRSS))))`;
  const { stderr } = spawnSync(process.execPath, [
    "--import",
    `data:text/javascript,${encodeURIComponent(code)}`,
    ...command,
    SEED,
  ]);
  return Number(stderr) / 1024;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function repeat(times: number, measure: () => number): number[] {
  return Array.from({ length: times }, measure);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function ms(value: number): string {
  return value.toFixed(1);
}

function mb(value: number): string {
  return value.toFixed(0);
}

function print(head: string[], rows: string[][]): void {
  console.log(`\n${textTable(head, rows)}`);
}

await main(process.argv.slice(2));
