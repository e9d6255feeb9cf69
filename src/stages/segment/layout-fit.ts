import { matchLabel } from "../../layouts/match.ts";
import { labelsOf, outlineOf } from "../../layouts/outline/outline.ts";
import { ownLabels } from "../../layouts/own-labels.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { PageGrid } from "../../model/grid.ts";
import { joinLines } from "../../text/join-lines.ts";

/** How well tables fit a layout. */
export interface LayoutFit {
  layout: Layout;
  /** Cells that hold a text which the layout prints; label cells count twice, synonyms and nearly matching texts for less. */
  held: number;
  /** The share of the tables' label cells that the layout prints; 1 where they have none. */
  explained: number;
  /** The share of what the layout prints that the tables hold. */
  found: number;
}

/** A text with one wrong character speaks less for a layout than a synonym, that less than its own label; whole numbers, so that equal sums are equal. */
const WEIGHTS = { own: 20, synonym: 19, nearly: 18 };

/** How well tables fit each of some layouts, the best first; of equals in the order given. */
export function fitLayouts(
  grids: readonly PageGrid[],
  layouts: readonly Layout[],
): LayoutFit[] {
  const cells = grids.flatMap((grid) => {
    const texts = grid.cells.map((cell) => ({
      ...cell,
      text: joinLines(cell.lines),
    }));
    const labels = new Set(labelsOf(outlineOf(texts)));
    return texts
      .filter(({ text }) => text !== "")
      .map((cell) => ({ text: cell.text, isLabel: labels.has(cell) }));
  });
  return layouts
    .map((layout) => fitOf(cells, layout))
    .sort((a, b) => b.held - a.held || b.found - a.found);
}

function fitOf(
  cells: readonly { text: string; isLabel: boolean }[],
  layout: Layout,
): LayoutFit {
  const printed = printedTexts(layout);
  const own = ownLabels(layout);
  const labels = cells.filter(({ isLabel }) => isLabel);
  const found = new Set<string>();
  let held = 0;
  let explained = 0;
  for (const { text, isLabel } of cells) {
    const distance = matchLabel(text, printed);
    if (distance === null) continue;
    const isSynonym = isLabel && matchLabel(text, own) !== 0;
    const how = distance === 1 ? "nearly" : isSynonym ? "synonym" : "own";
    held += WEIGHTS[how] * (isLabel ? 2 : 1);
    if (isLabel) explained++;
    found.add(text);
  }
  return {
    layout,
    held,
    explained: labels.length === 0 ? 1 : explained / labels.length,
    found: found.size / Math.max(1, printed.length),
  };
}
