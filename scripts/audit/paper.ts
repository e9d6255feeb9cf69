import type { Box } from "../../src/model/box.ts";
import type { RawCell } from "../../src/model/cell.ts";

/** Hands out places: A4 pages of rows of four cells, in points. */
export class Paper {
  page = 0;
  private placed = 0;

  newPage(): void {
    this.page++;
    this.placed = 0;
  }

  cell(text: string): RawCell {
    if (this.placed === ROWS * COLUMNS) this.newPage();
    const left = 60 + (this.placed % COLUMNS) * WIDTH;
    const top = 70 + Math.floor(this.placed / COLUMNS) * HEIGHT;
    this.placed++;
    const box: Box = [left, top, left + WIDTH, top + HEIGHT];
    return {
      text,
      state: text === "" ? "blank" : "read",
      by: "text-layer",
      review: false,
      reasons: [],
      at: [{ page: this.page, box }],
    };
  }
}

const COLUMNS = 4;
const ROWS = 30;
const WIDTH = 118;
const HEIGHT = 23;
