import { foldWidths } from "./fold-widths.ts";
import type { CellOutcome } from "./tally.ts";

/** Characters of the expected text, and how many insertions, deletions and replacements what was read is away from it. */
export interface CharacterErrors {
  characters: number;
  errors: number;
}

/** Where the truth gives no text, nothing is counted; a cell that the truth does not have has no characters, and all of its own are errors. */
export function characterErrors(outcome: CellOutcome): CharacterErrors {
  const { expected, actual } = outcome;
  const wanted = textOf(expected);
  if (outcome.kind === "structure" || wanted === undefined)
    return { characters: 0, errors: 0 };
  const text = foldWidths(wanted);
  const read = foldWidths(textOf(actual) ?? "");
  return { characters: text.length, errors: editDistance(text, read) };
}

function textOf(cell: unknown): string | undefined {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  const { text } = cell as { text?: string };
  return text;
}

/** Levenshtein distance: one row of the table at a time. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
