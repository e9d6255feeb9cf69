import type { Gap, Word } from "./words.ts";

/**
 * What it costs to read on in the same cell over a gap, and to begin another cell there.
 * Costs are like negative logarithms of probabilities: about 0 is what happens nearly always, 1 a third, 3 a twentieth,
 * 8 practically never. They were set by reasoning on how lines come about, not fitted to a document.
 */
export interface GapCost {
  stay: number;
  leave: number;
}

export function gapCost(before: Word | undefined, word: Word): GapCost {
  const { gap } = word;
  if (gap.kind === "start" || before === undefined) return FREE;
  if (gap.kind === "blank") return inlineCost(before, word);
  if (gap.inCell) return IN_CELL;
  if (gap.beside) return BESIDE[endedKey(gap)];
  if (gap.page) return PAGE[endedKey(gap)];
  const cost = LINE[endedKey(gap)];
  return gap.empties > 0 ? { ...cost, stay: cost.stay + 1.5 } : cost;
}

const FREE: GapCost = { stay: 0, leave: 0 };
const LINE = {
  unknown: { stay: 0.6, leave: 0.4 },
  wrapped: { stay: 0, leave: 4 },
  ended: { stay: 2, leave: 0 },
};
const IN_CELL: GapCost = { stay: 0, leave: 5 };
/** No cell goes on beside itself; one whose paragraph has not ended goes on later. */
const BESIDE = {
  unknown: { stay: 8, leave: 0 },
  wrapped: { stay: 8, leave: 4 },
  ended: { stay: 8, leave: 0 },
};
/** A page may end within a cell and between the cells of a row. */
const PAGE = {
  unknown: { stay: 0.7, leave: 0.4 },
  wrapped: { stay: 0, leave: 3 },
  ended: { stay: 1.5, leave: 0 },
};

function endedKey(gap: Gap): "unknown" | "wrapped" | "ended" {
  if (gap.ended === null) return "unknown";
  return gap.ended ? "ended" : "wrapped";
}

function inlineCost(before: Word, word: Word): GapCost {
  if (word.gap.blanks >= 2) return { stay: 2.5, leave: 0 };
  if (isAutoSpace(before.text, word.text)) return { stay: 0.4, leave: 1 };
  return { stay: 2.5, leave: 0.1 };
}

/** A single blank between Han and Latin text is put there by the typesetting program. */
function isAutoSpace(before: string, after: string): boolean {
  const last = before.at(-1) ?? "";
  const first = after[0] ?? "";
  return (
    (LATIN.test(last) && HAN.test(first)) ||
    (HAN.test(last) && LATIN.test(first))
  );
}

const LATIN = /[0-9A-Za-z%.≥≤<>＜＞=±+]/u;
const HAN = /[\p{Script=Han}（）“”《》]/u;
