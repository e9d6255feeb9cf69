import type { Box, Place } from "./box.ts";

/**
 * One line of text in reading order, for reading without ruling lines.
 * `text` is the line as it stands, blanks at its start and end included: some producers print one at the end of every
 * paragraph, which tells wrapped lines from finished ones. Runs of two and more blanks stand for a wide gap on the page.
 * Lines without text may be given or left out; a gap in the line numbers says the same.
 */
export interface FlowLine {
  text: string;
  /** `{ lines: [n, n] }` in a text dump; page and box on a page. */
  place: Place;
  /** On a page: a box for each UTF-16 unit of `text`, so that part of a line has its own box. */
  chars?: Box[];
  /** From 1; left out in a dump without pages. */
  page?: number;
}
