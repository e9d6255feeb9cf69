import { createHash } from "node:crypto";
import { basename } from "node:path";
import { InternalError, ShenbaoError } from "./errors.ts";
import { uprightSize } from "./geometry/carry-box.ts";
import type { PageLie } from "./geometry/place-on-page.ts";
import { LAYOUTS } from "./layouts/index.ts";
import type { Layout } from "./layouts/schema.ts";
import { UNKNOWN, unknownLayout } from "./layouts/unknown.ts";
import type { Extraction, PageSummary, Problem } from "./model/extraction.ts";
import type { FlowLine } from "./model/flow.ts";
import type { Form, RawForm } from "./model/form.ts";
import type { PageGrid, PageTables } from "./model/grid.ts";
import type { PageContent } from "./model/page.ts";
import type { FormRegion } from "./model/region.ts";
import type { GridTable } from "./model/table.ts";
import {
  reportAtEnd,
  reportDamagedText,
  reportDocument,
} from "./pipeline/document-report.ts";
import { reportNoForms } from "./pipeline/missing-forms.ts";
import { reportMissingTables } from "./pipeline/missing-tables.ts";
import { openReading } from "./pipeline/open-reading.ts";
import { reportOutOfPlace, reportStrays } from "./pipeline/page-order.ts";
import {
  type PageHooks,
  type ReadPage,
  readPages,
} from "./pipeline/read-pages.ts";
import {
  regionToForms,
  unknownRegionToForm,
} from "./pipeline/region-to-form.ts";
import { type OcrOptions, scanReader } from "./pipeline/scan-reader.ts";
import { kindOf, openPagedSource, openSource } from "./pipeline/source-file.ts";
import { reportMisfit, reportUnknown } from "./pipeline/unknown-forms.ts";
import { audit } from "./stages/audit/audit.ts";
import { rateForm } from "./stages/confidence/rate-form.ts";
import { buildGrids } from "./stages/grid/build-grids.ts";
import { gridToTable } from "./stages/grid/grid-to-table.ts";
import { inferTables } from "./stages/grid/infer-tables.ts";
import { normaliseForm } from "./stages/normalise/normalise-form.ts";
import type { LineReader } from "./stages/ocr/line-reader.ts";
import { parseFlow } from "./stages/parse/flow/parse-flow.ts";
import { readText } from "./stages/read/read-text.ts";
import { RegionFinder } from "./stages/segment/region-finder.ts";

/** How a document is read; all of it optional. */
export interface ExtractOptions {
  /** The password of an encrypted PDF. */
  password?: string;
  /** The kinds of form to look for; those of the package where left out. */
  layouts?: readonly Layout[];
  /** How scans are read. */
  ocr?: OcrOptions;
  /** What reads the lines of scans, where several documents share it; who opened it closes it. */
  lineReader?: LineReader;
  /** Leave in each cell of a scan what its confidence rests on, for calibration. */
  keepReadings?: boolean;
  /** Called after each page with how many are done of how many. */
  onPage?: (done: number, total: number) => void;
  /** Ends the reading, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads one document: finds its declarations and gives them as the output contract `shenbao/1` has them.
 * What goes wrong inside the document is told in `problems` and `status`; the rest is there.
 * @param file path of a PDF or a text dump
 * @throws InputNotFound where the file cannot be opened, BrokenInstallation where the package lacks files
 */
export async function extract(
  file: string,
  options: ExtractOptions = {},
): Promise<Extraction> {
  return extractBytes(await openSource(file), file, options);
}

/** Told what was read of a page and the tables on it (null where it cannot be relied on), before they become forms. */
export type OnRead = (page: ReadPage, tables: PageTables | null) => void;

/** What `extractBytes` tells beyond the options of `extract`. */
export interface ReadOptions extends ExtractOptions, PageHooks {
  onRead?: OnRead;
}

/** `extract` over bytes that are at hand; `file` is their name, for messages and the result. */
export async function extractBytes(
  data: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Extraction> {
  const result: Extraction = {
    schema: "shenbao/1",
    source: {
      file: basename(file),
      sha256: createHash("sha256").update(data).digest("hex"),
      pages: 0,
      kind: "pdf",
    },
    status: "complete",
    problems: [],
    pages: [],
    forms: [],
    findings: [],
    checks: [],
  };
  const layouts = options.layouts ?? LAYOUTS;
  try {
    result.source.kind = kindOf(data, file);
    const raw =
      result.source.kind === "text"
        ? parseFlow(flowLines(data, file, result), layouts)
        : await readForms(data, file, layouts, options, result);
    result.forms = raw.map((form) => {
      const layout = layoutOf(form.type, layouts);
      return rateForm(normaliseForm(form, layout), layout, {
        keep: options.keepReadings ?? false,
      });
    });
    for (const form of result.forms)
      result.problems.push(
        ...reportMissingTables(form, layoutOf(form.type, layouts), file),
      );
    result.problems.push(...reportUnknown(result.forms, file));
    result.problems.push(...reportNoForms(result, file));
    const own = ownLayouts(result.forms, layouts);
    if (own.length > 0) result.layouts = own;
    Object.assign(result, audit(result.forms));
    for (const page of result.pages)
      page.form =
        result.forms.find((form) => form.pages.includes(page.page))?.id ?? null;
    if (result.problems.length > 0) result.status = "partial";
  } catch (error) {
    options.signal?.throwIfAborted();
    const known =
      error instanceof ShenbaoError ? error : new InternalError(file, error);
    if (known.exitCode === 2) throw known;
    result.problems.push({
      stage: "read",
      page: null,
      code: known.code,
      message: known.message,
    });
    result.status = "failed";
  }
  return result;
}

/** The layouts of the user's own that forms are of: they travel with the result, for whoever corrects or labels it. */
function ownLayouts(
  forms: readonly Form[],
  layouts: readonly Layout[],
): Layout[] {
  return layouts.filter(
    (layout) =>
      !LAYOUTS.includes(layout) && forms.some(({ type }) => type === layout.id),
  );
}

/** Reads a document page by page: read → grid → segment → parse, each form as soon as its last page is known. */
async function readForms(
  data: Uint8Array,
  file: string,
  layouts: readonly Layout[],
  options: ReadOptions,
  result: Extraction,
): Promise<RawForm[]> {
  const forms: RawForm[] = [];
  const frames = new Map<number, PageLie>();
  const finder = new RegionFinder(layouts);
  const parse = (regions: FormRegion[]) => {
    for (const region of regions) {
      result.problems.push(...reportOutOfPlace(region, file));
      if (region.type === UNKNOWN) {
        const id = `f${forms.length + 1}`;
        result.problems.push(...reportMisfit(region, id, file));
        forms.push(unknownRegionToForm(region, layouts, frames, id));
        continue;
      }
      forms.push(
        ...regionToForms(
          region,
          layoutOf(region.type, layouts),
          frames,
          forms.length + 1,
        ),
      );
    }
  };
  await withDocument(data, file, options, async (document) => {
    result.source.pages = document.pageCount;
    result.problems.push(...document.problems);
    let above: PageGrid | null = null;
    for await (const read of document.pages) {
      options.signal?.throwIfAborted();
      const { page, content, summary, problems } = read;
      result.pages.push(summary);
      result.problems.push(...problems);
      let tables: PageTables | null = null;
      let inferred: PageTables | null = null;
      if (content !== null) {
        frames.set(page, frameOf(content));
        const ruled = buildGrids(content);
        inferred = inferTables(content, ruled, layouts, above);
        tables = inferred ?? ruled;
      }
      options.onRead?.(read, tables);
      above = inferred?.grids.at(-1) ?? null;
      const height = content === null ? Number.NaN : uprightSize(content)[1];
      parse(finder.addPage({ page, height, tables }));
      options.onPage?.(page, document.pageCount);
    }
    parse(finder.finish());
    result.problems.push(...reportStrays(finder.pagesWithoutForm(), file));
    result.problems.push(...(await document.atEnd(result.pages)));
  });
  return forms;
}

/** No more of a page is kept than this, so that long documents take no more memory than short ones. */
function frameOf({ turn, skew, width, height }: PageContent): PageLie {
  return { turn, skew, width, height };
}

/**
 * Every ruled table of a PDF or picture, page by page, as cells.
 * @throws ShenbaoError where the file cannot be read; a page that cannot be read is left out and told in `onProblem`
 */
export async function tables(
  file: string,
  options: Pick<ExtractOptions, "password" | "ocr" | "lineReader"> & {
    onProblem?: (message: string) => void;
  } = {},
): Promise<GridTable[]> {
  const data = await openPagedSource(file);
  const found: GridTable[] = [];
  await withDocument(data, file, options, async (document) => {
    for (const { message } of document.problems) options.onProblem?.(message);
    for await (const { content, problems } of document.pages) {
      for (const { message } of problems) options.onProblem?.(message);
      if (content === null) continue;
      for (const grid of buildGrids(content).grids)
        found.push(gridToTable(grid, content));
    }
  });
  return found;
}

/** An open document: its pages in order, and what is wrong with it as a whole. */
interface OpenDocument {
  pageCount: number;
  problems: Problem[];
  pages: AsyncGenerator<ReadPage>;
  /** What is wrong with it that is known once all its pages are read. */
  atEnd(pages: readonly PageSummary[]): Promise<Problem[]>;
}

type DocumentOptions = Pick<
  ReadOptions,
  | "password"
  | "layouts"
  | "ocr"
  | "lineReader"
  | "signal"
  | "onScan"
  | "onShare"
  | "onPageRead"
>;

async function withDocument(
  data: Uint8Array,
  file: string,
  options: DocumentOptions,
  use: (document: OpenDocument) => Promise<void>,
): Promise<void> {
  const reading = await openReading(data, file, options.password);
  const lines = options.lineReader ?? scanReader(options.ocr);
  try {
    await use({
      pageCount: reading.pageCount,
      problems: reportDocument(reading, file),
      atEnd: (pages) => reportAtEnd(reading, pages, file),
      pages: readPages(reading, lines, options.layouts ?? LAYOUTS, file, {
        ...(options.onShare && { onShare: options.onShare }),
        ...(options.onPageRead && { onPageRead: options.onPageRead }),
        onScan: (page, pages) => {
          options.onScan?.(page, pages);
          options.signal?.throwIfAborted();
        },
      }),
    });
  } finally {
    await reading.close();
    if (options.lineReader === undefined) await lines.close();
  }
}

function flowLines(
  data: Uint8Array,
  file: string,
  { problems }: Extraction,
): FlowLine[] {
  const lines = readText(data, file);
  problems.push(...reportDamagedText(lines, file));
  return lines.map(({ line, text }) => ({
    text,
    place: { lines: [line, line] },
  }));
}

function layoutOf(id: string, layouts: readonly Layout[]): Layout {
  if (id === UNKNOWN) return unknownLayout;
  const layout = layouts.find((candidate) => candidate.id === id);
  if (layout === undefined) throw new Error(`no layout ${id}`);
  return layout;
}
