import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Extraction } from "../src/model/extraction.ts";
import { extract } from "../src/pipeline.ts";
import type { Job } from "./accuracy-jobs.ts";
import { scanFolder } from "./fixtures/scan/scan-store.ts";
import { score } from "./score.ts";
import type { CellOutcome } from "./tally.ts";
import type { ScanTruth, Truth } from "./truth.ts";

/** What became of one document. */
export interface Result {
  name: string;
  /** How it was scanned; null where it was not. */
  scan: ScanTruth | null;
  pages: number;
  outcomes: CellOutcome[];
  /** Seconds of the processor for reading it, over all threads. */
  seconds: number;
  /** Why it could not be read at all; every cell is wrong then. */
  error: string | null;
}

/** Reads and scores a document; where it cannot be read, all its cells are wrong. */
export async function scoreDocument(job: Job): Promise<Result> {
  const { file, truth, scan } = await documentOf(job);
  const before = process.cpuUsage();
  const read = await extract(file, {
    // Two documents are read at a time.
    ocr: { workers: 1 },
    keepReadings: true,
    ...(truth.password === undefined ? {} : { password: truth.password }),
  }).catch((error) => unread(file, messageOf(error)));
  const { user, system } = process.cpuUsage(before);
  return {
    name: job.name,
    scan,
    pages: truth.pages,
    outcomes: score(read, truth).outcomes,
    seconds: (user + system) / 1e6,
    error:
      read.status === "failed" ? (read.problems[0]?.message ?? "failed") : null,
  };
}

/** The result of a document whose reading came to no end. */
export async function scoreLost(job: Job, error: string): Promise<Result> {
  const { file, truth, scan } = await documentOf(job);
  const { outcomes } = score(unread(file, error), truth);
  const { pages } = truth;
  return { name: job.name, scan, pages, outcomes, seconds: 0, error };
}

async function documentOf(job: Job) {
  if ("file" in job) {
    const truth = truthIn(job.truth);
    const scan: ScanTruth = {
      dpi: job.dpi,
      colour: "gray",
      condition: "file",
      ...truth.scan,
    };
    return { file: job.file, truth, scan };
  }
  const folder = "scan" in job ? await scanFolder(job.scan) : job.folder;
  const truth = truthIn(join(folder, "truth.json"));
  return {
    file: join(folder, truth.file ?? "document.pdf"),
    truth,
    scan: truth.scan ?? null,
  };
}

function truthIn(path: string): Truth {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** A document that nothing was read of, which is no secret: the command says so. */
function unread(file: string, message: string): Extraction {
  return {
    schema: "shenbao/1",
    source: { file: basename(file), sha256: null, pages: 0, kind: "pdf" },
    status: "failed",
    problems: [{ stage: "read", page: null, code: "failed", message }],
    pages: [],
    forms: [],
    findings: [],
    checks: [],
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
