import { createHash } from "node:crypto";
import {
  type ExitCode,
  InputNotFound,
  OptionsClash,
  ShenbaoError,
  SourceGone,
} from "../../errors.ts";
import { inOrder } from "../../pipeline/in-order.ts";
import { checkEngine } from "../../pipeline/scan-reader.ts";
import { openSource } from "../../pipeline/source-file.ts";
import { type ExtractSettings, limitsOf } from "../extract/run-extract.ts";
import { type Document, findDocuments } from "../find-documents.ts";
import { loadLayouts } from "../layout/load-layouts.ts";
import {
  isBucket,
  openSources,
  type SourcesSettings,
} from "../sources/open-sources.ts";
import type { Sources } from "../sources/sources.ts";
import { notices } from "../terminal/notices.ts";
import { count, type Language } from "../wording.ts";
import { type Enqueued, enqueue } from "./enqueue.ts";
import { follow } from "./follow.ts";
import { openQueue } from "./open-queue.ts";
import { patiently } from "./patiently.ts";
import { keepReading, ownLayouts } from "./reading.ts";

/** The options of `shenbao extract --queue`. */
export interface EnqueueSettings extends ExtractSettings, SourcesSettings {
  queue: string;
  /** Wait until all is read, and tell how it goes. */
  follow: boolean;
}

/** Documents that are hashed, and copied where that is needed, at once. */
const AT_ONCE = 4;

/**
 * Puts the documents of the inputs into the queue of a database. What has been read by the same version with the same
 * options, or waits already, is passed over.
 * @throws what keeps the queue, the sources or the layouts from being opened
 */
export async function runEnqueue(
  inputs: string[],
  settings: EnqueueSettings,
): Promise<ExitCode> {
  checkOptions(settings);
  const told = notices(process.stderr, process.stderr.isTTY && !settings.quiet);
  const layouts = ownLayouts(await loadLayouts(settings.layout));
  await checkEngine(settings.ocr);
  const sources = await openSources(settings);
  await sources.check();
  const queue = await openQueue(settings.queue);
  try {
    const { ocr, ocrTimeout } = settings;
    const madeBy = await keepReading(queue, { ocr, ocrTimeout, layouts });
    const { retryFailed } = settings;
    const wanted = { madeBy, limits: limitsOf(settings), retryFailed };
    const found = await findDocuments(inputs.filter((each) => !isBucket(each)));
    const errors = [...found.errors];
    const waiting: string[] = [];
    const tally = new Map<Enqueued, number>();
    const all = await withBuckets(found.documents, inputs, sources);
    const placed = inOrder(all, AT_ONCE, (document) =>
      place(document, sources),
    );
    let done = 0;
    // One after the other: a store lists them in the order in which they were queued.
    for await (const one of placed) {
      told.progress(++done / all.length, `${done}/${all.length}`);
      if (one instanceof ShenbaoError) {
        errors.push(one);
        continue;
      }
      const outcome = await patiently(
        () => enqueue(queue, one, one.location, wanted),
        { tell: (line) => told.line(line) },
      );
      tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
      waiting.push(one.sha256);
    }
    told.clear();
    for (const { message } of errors) told.line(message);
    if (!settings.quiet) told.line(summary(tally, settings.lang));
    if (waiting.length === 0) return 2;
    const code = settings.follow
      ? await follow(queue, waiting, madeBy, settings, told)
      : (tally.get("dead") ?? 0) > 0
        ? 1
        : 0;
    return errors.length > 0 ? 1 : code;
  } finally {
    await queue.close();
  }
}

/** @throws OptionsClash */
function checkOptions({ out, password, jobs, watch }: EnqueueSettings): void {
  if (out !== undefined)
    throw new OptionsClash("--queue", "-o", {
      zh: "结果写入数据库；用 shenbao export postgres://… 导出。",
      en: "Results go to the database; shenbao export postgres://… writes them to files.",
    });
  if (password !== undefined)
    throw new OptionsClash("--queue", "--password", {
      zh: "口令不入库；请用 shenbao work --password。",
      en: "It is not to stand in the database; give it to shenbao work.",
    });
  if (watch)
    throw new OptionsClash("--queue", "--watch", {
      zh: "请定时重新运行此命令；已入队的会跳过。",
      en: "Run the command again from time to time; what is queued already is passed over.",
    });
  if (jobs !== undefined)
    throw new OptionsClash("--queue", "--jobs", {
      zh: "同时读几个，由 shenbao work --jobs 决定。",
      en: "How many are read at once is what shenbao work --jobs says.",
    });
}

/** A document to queue: a file here, or a key of the bucket. */
type Queueable = Document | { location: string; path: string };

async function withBuckets(
  documents: readonly Document[],
  inputs: readonly string[],
  sources: Sources,
): Promise<Queueable[]> {
  const all: Queueable[] = [...documents];
  for (const input of inputs.filter(isBucket)) {
    const { locationsBelow } = await import("../sources/locations-below.ts");
    all.push(...(await locationsBelow(input, sources)));
  }
  return all;
}

/** Sees to it that workers find a document's bytes; gives what is to be told where there are none. */
async function place(
  document: Queueable,
  sources: Sources,
): Promise<{ path: string; sha256: string; location: string } | ShenbaoError> {
  try {
    const { path } = document;
    const data =
      "location" in document
        ? await sources.read(document.location)
        : (document.data ?? (await openSource(path)));
    const sha256 = createHash("sha256").update(data).digest("hex");
    const location =
      "location" in document
        ? document.location
        : await sources.put({ path, data, sha256 });
    return { path, sha256, location };
  } catch (error) {
    if (error instanceof InputNotFound || error instanceof SourceGone)
      return error;
    throw error;
  }
}

const OUTCOMES: Record<Enqueued, Record<Language, string>> = {
  queued: { zh: "新入队", en: "queued" },
  "queued already": { zh: "已在队列中", en: "queued already" },
  "read already": { zh: "已有结果", en: "read already" },
  dead: {
    zh: "已放弃（用 shenbao queue --retry 重试）",
    en: "given up (shenbao queue --retry tries them again)",
  },
};

function summary(tally: ReadonlyMap<Enqueued, number>, lang: Language): string {
  const all = [...tally.values()].reduce((sum, n) => sum + n, 0);
  const parts = [...tally].map(([key, n]) => `${OUTCOMES[key][lang]} ${n}`);
  return [count(all, "document", lang), ...parts].join("  ");
}
