import { fold } from "../../layouts/fold.ts";
import { matchTitles, type TitleMatch } from "../../layouts/match.ts";
import type { Layout } from "../../layouts/schema.ts";
import { UNKNOWN } from "../../layouts/unknown.ts";
import type { Box } from "../../model/box.ts";
import type { LooseLine, PageGrid, PageTables } from "../../model/grid.ts";
import type { Word } from "../../model/page.ts";
import type { FormRegion } from "../../model/region.ts";
import { looseLines } from "../../text/loose-lines.ts";
import { countLabels, firstFieldText, lineLabels } from "./count-labels.ts";
import { formColumns } from "./form-columns.ts";
import { goesOnUnderTitle } from "./goes-on-under-title.ts";
import { fitLayouts } from "./layout-fit.ts";
import { hasEdgesOf, isOutOfPlace } from "./out-of-place.ts";
import { looksLikeTitle, titleAbove } from "./title-line.ts";
import { goesOnWith, isRuledTable, unknownRegion } from "./unknown-table.ts";

/** One page to segment: its tables, or null where it could not be read. */
export interface SegmentPage {
  page: number;
  /** Points, as the page is read; none where it is not known. */
  height?: number;
  tables: PageTables | null;
}

/** A table or a run of lines with this many of a layout's labels is of that layout, even without a title. */
const ENOUGH_LABELS = 3;

/**
 * Without its title, a table is of a layout that explains this share of its labels; with a title above it that is no
 * layout's, of one that explains more: forms of one family share many labels. A table below such a title goes on with
 * the form before it where that explains the first of these shares.
 */
const EXPLAINED = { untitled: 0.5, otherTitle: 0.8 };

/** Left and right edges of the parts of one table differ by at most this much from page to page (points). */
const SAME_EDGE = 8;

/** A page with this many lines and no table is other matter: what was before it has ended. */
const OTHER_MATTER = 3;

type Item = { top: number } & ({ line: LooseLine } | { grid: PageGrid });

/** A region that may still grow. */
interface Open {
  region: FormRegion;
  /** The layouts that it may be of, the best first; one where that is decided, none for an unknown form. */
  layouts: Layout[];
  closed: boolean;
}

/**
 * Finds the parts of a document that hold a form each, page by page. A title starts one, wherever it stands, if a table
 * (or, without any ruling lines, text) with labels of its layout follows before the next title: so covers and contents
 * pages start none. Of several layouts with such a title the tables decide. Tables that follow go on with it while they
 * look like it. A ruled table that is of no layout's form begins one of type `unknown`.
 */
export class RegionFinder {
  readonly #layouts: readonly Layout[];
  /** In the order of the document: closed ones wait for those before them. */
  #regions: Open[] = [];
  /** The form of a known kind, and the one of an unknown kind, that may go on. */
  #known: Open | null = null;
  #unknown: Open | null = null;
  /** The form that the last title ended, of the same kind as the one it began. */
  #before: Open | null = null;
  #unread: number[] = [];
  /** The lines of the page since its last table, and the texts of those of the page before. */
  #above: LooseLine[] = [];
  #furniture: ReadonlySet<string> = new Set();
  /** Height of the page, and of the one before it. */
  #height = Number.NaN;
  #heightBefore = Number.NaN;
  /** Where tables of known forms stand, and tables that are no form's. */
  readonly #places: Box[] = [];
  readonly #strays: PageGrid[] = [];

  /** @param layouts where several fit equally, those before others are chosen */
  constructor(layouts: readonly Layout[]) {
    this.#layouts = layouts;
  }

  /** Takes the next page; gives the regions that are complete with it. */
  addPage({ page, height, tables }: SegmentPage): FormRegion[] {
    this.#heightBefore = this.#height;
    this.#height = height ?? Number.NaN;
    if (tables === null) this.#unread.push(page);
    else this.#addItems(page, tables);
    return this.#takeDone();
  }

  /** The regions that were still open. */
  finish(): FormRegion[] {
    this.#closeAll();
    return this.#takeDone();
  }

  /** At the end: pages with a part of a table, which stands where the forms' tables stand, and with no beginning of a form. */
  pagesWithoutForm(): number[] {
    const pages = this.#strays
      .filter(({ box }) => this.#places.some((place) => hasEdgesOf(place, box)))
      .map(({ page }) => page);
    return [...new Set(pages)];
  }

  #takeDone(): FormRegion[] {
    const done: FormRegion[] = [];
    while (this.#regions[0]?.closed) {
      const [{ region }] = this.#regions.splice(0, 1) as [Open];
      done.push(region);
    }
    return done;
  }

  /** Forms that stand beside each other (two pages printed on one sheet) come one after the other. */
  #addItems(page: number, tables: PageTables): void {
    const hasTitle = (words: readonly Word[]) =>
      looseLines(page, words).some(({ text }) => this.#titles(text).length > 0);
    for (const column of formColumns(tables, hasTitle))
      this.#addColumn(page, column);
  }

  #addColumn(page: number, tables: PageTables): void {
    const lines = looseLines(page, tables.loose);
    this.#above = [];
    if (
      tables.grids.length === 0 &&
      lines.length >= OTHER_MATTER &&
      !lines.some((line) => this.#titles(line.text).length > 0)
    ) {
      this.#close(this.#unknown);
      if ((this.#known?.region.grids.length ?? 0) > 0) this.#close(this.#known);
    }
    const items: Item[] = [
      ...lines.map((line) => ({ top: line.box[1], line })),
      ...tables.grids.map((grid) => ({ top: grid.box[1], grid })),
    ];
    items.sort((a, b) => a.top - b.top);
    for (const item of items) {
      if ("line" in item) this.#addLine(item.line);
      else {
        this.#addGrid(item.grid);
        this.#above = [];
      }
    }
    this.#furniture = new Set(lines.map(({ text }) => fold(text)));
  }

  #titles(text: string): TitleMatch[] {
    return matchTitles(text, this.#layouts);
  }

  #addLine(line: LooseLine): void {
    const titles = this.#titles(line.text);
    if (titles.length > 0) {
      this.#open(titles, line.page, line);
      return;
    }
    this.#above.push(line);
    const current = this.#unknown ?? this.#known;
    if (current === null) return;
    const { region } = current;
    if (region.grids.length > 0) region.trailing.push(line);
    else {
      region.heading.push(line);
      this.#reach(region, line.page);
    }
  }

  #addGrid(grid: PageGrid): void {
    const titles = titlesInside(grid, (text) => this.#titles(text));
    if (titles.length > 0) this.#open(titles, grid.page, null, grid);
    this.#resume(grid);
    const known = this.#known;
    const comesBack =
      this.#unknown === null || this.#explains(grid, known?.layouts ?? []);
    if (known !== null && comesBack && this.#belongs(grid, known)) {
      this.#close(this.#unknown);
      this.#take(known, grid);
      return;
    }
    const layout = this.#layoutBy(grid);
    if (layout !== undefined) {
      const open = this.#open(
        [{ layout, title: "", distance: 0 }],
        grid.page,
        null,
        grid,
      );
      this.#take(open, grid);
    } else this.#addUnknown(grid);
  }

  /** A title with no form's beginning below it is the form's before it, printed again on its next page. */
  #resume(grid: PageGrid): void {
    const [before, again] = [this.#before, this.#known];
    if (before === null || again === null || again.region.grids.length > 0)
      return;
    this.#before = null;
    const isOpenStill = this.#regions.includes(before);
    if (!isOpenStill || !goesOnUnderTitle(before, grid)) return;
    this.#regions = this.#regions.filter((open) => open !== again);
    before.closed = false;
    before.region.trailing.push(...again.region.heading);
    this.#known = before;
  }

  #take(open: Open, grid: PageGrid): void {
    const { region, layouts } = open;
    const isLate = layouts.some((layout) =>
      isOutOfPlace(region.grids, grid, this.#heightBefore, layout),
    );
    if (isLate || this.#isOfOtherKind(open, grid))
      region.outOfPlace = [...(region.outOfPlace ?? []), grid.page];
    if (
      layouts.length > 0 &&
      !this.#places.some((place) => hasEdgesOf(place, grid.box))
    )
      this.#places.push(grid.box);
    this.#reach(region, grid.page);
    region.grids.push(grid);
    if (open.layouts.length > 1) this.#decide(open);
  }

  /** Whether a table on a later page is plainly the rest of another kind of form. */
  #isOfOtherKind({ region, layouts }: Open, grid: PageGrid): boolean {
    const last = region.grids.at(-1);
    if (last === undefined || last.page === grid.page || layouts.length === 0)
      return false;
    return (
      !this.#explains(grid, layouts) &&
      this.#explains(grid, this.#layouts, EXPLAINED.otherTitle)
    );
  }

  /** Which layouts the tables of a region leave: those whose texts they hold as many of; the first gives its type for now. */
  #decide(open: Open): void {
    const fits = fitLayouts(open.region.grids, open.layouts);
    const [best] = fits;
    if (best === undefined) return;
    open.layouts = fits
      .filter(({ held }) => held === best.held)
      .map(({ layout }) => layout);
    open.region.type = best.layout.id;
  }

  /** The layout that a table without its title is of. */
  #layoutBy(grid: PageGrid): Layout | undefined {
    const possible = this.#layouts.filter(
      (layout) =>
        countLabels(grid, layout, ENOUGH_LABELS) >= ENOUGH_LABELS &&
        firstFieldText(grid, layout) !== null,
    );
    if (possible.length === 0) return undefined;
    const [best] = fitLayouts([grid], possible);
    const needed = this.#hasOtherTitle(grid)
      ? EXPLAINED.otherTitle
      : EXPLAINED.untitled;
    return (best?.explained ?? 0) >= needed ? best?.layout : undefined;
  }

  /** A table that no layout fits: the rest of an unknown form, the form of a title that it does not fit, text, or a form of its own. */
  #addUnknown(grid: PageGrid): void {
    const [known, unknown] = [this.#known, this.#unknown];
    const isTable = isRuledTable(grid);
    if (
      unknown !== null &&
      goesOnWith(unknown.region, grid, this.#above, this.#furniture)
    ) {
      this.#take(unknown, grid);
    } else if (isTable && known !== null && isTitledOn(known, grid.page)) {
      this.#known = null;
      this.#regions = this.#regions.filter((open) => open !== known);
      this.#openUnknown({
        ...known.region,
        ...{ type: UNKNOWN, grids: [grid], pages: [grid.page] },
        misfits: known.layouts.map(({ id }) => id),
      });
    } else if (isTable && !this.#isBesideForm(grid)) {
      const region = unknownRegion(grid, this.#above);
      if (region.titleLine === null) this.#strays.push(grid);
      this.#openUnknown(region);
    } else if ((unknown ?? known)?.region.pages.includes(grid.page)) {
      // Another table on a page of the form: its text is kept, for nobody knows that it is not the form's.
      for (const line of gridLines(grid)) this.#addLine(line);
    } else if (gridLines(grid).length > 0) this.#strays.push(grid);
  }

  /** Whether a table stands on a page of a known form, with no title of its own. */
  #isBesideForm(grid: PageGrid): boolean {
    const region = this.#known?.region;
    return (
      region !== undefined &&
      region.grids.length > 0 &&
      region.pages.includes(grid.page) &&
      !this.#hasOtherTitle(grid)
    );
  }

  /** Whether a line above a table looks like a title that no layout has; what the page before bears too is none. */
  #hasOtherTitle(grid: PageGrid): boolean {
    return this.#above.some(
      (line) =>
        looksLikeTitle(line, grid) && !this.#furniture.has(fold(line.text)),
    );
  }

  #openUnknown(region: FormRegion): void {
    // A known form may go on behind one other table, not behind two.
    if (this.#unknown !== null) this.#closeAll();
    const own = new Set([region.titleLine, ...region.heading]);
    const before = this.#known?.region;
    if (before !== undefined)
      before.trailing = before.trailing.filter((line) => !own.has(line));
    this.#unknown = { region, layouts: [], closed: false };
    this.#regions.push(this.#unknown);
    this.#unread = [];
  }

  #belongs(grid: PageGrid, { region, layouts }: Open): boolean {
    const fits = (layout: Layout) => this.#fits(grid, layout, region);
    return layouts.some(fits);
  }

  /** Whether a table is plainly of one of some layouts, as it must be to go on with a form behind another. @param share of its labels that the layout explains */
  #explains(
    grid: PageGrid,
    layouts: readonly Layout[],
    share = EXPLAINED.untitled,
  ): boolean {
    return fitLayouts([grid], layouts).some(
      ({ layout, explained }) =>
        explained >= share &&
        countLabels(grid, layout, ENOUGH_LABELS) >= ENOUGH_LABELS,
    );
  }

  #fits(grid: PageGrid, layout: Layout, region: FormRegion): boolean {
    const labels = countLabels(grid, layout, ENOUGH_LABELS);
    const last = region.grids[region.grids.length - 1];
    if (last === undefined)
      return labels >= ENOUGH_LABELS || firstFieldText(grid, layout) !== null;
    const again = firstFieldText(grid, layout);
    if (
      again !== null &&
      region.grids.some((other) =>
        differs(firstFieldText(other, layout), again),
      )
    )
      return false;
    if (this.#hasOtherTitle(grid)) {
      const [fit] = fitLayouts([grid], [layout]);
      return labels > 0 && (fit?.explained ?? 0) >= EXPLAINED.untitled;
    }
    if (labels > 0) return true;
    const width = last.box[2] - last.box[0];
    return Math.abs(grid.box[2] - grid.box[0] - width) <= SAME_EDGE;
  }

  /** @param grid the table that it begins with, where no line is its title: the lines above are its heading */
  #open(
    titles: readonly TitleMatch[],
    page: number,
    titleLine: LooseLine | null,
    grid?: PageGrid,
  ): Open {
    const layouts = titles.map(({ layout }) => layout);
    const before = this.#known;
    const isSameKind =
      before !== null &&
      before.region.grids.length > 0 &&
      before.layouts.some((layout) => layouts.includes(layout));
    const above = grid === undefined ? null : this.#takeAbove(grid);
    this.#closeAll();
    this.#before = isSameKind ? before : null;
    const [first] = titles as [TitleMatch];
    const region: FormRegion = {
      type: first.layout.id,
      title: first.title === "" ? (above?.title ?? "") : first.title,
      titleLine: titleLine ?? above?.titleLine ?? null,
      heading: above?.heading ?? [],
      grids: [],
      trailing: [],
      pages: [page],
      unread: [],
    };
    const open = { region, layouts, closed: false };
    this.#unread = [];
    this.#known = open;
    this.#regions.push(open);
    return open;
  }

  /** The lines above a table that no title of a layout stands over: its own from a title-like line on, all where no other form is above them. */
  #takeAbove(grid: PageGrid): ReturnType<typeof titleAbove> | null {
    const own = titleAbove(grid, this.#above);
    const before = this.#known?.region;
    const isBelowForm = before?.pages.includes(grid.page) ?? false;
    if (own.titleLine === null && isBelowForm) return null;
    const taken = new Set([own.titleLine, ...own.heading]);
    if (before !== undefined) {
      before.trailing = before.trailing.filter((line) => !taken.has(line));
      before.heading = before.heading.filter((line) => !taken.has(line));
    }
    return own;
  }

  /** The form stands on this page too; pages between that could not be read are its own. */
  #reach(region: FormRegion, page: number): void {
    region.unread.push(...this.#unread);
    this.#unread = [];
    if (!region.pages.includes(page)) region.pages.push(page);
  }

  #closeAll(): void {
    this.#close(this.#unknown);
    this.#close(this.#known);
  }

  #close(open: Open | null): void {
    if (open === null) return;
    if (open === this.#known) this.#known = null;
    if (open === this.#unknown) this.#unknown = null;
    open.closed = true;
    const { region, layouts } = open;
    region.unread.push(...this.#unread);
    this.#unread = [];
    const isForm =
      region.grids.length > 0 ||
      layouts.some(
        (layout) => lineLabels(region.heading, layout) >= ENOUGH_LABELS,
      );
    if (!isForm)
      this.#regions = this.#regions.filter((other) => other !== open);
  }
}

/** A title printed as the first row of the table itself. */
function titlesInside(
  grid: PageGrid,
  titlesOf: (text: string) => TitleMatch[],
): TitleMatch[] {
  for (const cell of grid.cells) {
    if (cell.row > 1) break;
    const titles = titlesOf(cell.lines.map((line) => line.text).join(""));
    if (titles[0]?.distance === 0) return titles;
  }
  return [];
}

/** Whether a region has its title on this page and no table yet. */
function isTitledOn({ region }: Open, page: number): boolean {
  return region.grids.length === 0 && region.titleLine?.page === page;
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
