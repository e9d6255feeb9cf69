import type { Mark } from "./spot-labels.ts";
import type { Word } from "./words.ts";

/** A label and what is printed after it up to the next label. */
export interface Run {
  /** null for what stands before the first label. */
  mark: Mark | null;
  label: Word[];
  words: Word[];
}

/** Divides a form at its labels. Lines of a value that stand between the parts of its label belong to the run. */
export function runsOf(words: readonly Word[], marks: readonly Mark[]): Run[] {
  const marked = new Set(marks.flatMap((mark) => mark.words));
  const free = (from: number, to: number) =>
    words.slice(from, to).filter((_, i) => !marked.has(from + i));
  const starts = marks.map((mark) => mark.words[0] ?? 0);
  const runs: Run[] = [
    { mark: null, label: [], words: free(0, starts[0] ?? words.length) },
  ];
  marks.forEach((mark, k) => {
    const from = starts[k] ?? 0;
    runs.push({
      mark,
      label: words.filter((_, i) => mark.words.includes(i)),
      words: free(from, starts[k + 1] ?? words.length),
    });
  });
  return runs;
}

/** Runs once each, and what was printed again. */
export interface RunsOnce {
  runs: Run[];
  again: RunAgain[];
}

/** A label with its value, printed a second time. */
export interface RunAgain {
  /** The run, among those that are kept, that it repeats. */
  of: Run;
  words: Word[];
}

/**
 * The runs without labels that a page's first lines repeat together with their values (header rows that are printed again).
 * What comes after the value goes on where the page before left off.
 */
export function withoutRepeats(runs: readonly Run[]): RunsOnce {
  const kept: Run[] = [];
  const again: RunAgain[] = [];
  for (const run of runs) {
    const first = kept.find(
      ({ mark }) => run.mark?.kind === "field" && isSame(mark, run.mark),
    );
    const rest = first === undefined ? null : afterSame(first.words, run.words);
    const last = kept.at(-1);
    if (first === undefined || rest === null || last === undefined) {
      kept.push({ ...run });
      continue;
    }
    const value = run.words.slice(0, run.words.length - rest.length);
    again.push({ of: first, words: [...run.label, ...value] });
    last.words = [...last.words, ...rest];
  }
  return { runs: kept, again };
}

function isSame(a: Mark | null, b: Mark): boolean {
  return a?.kind === b.kind && a.name === b.name;
}

/** What follows the same words; null where others stand there. */
function afterSame(
  first: readonly Word[],
  again: readonly Word[],
): Word[] | null {
  if (first.length === 0) return null;
  const same = first.every(({ text }, i) => again[i]?.text === text);
  return same ? again.slice(first.length) : null;
}
