import { spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { randomOf } from "./fixtures/random.ts";

/**
 * Reads an archive into a folder while the command is killed again and again, and compares what comes out in the end
 * with an undisturbed run, byte for byte. `npm run build` first; `--kills 100 --documents 200` is the whole of it.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "100" },
      documents: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "shenbao-kill-"));
  try {
    const archive = join(folder, "archive");
    fillArchive(archive, Number(values.documents));
    const [undisturbed, disturbed] = ["a", "b"].map((n) => join(folder, n));
    const whole = await run(archive, undisturbed as string, null);
    const starting = await run(oneOf(archive, folder), join(folder, "c"), null);
    const random = randomOf(`kill-batch ${values.seed}`);
    // Some are killed before the first document, the others get on a little: in sum, by about one undisturbed run.
    const longest = 1.5 * starting + (2 * whole) / Number(values.kills);
    for (let i = 0; i < Number(values.kills); i++) {
      await run(archive, disturbed as string, random.next() * longest);
      const done = readdirSync(disturbed as string).length;
      process.stderr.write(`\rkilled ${i + 1}, ${done} files  `);
    }
    await run(archive, disturbed as string, null);
    const differing = differences(undisturbed as string, disturbed as string);
    console.log(
      `\n${values.documents} documents, ${values.kills} kills, undisturbed in ${(whole / 1000).toFixed(1)} s: ${differing.length === 0 ? "the same, byte for byte" : `differs in ${differing.join(", ")}`}`,
    );
    return differing.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ROOT = join(import.meta.dirname, "..");

/** Text dumps and PDFs of the fixtures, each made another document by what stands behind its end; every tenth is there twice. */
function fillArchive(archive: string, documents: number): void {
  mkdirSync(archive);
  const sources = [
    "seed/wuhan-2021.txt",
    "word-tiny/document.pdf",
    "random-a/document.pdf",
    "bad/truncated.pdf",
    "font-gbk/document.pdf",
  ].map((path) => join(ROOT, "fixtures", path));
  for (let i = 0; i < documents; i++) {
    const source = sources[i % sources.length] as string;
    const name = `${String(i).padStart(4, "0")}${source.slice(-4)}`;
    const isAgain = i % 10 === 9;
    if (isAgain)
      copyFileSync(join(archive, firstOf(archive)), join(archive, name));
    else
      writeFileSync(
        join(archive, name),
        Buffer.concat([readFileSync(source), Buffer.from(`\n%${i}\n`)]),
      );
  }
}

/** A folder with one of the archive's documents: to read it takes as long as to get to the first result. */
function oneOf(archive: string, folder: string): string {
  const one = join(folder, "one");
  mkdirSync(one);
  copyFileSync(join(archive, firstOf(archive)), join(one, firstOf(archive)));
  return one;
}

function firstOf(archive: string): string {
  const [first = ""] = readdirSync(archive).sort();
  return first;
}

/** @param killAfter ms; null for a run to its end @returns how long it took, ms */
async function run(
  archive: string,
  out: string,
  killAfter: number | null,
): Promise<number> {
  const started = performance.now();
  const command = join(ROOT, "dist/app/cli/main.js");
  const args = [command, "extract", archive, "-o", out, "--quiet"];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  if (killAfter === null) {
    const code = await ended;
    if (code !== 0 && code !== 1) throw new Error(`ended with ${code}`);
    return performance.now() - started;
  }
  await Promise.race([wait(killAfter), ended]);
  child.kill("SIGKILL");
  await ended;
  mkdirSync(out, { recursive: true });
  return performance.now() - started;
}

function differences(a: string, b: string): string[] {
  const names = new Set([...readdirSync(a), ...readdirSync(b)]);
  return [...names].filter((name) => {
    try {
      return !readFileSync(join(a, name)).equals(readFileSync(join(b, name)));
    } catch {
      return true; // In one of them only.
    }
  });
}

process.exitCode = await main();
