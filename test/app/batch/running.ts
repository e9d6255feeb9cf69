import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "../../..");
const COMMAND = join(ROOT, "dist/app/cli/main.js");

/** The command while it runs. */
export interface Running {
  child: ChildProcess;
  /** What it has said on standard error so far. */
  told(): string;
  /** The processes that it reads with, as the system lists them. */
  workers(): number[];
  /** What it exited with: a code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts the real command and does not wait for it. */
export function startShenbao(args: string[]): Running {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  return {
    child,
    told: () => told,
    workers: () => childrenOf(child.pid ?? 0),
    ended: new Promise((resolve) =>
      child.on("close", (code, signal) => resolve(signal ?? code)),
    ),
  };
}

/** The living children of a process. */
export function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => parentOf(pid) === parent)
    .map(Number);
}

function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ppid] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? null : Number(ppid);
  } catch {
    return null; // It has ended meanwhile.
  }
}

/** @throws where there is no such process: 0 would be the test's own group */
export function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (!pid) throw new Error("no process to kill");
  process.kill(pid, signal);
}

/** Processor time that a process has taken, seconds; 0 where it has ended. */
export function processorTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** Waits until something holds. @throws after two minutes */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const last = performance.now() + 120_000;
  while (!holds()) {
    if (performance.now() > last) throw new Error(`never: ${what}`);
    await wait(10);
  }
}

/** The files of a folder with what is in them; names of hidden ones too, so that nothing left behind goes unseen. */
export function contentOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}
