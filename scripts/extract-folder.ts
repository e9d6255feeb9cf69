import { join } from "node:path";
import { measureTree, type TreeUse } from "./measure-tree.ts";

const MAIN = join(import.meta.dirname, "../dist/app/cli/main.js");

/** Runs `shenbao extract` as built over a folder, in a process of its own, and measures it. @param oneCore held to one core */
export function extractFolder(
  folder: string,
  out: string,
  jobs: number,
  oneCore = false,
): Promise<TreeUse> {
  const held = oneCore ? ["taskset", "-c", "0"] : [];
  const args = ["extract", folder, "-o", out, "--jobs", String(jobs)];
  return measureTree([...held, process.execPath, MAIN, ...args]);
}
