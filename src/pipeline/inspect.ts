import { PageNotFound } from "../errors.ts";
import type { Cell } from "../model/cell.ts";
import type { Form } from "../model/form.ts";
import type { PageGrid } from "../model/grid.ts";
import type { PageContent } from "../model/page.ts";
import { extractBytes } from "../pipeline.ts";
import { allCells, unplacedCells } from "../stages/audit/placed-cell.ts";
import { buildGrids } from "../stages/grid/build-grids.ts";
import { openPdf } from "../stages/read/pdfjs.ts";
import { readPdf } from "../stages/read/read-pdf.ts";
import { type PagePicture, renderPage } from "./inspect-render.ts";
import { reportBrokenPage, reportPage } from "./page-report.ts";
import { openPagedSource } from "./source-file.ts";

/** Which pages, and how they are opened; all of it optional. */
export interface InspectOptions {
  password?: string;
  /** All of them where left out. */
  pages?: readonly number[];
  /** Told how many pages the document has, before any is read. */
  onOpen?: (pageCount: number) => void;
}

/** A cell of a form with the path that leads to it: `f1.fields.goal`. Its places are as the page is displayed. */
export interface InspectedField {
  path: string;
  cell: Cell;
}

/** What the stages made of one page; content and grids are in reading orientation (see PageContent). */
export interface InspectedPage {
  content: PageContent;
  grids: PageGrid[];
  fields: InspectedField[];
  /** Why the page could not be relied on; null where it could. */
  problem: string | null;
  picture: PagePicture;
}

/** A page of which there is nothing to show. */
export interface BrokenPage {
  page: number;
  problem: string;
}

/**
 * What the program saw of each page: the intermediates of its stages, the fields that came of them and the page's picture.
 * The document is read twice, since a form is known only when its last page is.
 * @throws ShenbaoError where the file cannot be read as a PDF, PageNotFound
 */
export async function* inspectPages(
  file: string,
  options: InspectOptions = {},
): AsyncGenerator<InspectedPage | BrokenPage> {
  const data = await openPagedSource(file);
  const reading = await readPdf(data.slice(), file, options.password);
  const { pageCount, password } = reading;
  const drawing = openPdf(data.slice(), password, { disableFontFace: true });
  try {
    const document = await drawing.promise;
    options.onOpen?.(pageCount);
    for (const page of options.pages ?? [])
      if (page > pageCount) throw new PageNotFound(file, page, pageCount);
    const { forms } = await extractBytes(
      data,
      file,
      password === undefined ? {} : { password },
    );
    for await (const read of reading.pages(options.pages)) {
      const broken = (error: Error): BrokenPage => ({
        page: read.page,
        problem:
          reportBrokenPage(read.page, error, file).problem?.message ?? "",
      });
      if ("error" in read) {
        yield broken(read.error);
        continue;
      }
      const { content } = read;
      const picture = await renderPage(document, content.page).catch(broken);
      if ("problem" in picture) {
        yield picture;
        continue;
      }
      yield {
        content,
        grids: buildGrids(content).grids,
        fields: fieldsOn(content.page, forms),
        problem: reportPage(content, file).problem?.message ?? null,
        picture,
      };
    }
  } finally {
    await drawing.destroy();
    await reading.close();
  }
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
