import { unionAll } from "../../../geometry/box.ts";
import { fold } from "../../../layouts/fold.ts";
import type { Box } from "../../../model/box.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { startsPoint } from "./join-words.ts";
import { isFull, isNextLine, LinePitch, nextBelow } from "./line-pitch.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { readingOrder } from "./reading-order.ts";
import type { Gap, Word } from "./words.ts";

/** Lines that stand in one cell, one below the other. */
interface Block {
  pieces: Piece[];
  page: number;
  /** Without the space above and below the characters, so that neighbouring lines do not overlap. */
  box: Box;
}

/** A line reaches this far above and below its middle, em. */
const HALF_LINE = 0.4;

/**
 * The words of lines that were put in order by height, cell by cell: lines that follow one another at the pitch of wrapped text
 * are one cell, and cells are read row by row. Words whose places are not known keep their order.
 * @param printed the texts that the form prints in advance, folded
 */
export function toCellOrder(
  words: readonly Word[],
  lines: readonly FlowLine[],
  printed: readonly string[],
): Word[] {
  const pieces = piecesOf(words, lines);
  if (pieces === null) return [...words];
  const ordered: Word[] = [];
  let before: { piece: Piece; block: Block } | null = null;
  for (const block of readingOrder(blocksOf(pieces, printed))) {
    for (const piece of block.pieces) {
      const [first, ...rest] = piece.words;
      if (first === undefined) continue;
      const gap =
        before?.block === block
          ? { ...first.gap, ...gapInside(before.piece, piece, pieces) }
          : gapBetween(before?.piece, piece, first.gap);
      ordered.push({ ...first, gap }, ...rest);
      before = { piece, block };
    }
  }
  return ordered;
}

/** Puts lines together that follow one another in a cell. */
function blocksOf(
  pieces: readonly Piece[],
  printed: readonly string[],
): Block[] {
  const pitch = new LinePitch(pieces, (piece) =>
    printed.includes(textOf([piece])),
  );
  const blocks = new Map<Piece, Block>();
  for (const piece of pieces) {
    const block = blocks.get(piece) ?? newBlock(piece);
    blocks.set(piece, block);
    const below = nextBelow(piece, pieces);
    if (below === null || blocks.has(below)) continue;
    const text = textOf(block.pieces);
    const longer = text + textOf([below]);
    const begins = printed.some((whole) => whole.startsWith(longer));
    if (printed.includes(text) && !begins) continue;
    const isLabel = begins && isNextLine(piece, below);
    if (!isLabel && !pitch.isInCell(piece, below)) continue;
    block.pieces.push(below);
    block.box = unionAll([block.box, lineBox(below)]) ?? block.box;
    blocks.set(below, block);
  }
  return [...new Set(blocks.values())];
}

function newBlock(piece: Piece): Block {
  return { pieces: [piece], page: piece.page, box: lineBox(piece) };
}

function lineBox({ box, middle, em }: Piece): Box {
  return [box[0], middle - HALF_LINE * em, box[2], middle + HALF_LINE * em];
}

function textOf(pieces: readonly Piece[]): string {
  const words = pieces.flatMap((piece) => piece.words);
  return fold(words.map(({ text }) => text).join(""));
}

/** Between two lines of a cell: a new paragraph begins after a line that stops early at a sentence's end, and with a number. */
function gapInside(
  before: Piece,
  piece: Piece,
  pieces: readonly Piece[],
): Partial<Gap> {
  const text = textOf([before]);
  const stops = /[。；;：:！？]$/u.test(text) && !isFull(before, piece, pieces);
  const ended = stops || startsPoint(textOf([piece]), text);
  return { ...LINE, ended, inCell: true };
}

/** Between two cells, which may stand on one line; two that are near below one another may be paragraphs of one. */
function gapBetween(before: Piece | undefined, piece: Piece, gap: Gap): Gap {
  if (before === undefined) return gap;
  const sameLine = before.words[0]?.line === piece.words[0]?.line;
  if (sameLine && piece.index === before.index + 1) return gap;
  const page = before.page !== piece.page;
  const beside = !page && !isNextLine(before, piece);
  return { ...gap, ...LINE, ended: page ? null : true, beside, page };
}

const LINE: Partial<Gap> = {
  kind: "line",
  blanks: 0,
  beside: false,
  page: false,
  indented: false,
  empties: 0,
};

/** The words of one cell line by line, where it was read in parts: a line with wide gaps stands in several blocks. */
export function inLineOrder(words: readonly Word[]): Word[] {
  const sorted = words.toSorted((a, b) => a.line - b.line || a.from - b.from);
  if (sorted.every((word, i) => word === words[i])) return sorted;
  return sorted.map((word, i): Word => {
    const before = sorted[i - 1];
    if (before?.line === word.line) {
      const blanks = word.from - before.to;
      return { ...word, gap: { ...word.gap, kind: "blank", blanks } };
    }
    if (word.gap.kind === "line" && !word.gap.beside) return word;
    return { ...word, gap: { ...word.gap, ...LINE, ended: null } };
  });
}
