import { spawnSync } from "node:child_process";

/** What a command took: seconds by the clock and of the processor, and its peak memory in MB. */
export interface CommandUse {
  seconds: number;
  processor: number;
  peak: number;
}

/**
 * Runs Node with the arguments in a process of its own, on one core where the system has `taskset`.
 * @throws Error where it ends with other than 0 or 1 (1: something is to be told)
 */
export function measureCommand(args: readonly string[]): CommandUse {
  const node = [process.execPath, "--import", USE_HOOK];
  const start = performance.now();
  const { status, stderr } = run([...oneCore(), ...node, ...args]);
  const seconds = (performance.now() - start) / 1000;
  const used = /used (\d+) (\d+)$/u.exec(stderr);
  if ((status !== 0 && status !== 1) || used === null)
    throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const [peak = 0, micros = 0] = used.slice(1).map(Number);
  return { seconds, processor: micros / 1e6, peak: peak / 1024 };
}

/** Written to standard error at the end of the process: its peak memory in KB and its processor time in microseconds. */
const USE_HOOK = `data:text/javascript,${encodeURIComponent(
  `import process from "node:process";
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(\`\\nused \${maxRSS} \${userCPUTime + systemCPUTime}\`);
});`,
)}`;

function oneCore(): string[] {
  const prefix = ["taskset", "-c", "0"];
  return run([...prefix, "true"]).status === 0 ? prefix : [];
}

function run([command = "", ...args]: string[]) {
  return spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
}
