import { unionAll } from "../../../geometry/box.ts";
import type { Box } from "../../../model/box.ts";
import { type RawCell, withReason } from "../../../model/cell.ts";
import type { FlowRow } from "./read-table.ts";

/** Labels that are farther from where their rows would have them, on average, may have other rows, points. */
const FAR = 6;

/** Leaving a row of a page to the label of the page before, where there is none, points. */
const NO_LABEL_BEFORE = 50;

/** Something that has a place on one page. */
interface Placed {
  page: number;
  top: number;
  bottom: number;
}

/**
 * Which of a column's merged cells stands beside each row, by their places: each in the middle of its rows, or each at the top of
 * its first, whichever fits better. Rows above a page's first label may belong to the last one of the page before.
 */
export function coverRows(
  rows: readonly FlowRow[],
  cells: readonly RawCell[],
): (RawCell | undefined)[] {
  const placed = rows.map((row) => placeOf([...row.values()]));
  const labels = cells.map((cell) => ({ cell, place: placeOf([cell]) }));
  const cover: (RawCell | undefined)[] = [];
  let before: RawCell | undefined;
  for (const page of new Set(placed.map((row) => row.page))) {
    const onPage = placed.filter((row) => row.page === page);
    const own = labels.filter(({ place }) => place.page === page);
    const { starts, cost } = bestDivision(
      onPage,
      own.map(({ place }) => place),
      before !== undefined,
    );
    for (let r = 0; r < onPage.length; r++) {
      const at = starts.findLastIndex((start) => start <= r);
      const cell = at < 0 ? before : own[at]?.cell;
      const unsure = cell !== undefined && cost > FAR * own.length;
      cover.push(unsure ? withReason(cell, "rows-unsure") : cell);
    }
    before = own.at(-1)?.cell ?? before;
  }
  return cover;
}

/** The extent of cells on the page of the first. */
function placeOf(cells: readonly RawCell[]): Placed {
  const places = cells
    .flatMap(({ at }) => at)
    .flatMap((place) => ("page" in place ? [place] : []));
  const page = places[0]?.page ?? 0;
  const own = places.filter((place) => place.page === page);
  const [, top, , bottom]: Box = unionAll(own.map(({ box }) => box)) ?? [
    0, 0, 0, 0,
  ];
  return { page, top, bottom };
}

/** The first row of each label under the better of the two ways to place labels. */
function bestDivision(
  rows: readonly Placed[],
  labels: readonly Placed[],
  continued: boolean,
): Division {
  const centred = startsBy(rows, labels, continued, (label, from, to) =>
    Math.abs(middle(label, label) - middle(rows[from], rows[to])),
  );
  const top = startsBy(rows, labels, continued, (label, from) =>
    Math.abs(label.top - (rows[from]?.top ?? 0)),
  );
  return top.cost < centred.cost ? top : centred;
}

function middle(first: Placed | undefined, last: Placed | undefined): number {
  return ((first?.top ?? 0) + (last?.bottom ?? 0)) / 2;
}

interface Division {
  starts: number[];
  cost: number;
}

/** Divides rows among labels in order at the least sum of misfits; `best[r]` is the division of the rows before r. */
function startsBy(
  rows: readonly Placed[],
  labels: readonly Placed[],
  continued: boolean,
  misfit: (label: Placed, from: number, to: number) => number,
): Division {
  let best = Array.from(
    { length: rows.length + 1 },
    (_, r): Division => ({
      starts: [],
      cost: continued ? 0 : r * NO_LABEL_BEFORE,
    }),
  );
  for (const label of labels) {
    const next = best.map((): Division => NONE);
    for (const [from, { starts, cost }] of best.entries()) {
      for (let end = from + 1; end <= rows.length; end++) {
        const sum = cost + misfit(label, from, end - 1);
        if (sum < (next[end]?.cost ?? 0))
          next[end] = { starts: [...starts, from], cost: sum };
      }
    }
    best = next;
  }
  return best[rows.length] ?? NONE;
}

const NONE: Division = { starts: [], cost: Number.POSITIVE_INFINITY };
