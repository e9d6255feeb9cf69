import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const COMMAND = join(import.meta.dirname, "../../dist/app/cli/main.js");

export interface ReviewServer {
  /** With its token. */
  link: string;
  port: number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts `shenbao review` as it is built, and waits for its link. @throws Error where it ends instead */
export async function startReview(
  folder: string,
  { sources = [], port = 0 }: { sources?: string[]; port?: number } = {},
): Promise<ReviewServer> {
  const args = ["review", folder, "--no-open", "--port", String(port)];
  if (sources.length > 0) args.push("--sources", ...sources);
  const child = spawn(process.execPath, [COMMAND, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const link = await linkOf(child);
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { link, port: Number(new URL(link).port), stop };
}

async function linkOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (child.stderr === null) throw new Error("no stderr");
  const lines = createInterface({ input: child.stderr });
  return new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      said.push(line);
      const found = /http:\/\/\S+token=\S+/u.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", (code) =>
      reject(new Error(`shenbao review ended (${code}): ${said.join("\n")}`)),
    );
  });
}
