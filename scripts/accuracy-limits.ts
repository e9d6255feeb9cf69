import type { Result } from "./accuracy-document.ts";
import { tallies } from "./tally.ts";

/** What reading of scans must keep to, as shares of all cells; `review` is what is sent to a person. */
interface Limit {
  right: number;
  silent: number;
  review: number;
}

/** Plain scans by resolution (dpi, from this on). */
const PLAIN: [dpi: number, limit: Limit][] = [
  [200, { right: 0.99, silent: 0.001, review: 0.05 }],
  [150, { right: 0.975, silent: 0.005, review: 0.1 }],
];

/** Under any other condition less may be read, but hardly more may pass unmarked. */
const OTHER: Limit = { right: 0, silent: 0.005, review: 1 };

/** A line for each limit that a group of scans passed; none where all is well. */
export function limitsPassed(results: readonly Result[]): string[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const name = `${result.scan?.dpi} dpi ${isPlain(result) ? "plain" : "other"}`;
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return [...groups].flatMap(([name, members]) => {
    const limit = limitOf(members[0] as Result);
    const { overall } = tallies(members.flatMap(({ outcomes }) => outcomes));
    const marked = members
      .flatMap(({ outcomes }) => outcomes)
      .filter((outcome) => outcome.marked).length;
    const lost = members.filter(({ error }) => error !== null).length;
    const told = (what: string, share: number, bound: number) =>
      `LIMIT ${name}: ${what} ${(100 * share).toFixed(2)} %, limit ${100 * bound} %`;
    const right = overall.right / overall.cells;
    const silent = overall.silent / overall.cells;
    const review = marked / overall.cells;
    return [
      ...(right < limit.right ? [told("right", right, limit.right)] : []),
      ...(silent > limit.silent ? [told("silent", silent, limit.silent)] : []),
      ...(review > limit.review ? [told("review", review, limit.review)] : []),
      ...(lost > 0 ? [`LIMIT ${name}: ${lost} documents not read`] : []),
    ];
  });
}

function limitOf(result: Result): Limit {
  if (!isPlain(result)) return OTHER;
  const dpi = result.scan?.dpi ?? 0;
  return PLAIN.find(([from]) => dpi >= from)?.[1] ?? OTHER;
}

/** A file that was named is held to the limits of a plain scan. */
function isPlain({ scan }: Result): boolean {
  return scan?.condition === "plain" || scan?.condition === "file";
}
