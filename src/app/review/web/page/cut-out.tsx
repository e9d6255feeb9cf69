import type { Box, Place } from "../../../../model/box.ts";
import type { PageSummary } from "../../../../model/extraction.ts";
import { pictureOf } from "../server/calls.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { CUT_WIDTH } from "./picture-width.ts";

/** Points around the cell, so that its lines are seen. */
const MARGIN = 8;

/** The cell as it is on paper, large: each of its places, one below the other. */
export function CutOut({
  document: id,
  pages,
  places,
}: {
  document: string;
  pages: readonly PageSummary[];
  places: readonly Place[];
}) {
  const say = useSay();
  if (places.length === 0) return <p className="cut-none">{say(W.noPlace)}</p>;
  return (
    <div className="cut-outs">
      {places.map((place) => {
        if ("lines" in place) {
          const [from, to] = place.lines;
          return (
            <p className="cut-none" key={`${from}-${to}`}>
              {say(W.lines, { from, to })}
            </p>
          );
        }
        const page = pages.find(({ page }) => page === place.page);
        return page === undefined ? null : (
          <Cut
            key={`${place.page}/${place.box.join()}`}
            document={id}
            page={page}
            box={place.box}
          />
        );
      })}
    </div>
  );
}

function Cut({
  document: id,
  page,
  box,
}: {
  document: string;
  page: PageSummary;
  box: Box;
}) {
  const say = useSay();
  const [left, top, right, bottom] = box;
  const width = right - left + 2 * MARGIN;
  const height = bottom - top + 2 * MARGIN;
  return (
    <svg
      className="cut-out"
      role="img"
      aria-label={say(W.pageImage, { n: page.page })}
      viewBox={`${left - MARGIN} ${top - MARGIN} ${width} ${height}`}
      // A short cell is not blown up beyond what helps.
      style={{ maxWidth: width * LARGEST }}
    >
      <image
        href={pictureOf(id, page.page, CUT_WIDTH)}
        width={page.width}
        height={page.height}
        preserveAspectRatio="none"
      />
      <rect
        className="cut-frame"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
      />
    </svg>
  );
}

/** Pixels per point. */
const LARGEST = 3.2;
