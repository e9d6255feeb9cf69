import { spawnSync } from "node:child_process";

/** Runs a program of the machine; gives what it said. @throws Error where it is not there, or fails */
export function runTool(
  program: string,
  args: readonly string[],
  install: string,
): string {
  const run = spawnSync(program, args, {
    encoding: "utf8",
    // File names are in UTF-8, whatever the shell's language.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  if (run.error !== undefined)
    throw new Error(`${program} is not installed (${install})`);
  const said = `${run.stdout}${run.stderr}`.trim();
  if (run.status !== 0) throw new Error(`${program}: ${said}`);
  return said;
}
