import { memo } from "react";
import type { PageSummary } from "../../../../model/extraction.ts";
import { chooseCell, useIsChosen } from "../state/choose.ts";
import { hoverAway, hoverOver, useIsHovered } from "../state/hover.ts";
import type { CellBox } from "./cell-boxes.ts";

/** The cells drawn over the page. Screen readers have them in the record, as text. */
export const PageOverlay = memo(function PageOverlay({
  page,
  boxes,
}: {
  page: PageSummary;
  boxes: readonly CellBox[];
}) {
  const shown = boxes.filter((box) => box.page === page.page);
  return (
    <svg
      className="page-overlay"
      viewBox={`0 0 ${page.width} ${page.height}`}
      aria-hidden="true"
    >
      {shown.map((box) => (
        <CellRect key={`${box.form}/${box.path}/${box.box.join()}`} box={box} />
      ))}
    </svg>
  );
});

function CellRect({ box: { form, path, box, sign, worst } }: { box: CellBox }) {
  const isChosen = useIsChosen(form, path);
  const isHovered = useIsHovered(form, path);
  const [left, top, right, bottom] = box;
  const classes = ["cell-box", `cell-box-${sign}`];
  if (sign === "finding") classes.push(`cell-box-${worst}`);
  if (isChosen) classes.push("is-chosen");
  if (isHovered) classes.push("is-hovered");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the record has the same cells as buttons
    <rect
      className={classes.join(" ")}
      data-cell={`${form}/${path}`}
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      onClick={() => chooseCell(form, path)}
      onPointerEnter={() => hoverOver(form, path)}
      onPointerLeave={hoverAway}
    />
  );
}
