import { matchLabel } from "../../layouts/match.ts";
import type { RawCell } from "../../model/cell.ts";

/**
 * What a label that is not printed must be, from the text beside it: 数量指标 → 产出指标.
 * A text with one wrong character counts where every label that it could be leads to the same answer; 指标 at the end
 * may be missing.
 * @param inference known text → what follows from it (layout.inference)
 */
export function inferLabel(
  from: RawCell,
  inference: Readonly<Record<string, string>>,
): string | null {
  if (from.text === null) return null;
  const exact = new Set<string>();
  const tolerant = new Set<string>();
  for (const [known, answer] of Object.entries(inference)) {
    const distance = matchLabel(from.text, [known, withoutKind(known)]);
    if (distance === 0) exact.add(answer);
    if (distance === 1) tolerant.add(answer);
  }
  const answers = exact.size > 0 ? exact : tolerant;
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : null;
}

function withoutKind(label: string): string {
  return label.replace(/指标$/u, "");
}
