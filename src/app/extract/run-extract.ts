import { availableParallelism } from "node:os";
import { join } from "node:path";
import PQueue from "p-queue";
import type { ExitCode } from "../../errors.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { Extraction } from "../../model/extraction.ts";
import { checkEngine } from "../../pipeline/scan-reader.ts";
import { toJson } from "../../stages/export/to-json.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { type Documents, findDocuments } from "../find-documents.ts";
import { loadLayouts } from "../layout/load-layouts.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { openOutputFolder } from "../output-folder.ts";
import { writeOut } from "../standard-output.ts";
import { type Notices, notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";
import { outputNames } from "./output-names.ts";
import { type Outcome, ownThreadReader } from "./reader.ts";
import { summarise } from "./summarise.ts";
import { threadReader } from "./thread-reader.ts";
import { addUp, exitCodeOf, newTotals, summariseAll } from "./totals.ts";

/** The options of `shenbao extract`. */
export interface ExtractSettings extends OcrSettings {
  out?: string;
  password?: string;
  /** Files and folders with layouts of the user's own. */
  layout: string[];
  jobs: number;
  quiet: boolean;
  summary: boolean;
  lang: Language;
}

/**
 * Reads every document of the inputs and writes their results, in the order of the documents.
 * @throws EngineNotFound, OutputNotWritable, LayoutNotFound, BrokenLayout, which stop it
 */
export async function runExtract(
  inputs: string[],
  settings: ExtractSettings,
): Promise<ExitCode> {
  const { isTTY } = process.stderr;
  const told = notices(process.stderr, isTTY && !settings.quiet);
  const layouts = await loadLayouts(settings.layout);
  await checkEngine(settings.ocr);
  if (settings.out !== undefined) await openOutputFolder(settings.out);
  const found = await findDocuments(inputs);
  for (const error of found.errors) told.line(error.message);
  const totals = newTotals(found.errors.length);
  const wantsSummary = settings.summary || (isTTY && !settings.quiet);
  try {
    for await (const { outcome, name } of readAll(
      found,
      settings,
      layouts,
      told,
    )) {
      if ("error" in outcome) {
        told.line(outcome.error);
        totals.notRun++;
        continue;
      }
      const { extraction } = outcome;
      const target = await write(extraction, settings.out, name, found.several);
      const lines = wantsSummary
        ? summarise(extraction, target, settings.lang)
        : extraction.problems.map(({ message }) => message);
      for (const line of lines) told.line(line);
      addUp(totals, extraction);
    }
  } finally {
    told.clear();
  }
  if (wantsSummary && found.several)
    told.line(summariseAll(totals, settings.lang));
  return exitCodeOf(totals);
}

/** Reads several documents at once and gives their outcomes in order, each with the name of its result. */
async function* readAll(
  { documents }: Documents,
  settings: ExtractSettings,
  layouts: readonly Layout[],
  told: Notices,
): AsyncGenerator<{ outcome: Outcome; name: string }> {
  const atOnce = Math.max(1, Math.min(settings.jobs, documents.length));
  const options = {
    password: settings.password,
    layouts,
    ocr: {
      ...ocrOptions(settings),
      workers: Math.max(1, Math.floor(availableParallelism() / atOnce)),
    },
  };
  const reader = atOnce > 1 ? threadReader(options) : ownThreadReader(options);
  const queue = new PQueue({ concurrency: atOnce });
  let finished = 0;
  const pending = documents.map((document) =>
    queue.add(async () => {
      const outcome = await reader.read(document, (done, total) =>
        told.progress(
          (finished + done / total) / documents.length,
          `${finished + 1}/${documents.length}  ${done}/${total}  ${document.name}`,
        ),
      );
      finished++;
      return outcome;
    }),
  );
  try {
    for (const name of outputNames(documents)) {
      // Taken off the list one by one, so that a result is forgotten once it is written.
      const outcome = await pending.shift();
      if (outcome !== undefined) yield { outcome, name };
    }
  } finally {
    queue.clear();
    await reader.close();
  }
}

/** Writes a result to the folder or to standard output; gives the path it went to. */
async function write(
  extraction: Extraction,
  folder: string | undefined,
  name: string,
  several: boolean,
): Promise<string | null> {
  if (folder === undefined) {
    await writeOut(toJson(extraction, several ? "line" : "pretty"));
    return null;
  }
  const path = join(folder, name);
  await writeAtomically(path, toJson(extraction, "pretty"));
  return path;
}
