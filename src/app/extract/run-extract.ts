import { availableParallelism } from "node:os";
import type { ExitCode } from "../../errors.ts";
import { checkEngine } from "../../pipeline/scan-reader.ts";
import type { Limits } from "../batch/pool-options.ts";
import { openPool } from "../batch/worker-pool.ts";
import { findDocuments } from "../find-documents.ts";
import { loadLayouts } from "../layout/load-layouts.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { openOutputFolder } from "../output-folder.ts";
import { notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";
import { cleanTemporary } from "./clean-temporary.ts";
import { extractToFolder } from "./extract-to-folder.ts";
import { extractToOutput } from "./extract-to-output.ts";
import { onInterruption, type SignalCode } from "./interruption.ts";
import { madeBy } from "./made-by.ts";
import { Progress } from "./progress.ts";
import type { Run } from "./run.ts";
import { exitCodeOf, newTotals, summariseAll } from "./totals.ts";
import { watchInbox } from "./watch-inbox.ts";

/** The options of `shenbao extract`. */
export interface ExtractSettings extends OcrSettings {
  out?: string;
  password?: string;
  /** Files and folders with layouts of the user's own. */
  layout: string[];
  /** One a processor where left out. */
  jobs?: number;
  pageTimeout: number;
  timeout?: number;
  limitMemory: number;
  watch: boolean;
  retryFailed: boolean;
  quiet: boolean;
  summary: boolean;
  lang: Language;
}

/**
 * Reads every document of the inputs and writes their results: to a folder, each as soon as it is there and those that
 * are missing only, or to standard output in the order of the documents.
 * @throws EngineNotFound, OutputNotWritable, LayoutNotFound, BrokenLayout, WorkersNotStarted, which stop it
 */
export async function runExtract(
  inputs: string[],
  settings: ExtractSettings,
): Promise<ExitCode | SignalCode> {
  const { out, password, lang, quiet, summary } = settings;
  const { isTTY } = process.stderr;
  const told = notices(process.stderr, isTTY && !quiet);
  const layouts = await loadLayouts(settings.layout);
  await checkEngine(settings.ocr);
  if (out !== undefined) {
    await openOutputFolder(out);
    await cleanTemporary(out);
  }
  const found = await findDocuments(inputs);
  const { documents, several } = found;
  const limits = limitsOf(settings);
  const interruption = onInterruption();
  const pool = openPool({
    reading: {
      password,
      layouts,
      ocr: ocrOptions(settings),
      madeBy: madeBy(settings, layouts),
      style: out === undefined && several ? "line" : "pretty",
      lang,
    },
    limits,
    jobs: settings.jobs ?? availableParallelism(),
    ...(settings.watch ? {} : { documents: documents.length }),
  });
  const stop = () => void pool.close();
  interruption.signal.addEventListener("abort", stop);
  const run: Run = {
    pool,
    told,
    lang,
    wantsSummary: summary || (isTTY && !quiet),
    progress: new Progress(documents.length, told, lang),
    totals: newTotals(),
    signal: interruption.signal,
  };
  const { totals } = run;
  try {
    if (!settings.watch) {
      for (const error of found.errors) told.line(error.message);
      totals.notRun += found.errors.length;
    }
    if (out === undefined) await extractToOutput(documents, run);
    else {
      const wanted = {
        madeBy: madeBy(settings, layouts),
        limits,
        hasPassword: password !== undefined,
        retryFailed: settings.retryFailed,
      };
      if (settings.watch) await watchInbox(inputs, out, wanted, run);
      else await extractToFolder(documents, out, wanted, run);
    }
  } finally {
    await pool.close();
    interruption.release();
    told.clear();
  }
  if (run.wantsSummary && (several || settings.watch))
    told.line(summariseAll(totals, lang));
  return interruption.code() ?? exitCodeOf(totals);
}

function limitsOf({
  pageTimeout,
  timeout = null,
  limitMemory,
}: Pick<ExtractSettings, "pageTimeout" | "limitMemory"> & {
  timeout?: number | null;
}): Limits {
  return { pageTimeout, timeout, memory: limitMemory };
}
