import { ShenbaoError } from "../errors.ts";
import { printedBox } from "../geometry/place-on-page.ts";
import { knownAs } from "../layouts/printed-texts.ts";
import type { Layout } from "../layouts/schema.ts";
import type { Box } from "../model/box.ts";
import type { PageSummary, Problem } from "../model/extraction.ts";
import type { PageContent } from "../model/page.ts";
import type { LineReader } from "../stages/ocr/line-reader.ts";
import type { PageResult, Reading } from "../stages/read/reading.ts";
import { inOrder } from "./in-order.ts";
import {
  reportBrokenPage,
  reportFailedOcr,
  reportIllegible,
  reportPage,
  reportUnreadLines,
  reportUnusableLayer,
} from "./page-report.ts";
import { PageShares } from "./page-shares.ts";
import { readScan, type ScannedPage } from "./read-scan.ts";

/** One page with its text, wherever that comes from; null where there is none to rely on. */
export interface ReadPage {
  page: number;
  content: PageContent | null;
  summary: PageSummary;
  problems: Problem[];
  /** The page as it was walked, relied on or not; null where it is damaged. */
  seen: PageContent | null;
  /** What stands behind the text of a scan; null for other pages. */
  scanned: ScannedPage | null;
}

/** While engines read a page, the next one is made ready for them. */
const PAGES_AT_ONCE = 2;

/** What may be asked for beside the pages. */
export interface PageHooks {
  /** Called before a page is read from its picture; what it throws ends the reading. */
  onScan?: (page: number, pages: number) => void;
  /** Called once with the pages to be dealt out: others may take some, none is asked to. */
  onShare?: (pages: PageShares<ReadPage>) => void;
  /** Called for each page that was read here, in whatever order. */
  onPageRead?: (page: number) => void;
}

/** Reads pages in order: by their text layer where it can be relied on, else by their picture. */
export async function* readPages(
  reading: Reading,
  reader: LineReader,
  layouts: readonly Layout[],
  file: string,
  { onScan, onShare, onPageRead }: PageHooks = {},
): AsyncGenerator<ReadPage> {
  const shares = new PageShares<ReadPage>(reading.pageCount);
  onShare?.(shares);
  const own = inOrder(
    reading.pages(shares.takeAll()),
    PAGES_AT_ONCE,
    async (walked) => {
      try {
        if ("content" in walked && walked.content.scan !== null)
          onScan?.(walked.page, reading.pageCount);
        const read = await readPage(walked, reader, layouts, file);
        shares.give(read.page, read);
        onPageRead?.(read.page);
      } catch (error) {
        // At once: nobody waits for this page before the others.
        shares.fail(error);
      }
    },
  );
  const ownPages = drained(own).catch((error) => shares.fail(error));
  try {
    yield* shares.inOrder();
  } finally {
    shares.fail(new Error("no more pages are wanted"));
    await ownPages;
  }
}

async function drained(items: AsyncGenerator<void>): Promise<void> {
  for await (const _ of items);
}

/** @throws ShenbaoError where no page could be read, such as an installation without its files */
export async function readPage(
  read: PageResult,
  reader: LineReader,
  layouts: readonly Layout[],
  file: string,
): Promise<ReadPage> {
  const { page } = read;
  if ("error" in read) {
    const { summary, problem } = reportBrokenPage(page, read.error, file);
    return { ...NOTHING, page, summary, problems: [problem] };
  }
  if (read.content.scan === null) return asRead(read.content, file);
  try {
    const scanned = await readScan(
      read.content,
      read.content.scan,
      reader,
      (text) => knownAs(text, layouts),
    );
    const { problems, summary, ...rest } = asRead(scanned.content, file);
    const seals = sealsOf(scanned);
    if (seals.length > 0) summary.seals = seals;
    const unread = reportUnreadLines(page, scanned.failures, file);
    const doubts = [
      ...(scanned.layerUnusable ? [reportUnusableLayer(page, file)] : []),
      ...(scanned.illegible ? [reportIllegible(page, file)] : []),
    ];
    return {
      ...rest,
      summary,
      problems: [...problems, ...unread, ...doubts],
      scanned,
    };
  } catch (error) {
    if (error instanceof ShenbaoError) throw error;
    const { summary } = reportPage(read.content, file);
    const problem = reportFailedOcr(page, error as Error, file);
    return {
      ...NOTHING,
      page,
      summary,
      problems: [problem],
      seen: read.content,
    };
  }
}

/** The seals on a scan, as the page is displayed. */
function sealsOf({ prepared, content }: ScannedPage): Box[] {
  const { turn, skew, seals } = prepared;
  const { width, height } = content;
  return seals.map((box) => printedBox(box, { turn, skew, width, height }));
}

const NOTHING = { content: null, seen: null, scanned: null };

function asRead(content: PageContent, file: string): ReadPage {
  const { summary, problem } = reportPage(content, file);
  return {
    page: content.page,
    content: content.unreadable === null ? content : null,
    summary,
    problems: problem === null ? [] : [problem],
    seen: content,
    scanned: null,
  };
}
