import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { type Result, scoreLost } from "./accuracy-document.ts";
import type { Job } from "./accuracy-jobs.ts";

/**
 * Reads and scores documents in two processes, in the order of `jobs`; a process that dies is replaced, and its
 * document counted with all its cells wrong.
 */
export async function accuracyPool(
  jobs: readonly Job[],
  onResult: (result: Result) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const rest = jobs.map((job, index) => ({ job, index }));
  const work = async () => {
    let child = fork(WORKER);
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      if (!child.connected) child = fork(WORKER);
      const result = await ask(child, next.job);
      results[next.index] = result;
      onResult(result);
    }
    if (child.connected) child.disconnect();
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return results;
}

const WORKER = join(import.meta.dirname, "accuracy-worker.ts");

/** Whole documents at a time, so that memory holds. */
const PROCESSES = 2;

async function ask(child: ChildProcess, job: Job): Promise<Result> {
  const answer = await new Promise<Result | string>((resolve) => {
    const answered = (result: unknown) => {
      child.off("exit", ended);
      resolve(result as Result);
    };
    const ended = (code: number | null, signal: string | null) => {
      child.off("message", answered);
      resolve(`the process ended (${code ?? signal})`);
    };
    child.once("message", answered);
    child.once("exit", ended);
    child.send(job);
  });
  return typeof answer === "string" ? scoreLost(job, answer) : answer;
}
