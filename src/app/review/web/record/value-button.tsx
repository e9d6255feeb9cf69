import { useLayoutEffect, useRef } from "react";
import type { Finding } from "../../../../model/finding.ts";
import type { DocumentView } from "../../api.ts";
import { Confidence } from "../signs/confidence.tsx";
import { Sign } from "../signs/sign.tsx";
import { chooseCell, useIsChosen } from "../state/choose.ts";
import { labelOf } from "../state/chosen-cell.ts";
import { hoverAway, hoverOver, useIsHovered } from "../state/hover.ts";
import { useSay } from "../words/language.ts";
import { cellSign, sureness } from "./cell-sign.ts";
import { CellText } from "./cell-text.tsx";
import type { PlacedCell } from "./form-parts.ts";

/** What is the same for all values of a form. */
export interface ShowCells {
  form: string;
  labels: DocumentView["labels"];
  findings: ReadonlyMap<string, readonly Finding[]>;
}

/** A value of the record; a press chooses its cell. */
export function ValueButton({
  placed: { path, cell },
  show,
}: {
  placed: PlacedCell;
  show: ShowCells;
}) {
  const say = useSay();
  const ref = useRef<HTMLButtonElement>(null);
  const isHovered = useIsHovered(show.form, path);
  const isChosen = useIsChosen(show.form, path);
  useLayoutEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const worst = show.findings.get(path)?.[0]?.severity ?? null;
  const sign = cellSign(cell, worst);
  const { confidence } = cell;
  const isUnsure =
    confidence !== undefined &&
    sign !== "done" &&
    sureness(confidence) !== "high";
  const classes = ["value", `value-${sign}`];
  if (isChosen) classes.push("is-chosen");
  if (isHovered) classes.push("is-hovered");
  return (
    <button
      ref={ref}
      type="button"
      className={classes.join(" ")}
      data-cell={`${show.form}/${path}`}
      aria-pressed={isChosen}
      aria-label={`${say(labelOf(show.labels, show.form, path))} ${cell.text ?? ""}`}
      onClick={() => chooseCell(show.form, path)}
      onPointerEnter={() => hoverOver(show.form, path)}
      onPointerLeave={hoverAway}
      onFocus={() => hoverOver(show.form, path)}
      onBlur={hoverAway}
    >
      <Sign sign={sign} severity={worst} />
      <span className="value-text">
        <CellText text={cell.text} state={cell.state} />
      </span>
      {isUnsure && <Confidence value={confidence} />}
    </button>
  );
}
