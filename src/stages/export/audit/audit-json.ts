import type { AuditResults } from "./audit-results.ts";
import { CheckList } from "./check-list.ts";

/** The audit as JSON of the schema `shenbao-audit/1`, in pieces: a line for each document, finding and check. */
export function* auditJson({
  head,
  documents,
  totals,
}: AuditResults): Generator<string> {
  const { documents: listed, ...first } = head;
  yield `${JSON.stringify(first).slice(0, -1)},\n"documents":[`;
  yield* lines(listed);
  yield '],\n"findings":[';
  const checks = new CheckList();
  yield* lines(findingsOf(documents(), checks));
  yield '],\n"checks":[';
  yield* lines(checks);
  yield `],\n"totals":${JSON.stringify(totals())}}\n`;
}

/** The findings of each document as they come; its checks are kept for later. */
function* findingsOf(
  documents: ReturnType<AuditResults["documents"]>,
  checks: CheckList,
): Generator<object> {
  for (const { findings, checks: own } of documents) {
    checks.add(own);
    yield* findings;
  }
}

function* lines(items: Iterable<object>): Generator<string> {
  let separator = "\n";
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",\n";
  }
  if (separator !== "\n") yield "\n";
}
