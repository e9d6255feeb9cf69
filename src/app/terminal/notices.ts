import { cutToWidth } from "../../text/display-width.ts";

/** What is told beside the data: lines, and on a terminal a progress bar that gives way to them. */
export interface Notices {
  line(text: string): void;
  /** @param share of the work that is done, 0 to 1 */
  progress(share: number, label: string): void;
  clear(): void;
}

/** Work shorter than this (ms) needs no bar. */
const BAR_AFTER = 1000;

/** The bar is drawn anew no more often than this (ms). */
const REDRAW_AFTER = 100;

const BAR_WIDTH = 24;

/** For a terminal that does not tell how wide it is. */
const USUAL_WIDTH = 80;
const START_OF_LINE = "\r";
const CLEAR_TO_END = "\u001b[K";

/** @param showBar false for a stream that is no terminal, or where it is not wanted */
export function notices(stream: NodeJS.WriteStream, showBar: boolean): Notices {
  let next = performance.now() + BAR_AFTER;
  let drawn = false;
  const clear = () => {
    if (drawn) stream.write(START_OF_LINE + CLEAR_TO_END);
    drawn = false;
  };
  return {
    clear,
    line(text) {
      clear();
      stream.write(`${text}\n`);
    },
    progress(share, label) {
      const now = performance.now();
      if (!showBar || now < next) return;
      next = now + REDRAW_AFTER;
      const full = Math.round(share * BAR_WIDTH);
      const bar = "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
      const text = cutToWidth(
        `${bar} ${label}`,
        (stream.columns || USUAL_WIDTH) - 1,
      );
      stream.write(START_OF_LINE + text + CLEAR_TO_END);
      drawn = true;
    },
  };
}
