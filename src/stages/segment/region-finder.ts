import { matchTitle } from "../../layouts/match.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { LooseLine, PageGrid, PageTables } from "../../model/grid.ts";
import type { FormRegion } from "../../model/region.ts";
import { looseLines } from "../../text/loose-lines.ts";
import { countLabels, firstFieldText, lineLabels } from "./count-labels.ts";

/** One page to segment: its tables, or null where it could not be read. */
export interface SegmentPage {
  page: number;
  tables: PageTables | null;
}

/** A table or a run of lines with this many of a layout's labels is of that layout, even without a title. */
const ENOUGH_LABELS = 3;

/** Left and right edges of the parts of one table differ by at most this much from page to page (points). */
const SAME_EDGE = 8;

/** A page with this many lines and no table is other matter: what was before it has ended. */
const OTHER_MATTER = 3;

type Item = { top: number } & ({ line: LooseLine } | { grid: PageGrid });

/**
 * Finds the parts of a document that hold a form each, page by page. A title starts one, wherever it stands, if a table
 * (or, without any ruling lines, text) with labels of its layout follows before the next title: so covers and contents
 * pages start none. Tables that follow go on with it while they look like it.
 */
export class RegionFinder {
  readonly #layouts: readonly Layout[];
  #done: FormRegion[] = [];
  #current: FormRegion | null = null;
  #unread: number[] = [];

  constructor(layouts: readonly Layout[]) {
    this.#layouts = layouts;
  }

  /** Takes the next page; gives the regions that are complete with it. */
  addPage({ page, tables }: SegmentPage): FormRegion[] {
    if (tables === null) this.#unread.push(page);
    else this.#addItems(page, tables);
    return this.#takeDone();
  }

  /** The regions that were still open. */
  finish(): FormRegion[] {
    this.#close();
    return this.#takeDone();
  }

  #takeDone(): FormRegion[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #addItems(page: number, tables: PageTables): void {
    const lines = looseLines(page, tables.loose);
    if (
      tables.grids.length === 0 &&
      this.#current !== null &&
      this.#current.grids.length > 0
    ) {
      if (
        lines.length >= OTHER_MATTER &&
        !lines.some((line) => this.#title(line.text))
      )
        this.#close();
    }
    const items: Item[] = [
      ...lines.map((line) => ({ top: line.box[1], line })),
      ...tables.grids.map((grid) => ({ top: grid.box[1], grid })),
    ];
    items.sort((a, b) => a.top - b.top);
    for (const item of items) {
      if ("line" in item) this.#addLine(item.line);
      else this.#addGrid(item.grid);
    }
  }

  #title(text: string) {
    return matchTitle(text, this.#layouts);
  }

  #addLine(line: LooseLine): void {
    const title = this.#title(line.text);
    if (title !== null) {
      this.#close();
      this.#open(title.layout, title.title, line.page, line);
      return;
    }
    const current = this.#current;
    if (current === null) return;
    if (current.grids.length > 0) current.trailing.push(line);
    else {
      current.heading.push(line);
      this.#reach(current, line.page);
    }
  }

  #addGrid(grid: PageGrid): void {
    const title = this.#titleInside(grid);
    if (title !== null) {
      this.#close();
      this.#open(title.layout, title.title, grid.page, null);
    }
    const current = this.#current;
    if (current !== null && this.#belongs(grid, current)) {
      this.#reach(current, grid.page);
      current.grids.push(grid);
      return;
    }
    const layout = this.#layouts.find(
      (candidate) =>
        countLabels(grid, candidate, ENOUGH_LABELS) >= ENOUGH_LABELS &&
        firstFieldText(grid, candidate) !== null,
    );
    if (layout !== undefined) {
      this.#close();
      this.#open(layout, "", grid.page, null).grids.push(grid);
    } else if (current?.pages.includes(grid.page)) {
      // Another table on a page of the form: its text is kept, for nobody knows that it is not the form's.
      for (const line of gridLines(grid)) this.#addLine(line);
    }
  }

  /** A title printed as the first row of the table itself. */
  #titleInside(grid: PageGrid) {
    for (const cell of grid.cells) {
      if (cell.row > 1) break;
      const match = this.#title(cell.lines.map((line) => line.text).join(""));
      if (match !== null && match.distance === 0) return match;
    }
    return null;
  }

  #belongs(grid: PageGrid, current: FormRegion): boolean {
    const layout = this.#layoutOf(current);
    const labels = countLabels(grid, layout, ENOUGH_LABELS);
    const last = current.grids[current.grids.length - 1];
    if (last === undefined)
      return labels >= ENOUGH_LABELS || firstFieldText(grid, layout) !== null;
    const again = firstFieldText(grid, layout);
    if (
      again !== null &&
      current.grids.some((other) =>
        differs(firstFieldText(other, layout), again),
      )
    )
      return false;
    if (labels > 0) return true;
    const width = last.box[2] - last.box[0];
    return Math.abs(grid.box[2] - grid.box[0] - width) <= SAME_EDGE;
  }

  #layoutOf(region: FormRegion): Layout {
    return this.#layouts.find((layout) => layout.id === region.type) as Layout;
  }

  #open(
    layout: Layout,
    title: string,
    page: number,
    titleLine: LooseLine | null,
  ): FormRegion {
    const region: FormRegion = {
      type: layout.id,
      title,
      titleLine,
      heading: [],
      grids: [],
      trailing: [],
      pages: [page],
      unread: [],
    };
    this.#unread = [];
    this.#current = region;
    return region;
  }

  /** The form stands on this page too; pages between that could not be read are its own. */
  #reach(region: FormRegion, page: number): void {
    region.unread.push(...this.#unread);
    this.#unread = [];
    if (!region.pages.includes(page)) region.pages.push(page);
  }

  #close(): void {
    const region = this.#current;
    this.#current = null;
    if (region === null) return;
    region.unread.push(...this.#unread);
    this.#unread = [];
    const isForm =
      region.grids.length > 0 ||
      lineLabels(region.heading, this.#layoutOf(region)) >= ENOUGH_LABELS;
    if (isForm) this.#done.push(region);
  }
}

function gridLines(grid: PageGrid): LooseLine[] {
  return grid.cells.flatMap((cell) =>
    cell.lines.map(({ text, box }) => ({
      page: grid.page,
      text,
      box,
      words: [],
    })),
  );
}

function differs(before: string | null, again: string): boolean {
  return before !== null && before !== again;
}
