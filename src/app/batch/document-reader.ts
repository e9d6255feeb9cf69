import { InternalError, ShenbaoError } from "../../errors.ts";
import type { Extraction } from "../../model/extraction.ts";
import type { SharedPage, SharedPages } from "../../pipeline/shared-pages.ts";
import { openSource } from "../../pipeline/source-file.ts";
import { extractBytes } from "../../pipeline.ts";
import { toJson } from "../../stages/export/to-json.ts";
import type { LineReader } from "../../stages/ocr/line-reader.ts";
import type { Document } from "../find-documents.ts";
import { digestOf } from "./digest-of.ts";
import type { Answer } from "./messages.ts";
import type { PoolOutcome, ReadingOptions } from "./pool-options.ts";

/** Reads one document at a time, and lets others take pages of it. */
export interface DocumentReader {
  read(document: Document, mayDefer: boolean): Promise<void>;
  offer(offer: number): Promise<void>;
  given(page: number, read: SharedPage | null): void;
}

export function documentReader(
  reading: ReadingOptions,
  lineReader: LineReader,
  tell: (answer: Answer) => void,
): DocumentReader {
  let shared: SharedPages | null = null;

  async function outcomeOf(
    document: Document,
    mayDefer: boolean,
  ): Promise<Answer> {
    const deferring = new AbortController();
    let scanned = false;
    const alive = atMostEvery(SIGNS, () => tell({ kind: "alive" }));
    const onScan = (_: number, pages: number) => {
      alive();
      if (mayDefer) deferring.abort(new Deferred(pages));
      else if (!scanned) tell({ kind: "scans", pages });
      scanned = true;
    };
    try {
      const extraction = await extractBytes(
        document.data ?? (await openSource(document.path)),
        document.path,
        {
          ...(reading.password !== undefined && { password: reading.password }),
          layouts: reading.layouts,
          lineReader,
          signal: deferring.signal,
          onScan,
          onShare: (pages) => {
            shared = {
              take: () => pages.take(),
              giveBack: (page) => pages.giveBack(page),
              give: (page, read) =>
                pages.give(page, { ...read, seen: null, scanned: null }),
            };
          },
          onPageRead: alive,
          onPage: (done, total) => tell({ kind: "progress", done, total }),
        },
      );
      return outcome(written(extraction, reading));
    } catch (error) {
      if (error instanceof Deferred)
        return { kind: "deferred", pages: error.pages };
      return outcome({ error: told(error, document) });
    } finally {
      shared = null;
    }
  }

  return {
    read: async (document, mayDefer) =>
      tell(await outcomeOf(document, mayDefer)),
    offer: async (offer) => {
      const page = (await shared?.take()) ?? null;
      tell({ kind: "taken", offer, page });
    },
    given: (page, read) => {
      if (read === null) shared?.giveBack(page);
      else shared?.give(page, read);
    },
  };
}

/** How often a sign of life is given at most (ms): text pages take a few milliseconds each, and a message wakes two processes. */
const SIGNS = 250;

function atMostEvery(milliseconds: number, work: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < milliseconds) return;
    last = now;
    work();
  };
}

/** The reading is ended, to be begun again when there is time for scans. */
class Deferred extends Error {
  readonly pages: number;
  constructor(pages: number) {
    super("deferred");
    this.pages = pages;
  }
}

function outcome(outcome: PoolOutcome): Answer {
  return { kind: "outcome", outcome, memory: process.memoryUsage.rss() };
}

function written(
  { schema, source, ...rest }: Extraction,
  { madeBy, style, lang }: ReadingOptions,
): PoolOutcome {
  // `madeBy` stands near the beginning, where it is found without reading all.
  const extraction: Extraction = { schema, source, madeBy, ...rest };
  return {
    json: Buffer.from(toJson(extraction, style)),
    digest: digestOf(extraction, source.sha256 ?? "", lang),
  };
}

function told(error: unknown, { path }: Document): string {
  const known =
    error instanceof ShenbaoError ? error : new InternalError(path, error);
  return known.message;
}
