import { boxOf, drawParts, type Part } from "../ink/parts.ts";
import { findAngle } from "./find-angle.ts";
import type { Found } from "./find-marks.ts";

/** ≥ or ≤: an angle over one or two bars; null for anything else. `part` is the angle, `line` the parts around it. */
export function comparisonMark(
  part: Part,
  line: readonly Part[],
  em: number,
): Found | null {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (width < 0.35 * em || width > 1.1 * em) return null;
  if (height < 0.22 * em || height > 0.95 * em) return null;
  const near = line.filter(
    (other) =>
      other !== part && other.right > part.left && other.left < part.right,
  );
  const bars = near.filter((other) => isBar(other, part, em));
  if (bars.length > 2) return null;
  const others = near.filter(
    (other) => !bars.includes(other) && other.area > 0.04 * part.area,
  );
  if (others.some((other) => middleWithin(other, part))) return null;
  const joined = bars.length === 0;
  if (joined && width < BROAD * height) return null;
  const angle = findAngle(drawParts([part], boxOf([part])), joined);
  if (angle === null) return null;
  return {
    text: angle.text,
    confidence: Math.max(0.5, (joined ? 0.85 : 0.98) - 2 * angle.deviation),
    box: boxOf([part, ...bars]),
  };
}

/** A sign that hangs together is this broad against its height; digits are narrower. */
const BROAD = 0.75;

/** A thin stroke under the angle, about as wide; ⩾ has it slanted. */
function isBar(bar: Part, angle: Part, em: number): boolean {
  const width = bar.right - bar.left;
  const whole =
    Math.max(bar.right, angle.right) - Math.min(bar.left, angle.left);
  if (width < 0.45 * whole || whole > 1.1 * em) return false;
  if (bar.bottom < angle.bottom - 0.02 * em) return false;
  if (bar.top < angle.top + 0.3 * (angle.bottom - angle.top)) return false;
  if (bar.top - angle.bottom > 0.3 * em) return false;
  const height = bar.bottom - bar.top;
  if (height > 0.5 * em) return false;
  // Its ink would fill a stroke of its own length no thicker than a bold bar.
  return bar.area <= 0.16 * em * Math.hypot(width, height);
}

function middleWithin(other: Part, part: Part): boolean {
  const middle = (other.left + other.right) / 2;
  return middle > part.left && middle < part.right;
}
