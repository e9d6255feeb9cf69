import { ShenbaoError } from "../../errors.ts";
import type { Limits } from "./pool-options.ts";

/** Why a process was lost with its document. `page` is the one it was at, null where that does not tell. */
export type Failure =
  | { code: "page-timeout"; page: number }
  | { code: "document-timeout"; page: null }
  | { code: "out-of-memory"; page: null }
  | { code: "worker-died"; page: null; how: string };

/** The codes of results whose document went beyond a limit: with others it may be read. */
export const LIMIT_CODES: readonly string[] = [
  "page-timeout",
  "document-timeout",
  "out-of-memory",
] satisfies Failure["code"][];

/** A process that read a document was lost; told in the document's result where it happened again. */
export class WorkerLost extends ShenbaoError {
  readonly code: Failure["code"];
  readonly exitCode = 1;
  readonly failure: Failure;

  constructor(file: string, failure: Failure, limits: Limits) {
    const { zh, en } = wordsFor(failure, limits);
    super({ zh: `${file}：${zh}`, en: `${file}: ${en}` });
    this.code = failure.code;
    this.failure = failure;
  }
}

function wordsFor(
  failure: Failure,
  { pageTimeout, timeout, memory }: Limits,
): { zh: string; en: string } {
  switch (failure.code) {
    case "page-timeout":
      return {
        zh: `第 ${failure.page} 页在 ${pageTimeout} 秒内没有读完，已中止。可用 --page-timeout 放宽，或检查该页。`,
        en: `page ${failure.page} was not read within ${pageTimeout} s and was stopped. Allow more with --page-timeout, or check that page.`,
      };
    case "document-timeout":
      return {
        zh: `在 ${timeout} 秒内没有读完，已中止。可用 --timeout 放宽，或拆分文件。`,
        en: `not read within ${timeout} s and stopped. Allow more with --timeout, or split the document.`,
      };
    case "out-of-memory":
      return {
        zh: `读取所需内存超过 ${memory} MB，已中止。可用 --limit-memory 放宽，或拆分文件。`,
        en: `reading it takes more than ${memory} MB of memory and was stopped. Allow more with --limit-memory, or split the document.`,
      };
    case "worker-died":
      return {
        zh: `读取它的进程中途退出（${failure.how}）。请重试（--retry-failed）；若再次出现，请把文件报告给维护者。`,
        en: `the process that read it ended midway (${failure.how}). Try again (--retry-failed); if it happens again, report the document to the maintainers.`,
      };
  }
}

/** No worker process comes up: nothing can be read. */
export class WorkersNotStarted extends ShenbaoError {
  readonly code = "workers-not-started";
  readonly exitCode = 2;
  constructor(how: string) {
    super({
      zh: `无法启动读取进程（${how}）。请检查内存和进程数限制，或减少 --jobs。`,
      en: `no process for reading can be started (${how}). Check the limits of memory and processes, or lower --jobs.`,
    });
  }
}

/** The pool was closed while documents waited; they are read when the command is started again. */
export class PoolClosed extends ShenbaoError {
  readonly code = "stopped";
  readonly exitCode = 1;
  constructor() {
    super({
      zh: "已中止；再次运行同一命令即可继续。",
      en: "Stopped; the same command goes on where it was.",
    });
  }
}
