import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import { rowRuns } from "./shape.ts";

/** A bracket is narrower and higher than these (em), and one piece of ink. */
const WIDEST = 0.45;
const LOWEST = 0.6;

/** Its outer edge is looked at between these shares of its height, off its middle. */
const FROM = 0.14;
const TO = 0.36;

/** How far the outer edge is drawn in there, as a share of the bracket's width: straight in 〔 and [, bent in （. */
const STRAIGHT = 0.1;
const BENT = 0.16;

/**
 * Whether an opening (side `left`) or closing bracket is round or angular (〔, [, 【); null where its ink does not tell.
 */
export function bracketShape(
  parts: readonly Part[],
  side: "left" | "right",
  em: number,
): "round" | "angular" | null {
  const box = boxOf(parts);
  const width = box[2] - box[0];
  const height = box[3] - box[1];
  if (parts.length !== 1 || width > WIDEST * em || height < LOWEST * em)
    return null;
  const mask = drawParts(parts, box);
  const away = (y: number) => {
    const runs = rowRuns(mask, y);
    return side === "left" ? (runs[0] ?? width) : width - (runs.at(-1) ?? 0);
  };
  const rows = Array.from({ length: height }, (_, y) => y);
  const share = (y: number) => (y + 0.5) / height;
  const edge = Math.min(...rows.map(away));
  const shoulders = rows.filter((y) => {
    const off = Math.min(share(y), 1 - share(y));
    return off >= FROM && off <= TO;
  });
  const drawn =
    shoulders.reduce((sum, y) => sum + away(y) - edge, 0) /
    (shoulders.length * width);
  if (drawn <= STRAIGHT) return "angular";
  return drawn >= BENT ? "round" : null;
}
