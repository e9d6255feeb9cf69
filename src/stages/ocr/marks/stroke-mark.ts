import { boxOf, type Part } from "../ink/parts.ts";
import type { Found } from "./find-marks.ts";

/** A line that is one straight stroke and nothing else: / or -; null for anything else. */
export function strokeMark(parts: readonly Part[], em: number): Found | null {
  const [part, other] = parts;
  if (part === undefined || other !== undefined) return null;
  const [left, top, right, bottom] = boxOf(parts);
  const width = right - left;
  const height = bottom - top;
  const length = Math.hypot(width, height);
  const thickness = part.area / length;
  if (thickness > 0.16 * em) return null;
  if (height <= 0.2 * em && width > 0.2 * em)
    // 一 is nearly an em long, a hyphen a third to a half, a dash up to two.
    return {
      text: "-",
      confidence: width < 0.65 * em ? 0.9 : 0.4,
      box: boxOf(parts),
    };
  if (height < 0.45 * em || width < 0.2 * em || !rises(part)) return null;
  return { text: "/", confidence: 0.9, box: boxOf(parts) };
}

/** Each run stands left of or under the one above it. */
function rises({ runs }: Part): boolean {
  let before = Number.POSITIVE_INFINITY;
  let row = -1;
  for (let i = 0; i < runs.length; i += 3) {
    const y = runs[i] as number;
    if (y === row) return false;
    row = y;
    const middle = ((runs[i + 1] as number) + (runs[i + 2] as number)) / 2;
    if (middle > before + 1) return false;
    before = middle;
  }
  return true;
}
