import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "../../src/model/extraction.ts";

/** What a reading may take. */
export interface Bounds {
  seconds: number;
  megabytes: number;
}

/** How the reading of a file came out; every way but `read` is a fault of the program. */
export type Outcome = { seconds: number; peak: number } & (
  | { end: "read"; extraction: Extraction; attempts: string[] }
  | { end: "threw"; what: string }
  | { end: "over-time" | "over-memory" | "died"; what: string }
);

/**
 * Reads files one after the other in a process of its own, which is ended where it takes too long or too much memory,
 * and started again for the next file. Memory is watched where the system tells it (/proc).
 */
export class BoundedReader {
  private child: ChildProcess | null = null;
  private readonly bounds: Bounds;

  constructor(bounds: Bounds) {
    this.bounds = bounds;
  }

  async read(file: string): Promise<Outcome> {
    this.child ??= await started();
    const { child } = this;
    const start = performance.now();
    return new Promise((resolve) => {
      let peak = 0;
      let ended: Extract<Outcome, { what: string }>["end"] | null = null;
      const kill = (why: "over-time" | "over-memory") => {
        ended = why;
        child.kill("SIGKILL");
      };
      const clock = setTimeout(kill, this.bounds.seconds * 1000, "over-time");
      const watch = setInterval(() => {
        peak = Math.max(peak, residentMegabytes(child.pid));
        if (peak > this.bounds.megabytes) kill("over-memory");
      }, WATCH_EVERY);
      const done = (outcome: (used: Used) => Outcome) => {
        clearTimeout(clock);
        clearInterval(watch);
        child.removeAllListeners("message");
        child.removeAllListeners("exit");
        resolve(outcome({ seconds: (performance.now() - start) / 1000, peak }));
      };
      child.once("message", (answer: Answer) =>
        done(({ seconds }) => ({ ...answer, seconds })),
      );
      child.once("exit", (code, signal) => {
        this.child = null;
        done((used) => ({
          ...used,
          end: ended ?? "died",
          what: `exit ${code ?? signal}`,
        }));
      });
      child.send({ file });
    });
  }

  /** Ends the process; the next file gets a new one. */
  close(): void {
    this.child?.removeAllListeners("exit");
    this.child?.kill("SIGKILL");
    this.child = null;
  }
}

type Used = { seconds: number; peak: number };
type Answer = Extract<Outcome, { end: "read" | "threw" }>;

/** How often memory is looked at (ms). */
const WATCH_EVERY = 50;

function started(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "read-files.ts"), [], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    child.once("message", () => {
      child.removeAllListeners("exit");
      resolve(child);
    });
    child.once("exit", (code) =>
      reject(new Error(`the reader did not start (${code})`)),
    );
  });
}

/** 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const [, kilobytes = "0"] =
      /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ??
      [];
    return Number(kilobytes) / 1024;
  } catch {
    // Ended since, or no Linux.
    return 0;
  }
}
