import { loneSpecks } from "./lone-specks.ts";
import type { PageInk } from "./page-ink.ts";
import type { Part } from "./parts.ts";

/** A stroke this long and no thicker than this (em) rules a line to write on, or is the rest of one. */
const RULE_LENGTH = 2.2;
const RULE_THICK = 0.2;
/** Nothing printed as text is larger than this (em): pictures, seals, borders are. */
const LARGEST = 4;
/** Ink this near to the picture's edge (inches) comes from the scanner. */
const EDGE = 0.04;

/** The parts outside of tables that may be text. */
export function looseParts({ scan, em, loose }: PageInk): Part[] {
  const edge = EDGE * scan.dpi;
  const { width, height } = scan.ink;
  const specks = loneSpecks(loose, em);
  return loose.filter((part) => {
    if (specks.has(part)) return false;
    const wide = part.right - part.left;
    const high = part.bottom - part.top;
    if (Math.max(wide, high) > LARGEST * em) return false;
    if (
      Math.max(wide, high) > RULE_LENGTH * em &&
      Math.min(wide, high) < RULE_THICK * em
    )
      return false;
    return (
      part.right > edge &&
      part.left < width - edge &&
      part.bottom > edge &&
      part.top < height - edge
    );
  });
}
