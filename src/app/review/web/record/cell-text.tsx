import type { CellState } from "../../../../model/cell.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** A cell's text, or its state in words where it has none: four states, told apart. */
export function CellText({
  text,
  state,
}: {
  text: string | null;
  state: CellState;
}) {
  const say = useSay();
  if (state === "read") return <>{text}</>;
  return <span className={`no-text no-text-${state}`}>{say(W[state])}</span>;
}
