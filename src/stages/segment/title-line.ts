import { fold } from "../../layouts/fold.ts";
import type { LooseLine, PageGrid } from "../../model/grid.ts";

/** Titles are no longer (characters). */
const LONGEST = 40;

/** The middle of a title is at most this share of the table's width from the table's middle. */
const CENTRED = 0.06;

/** A title that is not centred is larger than the type of the table by this factor. */
const LARGER = 1.15;

/**
 * Whether a line above a table looks like its title: short, no sentence, no label with a value, centred over the table
 * or larger than its type. A line in brackets (（2021年度）) or with a number (一、基本情况) is none.
 */
export function looksLikeTitle(line: LooseLine, grid: PageGrid): boolean {
  const text = line.text.trim();
  const bare = text.replace(/\s/gu, "");
  if (bare.length > LONGEST || (bare.match(HAN) ?? []).length < 3) return false;
  if (NO_TITLE.test(bare) || /\s{3,}/u.test(text)) return false;
  const [left, , right] = grid.box;
  const middle = (line.box[0] + line.box[2]) / 2;
  const isCentred =
    Math.abs(middle - (left + right) / 2) <= CENTRED * (right - left);
  const size = Math.max(0, ...line.words.map((word) => word.size));
  return isCentred || size >= LARGER * typeSize(grid);
}

/** The last line above a table that looks like its title and names a form or list (…表), and the lines below it; all lines where none does. */
export function titleAbove(
  grid: PageGrid,
  above: readonly LooseLine[],
): { title: string; titleLine: LooseLine | null; heading: LooseLine[] } {
  const at = above.findLastIndex(
    (line) => looksLikeTitle(line, grid) && NAMES_TABLE.test(fold(line.text)),
  );
  const titleLine = above[at] ?? null;
  const title = titleLine?.text.replace(/\s/gu, "") ?? "";
  return { title, titleLine, heading: above.slice(at + 1) };
}

const NAMES_TABLE = /表(?:\([^()]*\))?$/u;

const HAN = /\p{Script=Han}/gu;
const NO_TITLE =
  /[:：，。；！？;!?…]|^[（(【[].*[）)】\]]$|^[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|^第?\d+页?|[.·]{3}|^注/u;

/** The size in the middle of all sizes of type in a table, points. */
function typeSize(grid: PageGrid): number {
  const sizes = grid.cells
    .flatMap(({ lines }) => lines.map(({ size }) => size))
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
