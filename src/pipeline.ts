import { createHash } from "node:crypto";
import { basename } from "node:path";
import { InternalError, ShenbaoError } from "./errors.ts";
import { LAYOUTS } from "./layouts/index.ts";
import type { Layout } from "./layouts/schema.ts";
import type { Extraction } from "./model/extraction.ts";
import type { FlowLine } from "./model/flow.ts";
import type { RawForm } from "./model/form.ts";
import type { PageGrid, PageTables } from "./model/grid.ts";
import type { PageContent } from "./model/page.ts";
import type { FormRegion } from "./model/region.ts";
import type { GridTable } from "./model/table.ts";
import {
  reportBrokenPage,
  reportDamagedStreams,
  reportPage,
} from "./pipeline/page-report.ts";
import { type PageFrame, regionToForms } from "./pipeline/region-to-form.ts";
import { kindOf, openPdfSource, openSource } from "./pipeline/source-file.ts";
import { audit } from "./stages/audit/audit.ts";
import { buildGrids } from "./stages/grid/build-grids.ts";
import { gridToTable } from "./stages/grid/grid-to-table.ts";
import { inferTables } from "./stages/grid/infer-tables.ts";
import { normaliseForm } from "./stages/normalise/normalise-form.ts";
import { parseFlow } from "./stages/parse/flow/parse-flow.ts";
import type { PdfReading } from "./stages/read/read-pdf.ts";
import { readText } from "./stages/read/read-text.ts";
import { RegionFinder } from "./stages/segment/region-finder.ts";

/** How a document is read; all of it optional. */
export interface ExtractOptions {
  /** The password of an encrypted PDF. */
  password?: string;
  /** The kinds of form to look for; those of the package where left out. */
  layouts?: readonly Layout[];
  /** Called after each page with how many are done of how many. */
  onPage?: (done: number, total: number) => void;
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

/** `extract` over bytes that are at hand; `file` is their name, for messages and the result. */
export async function extractBytes(
  data: Uint8Array,
  file: string,
  options: ExtractOptions = {},
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
        ? parseFlow(flowLines(data), layouts)
        : await readForms(data, file, layouts, options, result);
    result.forms = raw.map((form) =>
      normaliseForm(form, layoutOf(form.type, layouts)),
    );
    Object.assign(result, audit(result.forms));
    for (const page of result.pages)
      page.form =
        result.forms.find((form) => form.pages.includes(page.page))?.id ?? null;
    if (result.problems.length > 0) result.status = "partial";
  } catch (error) {
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

/** Reads a PDF page by page: read → grid → segment → parse, each form as soon as its last page is known. */
async function readForms(
  data: Uint8Array,
  file: string,
  layouts: readonly Layout[],
  options: ExtractOptions,
  result: Extraction,
): Promise<RawForm[]> {
  const forms: RawForm[] = [];
  const frames = new Map<number, PageFrame>();
  const finder = new RegionFinder(layouts);
  const parse = (regions: FormRegion[]) => {
    for (const region of regions)
      forms.push(
        ...regionToForms(
          region,
          layoutOf(region.type, layouts),
          frames,
          forms.length + 1,
        ),
      );
  };
  await withPdf(data, file, options.password, async (reading) => {
    result.source.pages = reading.pageCount;
    if (reading.damagedStreams > 0) {
      result.problems.push(reportDamagedStreams(reading.damagedStreams, file));
    }
    let above: PageGrid | null = null;
    for await (const read of reading.pages()) {
      const { summary, problem } =
        "content" in read
          ? reportPage(read.content, file)
          : reportBrokenPage(read.page, read.error, file);
      result.pages.push(summary);
      if (problem !== null) result.problems.push(problem);
      if ("content" in read) frames.set(read.page, frameOf(read.content));
      let tables: PageTables | null = null;
      let inferred: PageTables | null = null;
      if ("content" in read && read.content.unreadable === null) {
        tables = buildGrids(read.content);
        inferred = inferTables(read.content, tables, layouts, above);
      }
      above = inferred?.grids.at(-1) ?? null;
      parse(finder.addPage({ page: read.page, tables: inferred ?? tables }));
      options.onPage?.(read.page, reading.pageCount);
    }
    parse(finder.finish());
  });
  return forms;
}

/** No more of a page is kept than this, so that long documents take no more memory than short ones. */
function frameOf({ turn, width, height }: PageContent): PageFrame {
  return { turn, width, height };
}

/**
 * Every ruled table of a PDF, page by page, as cells.
 * @throws ShenbaoError where the file cannot be read as a PDF; a page that cannot be read is left out and told in `onProblem`
 */
export async function tables(
  file: string,
  options: { password?: string; onProblem?: (message: string) => void } = {},
): Promise<GridTable[]> {
  const data = await openPdfSource(file);
  const found: GridTable[] = [];
  await withPdf(data, file, options.password, async (reading) => {
    if (reading.damagedStreams > 0)
      options.onProblem?.(
        reportDamagedStreams(reading.damagedStreams, file).message,
      );
    for await (const read of reading.pages()) {
      const { problem } =
        "content" in read
          ? reportPage(read.content, file)
          : reportBrokenPage(read.page, read.error, file);
      if (problem !== null) options.onProblem?.(problem.message);
      if (!("content" in read)) continue;
      for (const grid of buildGrids(read.content).grids)
        found.push(gridToTable(grid, read.content));
    }
  });
  return found;
}

/** pdf.js takes longer to load than a text dump to read: it is loaded for a PDF only. */
async function withPdf(
  data: Uint8Array,
  file: string,
  password: string | undefined,
  use: (reading: PdfReading) => Promise<void>,
): Promise<void> {
  const { readPdf } = await import("./stages/read/read-pdf.ts");
  const reading = await readPdf(data, file, password);
  try {
    await use(reading);
  } finally {
    await reading.close();
  }
}

function flowLines(data: Uint8Array): FlowLine[] {
  return readText(data).map(({ line, text }) => ({
    text,
    place: { lines: [line, line] },
  }));
}

function layoutOf(id: string, layouts: readonly Layout[]): Layout {
  const layout = layouts.find((candidate) => candidate.id === id);
  if (layout === undefined) throw new Error(`no layout ${id}`);
  return layout;
}
