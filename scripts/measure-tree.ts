import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a command and the processes that it started took. */
export interface TreeUse {
  /** By the clock. */
  seconds: number;
  /** Of the processor, all processes together (s). */
  processor: number;
  /** Of the command itself (MB). */
  peak: number;
  /** Of the largest process that it started (MB); 0 where there was none. */
  childPeak: number;
}

/** Memory grows slowly beside this (ms). */
const EVERY = 200;

/**
 * Runs a command and measures it with all its processes. Memory is looked at in /proc, so that it is 0 elsewhere than on Linux.
 * @throws Error where it cannot be started, or ends with other than 0 or 1 (1: something is to be told)
 */
export async function measureTree(
  command: readonly string[],
): Promise<TreeUse> {
  const child = spawn(
    "bash",
    [
      "-c",
      'TIMEFORMAT="used %R %U %S"; time "$@" 2>/dev/null',
      "bash",
      ...command,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let told = "";
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  let [peak, childPeak] = [0, 0];
  const watch = setInterval(() => {
    const [run] = childrenOf(child.pid);
    if (run === undefined) return;
    peak = Math.max(peak, peakOf(run));
    for (const worker of descendantsOf(run))
      childPeak = Math.max(childPeak, peakOf(worker));
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(watch);
  const used = /used ([\d.]+) ([\d.]+) ([\d.]+)/u.exec(told);
  if (used === null || (code !== 0 && code !== 1))
    throw new Error(`${command.join(" ")} ended with ${code}`);
  const [seconds = 0, user = 0, system = 0] = used.slice(1).map(Number);
  return { seconds, processor: user + system, peak, childPeak };
}

/** Whether a command can be held to one core (`taskset` of Linux). */
export function hasTaskset(): boolean {
  return spawnSync("taskset", ["-c", "0", "true"]).status === 0;
}

function descendantsOf(pid: number): number[] {
  const children = childrenOf(pid);
  return [...children, ...children.flatMap(descendantsOf)];
}

function childrenOf(pid: number | undefined): number[] {
  return pid === undefined
    ? []
    : readOrNothing(`/proc/${pid}/task`)
        .flatMap((task) =>
          contentOf(`/proc/${pid}/task/${task}/children`).split(" "),
        )
        .map(Number)
        .filter((number) => number > 0);
}

/** MB. */
function peakOf(pid: number): number {
  const [, kilobytes = "0"] =
    /^VmHWM:\s+(\d+)/mu.exec(contentOf(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) / 1024;
}

/** Processes end while they are looked at: then there is nothing to read. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function readOrNothing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
