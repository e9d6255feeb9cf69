import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Where the command was built to (build.ts). */
const COMMAND = join(ROOT, "dist/app/cli/main.js");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real command in the repository's folder, without a terminal. */
export async function shenbao(
  args: string[],
  input: Uint8Array = new Uint8Array(),
  env: NodeJS.ProcessEnv = process.env,
): Promise<Run> {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: ROOT, env });
  child.stdin.on("error", () => {}); // A command that reads no input may be gone before it is sent.
  child.stdin.end(input);
  const texts = [child.stdout, child.stderr].map(async (stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  });
  const code = new Promise<number | null>((resolve) =>
    child.on("close", resolve),
  );
  const [stdout = "", stderr = ""] = await Promise.all(texts);
  return { code: await code, stdout, stderr };
}

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Where `extract -o` puts the result of a document. */
export function resultOf(folder: string, document: string): string {
  const data = readFileSync(resolve(ROOT, document));
  return join(
    folder,
    `${createHash("sha256").update(data).digest("hex")}.json`,
  );
}

/** The lines of a text, without the last, empty one. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
