import { PageNotFound } from "../errors.ts";
import type { Layout } from "../layouts/schema.ts";
import type { Box } from "../model/box.ts";
import type { Cell } from "../model/cell.ts";
import type { Extraction } from "../model/extraction.ts";
import type { Form } from "../model/form.ts";
import type { PageGrid, PageTables } from "../model/grid.ts";
import type { PageContent } from "../model/page.ts";
import { extractBytes } from "../pipeline.ts";
import { allCells, unplacedCells } from "../stages/audit/placed-cell.ts";
import { buildGrids } from "../stages/grid/build-grids.ts";
import type { ReadSegment } from "../stages/ocr/recognise-page.ts";
import {
  openPictures,
  type PagePicture,
  type PagePictures,
} from "./inspect-render.ts";
import { reportBrokenPage } from "./page-report.ts";
import type { ReadPage } from "./read-pages.ts";
import type { OcrOptions } from "./scan-reader.ts";
import { openPagedSource } from "./source-file.ts";

/** Which pages, and how they are read; all of it optional. */
export interface InspectOptions {
  password?: string;
  /** The kinds of form to look for; those of the package where left out. */
  layouts?: readonly Layout[];
  /** How scans are read. */
  ocr?: OcrOptions;
  /** All of them where left out. */
  pages?: readonly number[];
  /** Keeps what the engine was given of scans, and what it gave. */
  segments?: boolean;
  /** Told how many pages the document has, before any is read. */
  onOpen?: (pageCount: number) => void;
  /** Given the result of the whole document, before any page of it. */
  onResult?: (result: Extraction) => void;
  /** Told after each page that was read. */
  onPage?: (done: number, total: number) => void;
}

/** A cell of a form with the path that leads to it: `f1.fields.goal`. Its places are as the page is displayed. */
export interface InspectedField {
  path: string;
  cell: Cell;
}

/** What the stages made of one page; content, grids, seals and segments are in reading orientation (see PageContent). */
export interface InspectedPage {
  content: PageContent;
  grids: PageGrid[];
  seals: Box[];
  /** What was read from the picture of a scan; none unless asked for. */
  segments: ReadSegment[];
  fields: InspectedField[];
  /** Why the page, or something on it, could not be relied on. */
  problems: string[];
  picture: PagePicture;
}

/** A page of which there is nothing to show. */
export interface BrokenPage {
  page: number;
  problems: string[];
}

/**
 * What the program saw of each page: the intermediates of its stages, the fields that came of them and the page's picture.
 * The whole document is read first, since a form is known only when its last page is.
 * @throws ShenbaoError where the file cannot be read as a PDF or an image, PageNotFound
 */
export async function* inspectPages(
  file: string,
  options: InspectOptions = {},
): AsyncGenerator<InspectedPage | BrokenPage> {
  const data = await openPagedSource(file);
  const pictures = await openPictures(data, file, options.password);
  try {
    options.onOpen?.(pictures.pageCount);
    const wanted = wantedPages(file, pictures.pageCount, options.pages);
    const { result, seen } = await readAll(
      data,
      file,
      wanted,
      pictures,
      options,
    );
    options.onResult?.(result);
    for (const page of wanted) {
      const { view, problems } = seen.get(page) ?? {
        view: null,
        problems: result.problems.map(({ message }) => message),
      };
      seen.delete(page);
      if (view === null) {
        yield { page, problems };
        continue;
      }
      const picture = await pictures.draw(page).catch((error: Error) => {
        const { problem } = reportBrokenPage(page, error, file);
        return { page, problems: [problem.message] };
      });
      if ("problems" in picture) yield picture;
      else
        yield {
          ...view,
          fields: fieldsOn(page, result.forms),
          problems,
          picture,
        };
    }
  } finally {
    await pictures.close();
  }
}

function wantedPages(
  file: string,
  pageCount: number,
  pages: readonly number[] | undefined,
): readonly number[] {
  for (const page of pages ?? [])
    if (page > pageCount) throw new PageNotFound(file, page, pageCount);
  return pages ?? Array.from({ length: pageCount }, (_, i) => i + 1);
}

/** What is kept of a page until the forms are known. */
interface Seen {
  view: Omit<InspectedPage, "fields" | "problems" | "picture"> | null;
  problems: string[];
}

async function readAll(
  data: Uint8Array,
  file: string,
  wanted: readonly number[],
  { password }: PagePictures,
  { ocr, layouts, onPage, segments = false }: InspectOptions,
): Promise<{ result: Extraction; seen: Map<number, Seen> }> {
  const seen = new Map<number, Seen>();
  const result = await extractBytes(data, file, {
    ...(password === undefined ? {} : { password }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(layouts === undefined ? {} : { layouts }),
    ...(onPage === undefined ? {} : { onPage }),
    onRead(read, tables) {
      if (!wanted.includes(read.page)) return;
      seen.set(read.page, {
        view: viewOf(read, tables, segments),
        problems: read.problems.map(({ message }) => message),
      });
    },
  });
  return { result, seen };
}

function viewOf(
  { seen, scanned }: ReadPage,
  tables: PageTables | null,
  segments: boolean,
): Seen["view"] {
  if (seen === null) return null;
  return {
    content: { ...seen, scan: null },
    grids: (tables ?? buildGrids(seen)).grids,
    seals: scanned?.prepared.seals ?? [],
    segments: segments ? (scanned?.segments ?? []) : [],
  };
}

function fieldsOn(page: number, forms: readonly Form[]): InspectedField[] {
  return forms
    .filter((form) => form.pages.includes(page))
    .flatMap((form) => [...allCells(form), ...unplacedCells(form)])
    .filter(({ cell }) =>
      cell.at.some((place) => "page" in place && place.page === page),
    )
    .map(({ form, path, cell }) => ({ path: `${form}.${path}`, cell }));
}
