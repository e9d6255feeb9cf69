import type { CellIndex } from "./cell-index.ts";
import { isInline } from "./label-text.ts";
import type { Block, Outline, OutlineCell, Pair } from "./types.ts";

/**
 * Adds the labels of a row with their values: label and value in turn, what follows a value without a label in between
 * being its too. Where an odd label is too many, the first stands over the others.
 */
export function readPairs<C extends OutlineCell>(
  block: Block<C>,
  row: number,
  index: CellIndex<C>,
  { pairs, sections }: Outline<C>,
): void {
  const cells = index.starting(row, block);
  let within = block.within;
  let open: Pair<C> | null = null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as C;
    const next = cells[i + 1];
    if (!index.isLabel(cell) && isInline(cell.text)) {
      open = { label: cell, inline: true, values: [cell], within };
      pairs.push(open);
    } else if (index.isLabel(cell) && next !== undefined) {
      if (!index.isLabel(next) || (cells.length - i) % 2 === 0) {
        open = { label: cell, inline: false, values: [next], within };
        pairs.push(open);
        i++;
      } else {
        sections.push(cell);
        within = cell;
        open = null;
      }
    } else if (open !== null && !open.inline && !index.isLabel(cell)) {
      if (cell.text !== "") open.values.push(cell);
    } else if (cells.length === 1 && block.within !== null) {
      ownerOf(block.within, pairs).values.push(cell);
    }
  }
}

/** The pair of the label left of a block, made where it has none yet. */
function ownerOf<C>(label: C, pairs: Pair<C>[]): Pair<C> {
  const known = pairs.find((pair) => pair.label === label);
  if (known !== undefined) return known;
  const made = { label, inline: false, values: [], within: null };
  pairs.push(made);
  return made;
}
