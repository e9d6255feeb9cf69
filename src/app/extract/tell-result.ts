import type { Digest } from "../batch/pool-options.ts";
import type { Run } from "./run.ts";
import { addUp } from "./totals.ts";

/** Tells people what came of a document, and counts it. @param target where its JSON went, null for standard output */
export function tellResult(
  digest: Digest,
  target: string | null,
  { told, totals, wantsSummary }: Run,
): void {
  const [head = "", ...more] = digest.lines;
  const lines = wantsSummary
    ? [target === null ? head : `${head}  → ${target}`, ...more]
    : digest.problems.map(({ message }) => message);
  for (const line of lines) told.line(line);
  addUp(totals, digest);
}
