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
import { openPdfSource } from "./source-file.ts";

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
  /** How many pages the document has. */
  pageCount: number;
  /** Why the page could not be relied on; null where it could. */
  problem: string | null;
  picture: PagePicture;
}

/** A page of which there is nothing to show. */
export interface BrokenPage {
  page: number;
  pageCount: number;
  problem: string;
}

/**
 * What the program saw of each page: the intermediates of its stages, the fields that came of them and the page's picture.
 * The document is read twice, since a form is known only when its last page is.
 * @throws ShenbaoError where the file cannot be read as a PDF, PageNotFound
 */
export async function* inspectPages(
  file: string,
  options: { password?: string; pages?: readonly number[] } = {},
): AsyncGenerator<InspectedPage | BrokenPage> {
  const data = await openPdfSource(file);
  const reading = await readPdf(data.slice(), file, options.password);
  const { pageCount } = reading;
  const drawing = openPdf(data.slice(), reading.password, {
    disableFontFace: true,
  });
  try {
    for (const page of options.pages ?? [])
      if (page > pageCount) throw new PageNotFound(file, page, pageCount);
    const { password } = reading;
    const { forms } = await extractBytes(
      data,
      file,
      password === undefined ? {} : { password },
    );
    for await (const read of reading.pages(options.pages)) {
      if ("error" in read) {
        const { problem } = reportBrokenPage(read.page, read.error, file);
        yield { page: read.page, pageCount, problem: problem?.message ?? "" };
        continue;
      }
      const { content } = read;
      yield {
        content,
        grids: buildGrids(content).grids,
        fields: fieldsOn(content.page, forms),
        pageCount,
        problem: reportPage(content, file).problem?.message ?? null,
        picture: await renderPage(await drawing.promise, content.page),
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
