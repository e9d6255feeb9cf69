import { percent, textTable } from "../text-table.ts";
import type { CleanScore, FalseFindings } from "./measure-clean.ts";
import type { PlantScore } from "./measure-plants.ts";

/** Share of planted faults that must be found with the right chief evidence, in percent. */
export const LEAST_FOUND = 98;

export interface AuditScore {
  plants: readonly PlantScore[];
  clean: CleanScore;
  nearMisses: CleanScore;
}

/** What the measurement found, for people: a line per rule, then what was missed and what was found without cause. */
export function auditReport({ plants, clean, nearMisses }: AuditScore): string {
  const head = [
    "rule",
    "planted",
    "found",
    "evidence",
    "%",
    "false C",
    "false W",
    "false I",
    "near",
    "beside",
  ];
  const known = plants.filter(({ exists }) => exists);
  const lines = plants.map((score) => [
    score.rule,
    score.planted,
    score.found,
    score.evidenced,
    percent(score.evidenced, score.planted),
    ...falseCounts(clean.byRule.get(score.rule)),
    total(nearMisses.byRule.get(score.rule)),
    sum([...score.aside.values()]),
  ]);
  const notes = plants.map(({ exists }) => (exists ? "" : "no such rule"));
  const all = [
    "all rules that exist",
    sum(known.map(({ planted }) => planted)),
    sum(known.map(({ found }) => found)),
    sum(known.map(({ evidenced }) => evidenced)),
    percent(...shareOf(known)),
    ...SEVERITIES.map((s) =>
      sum([...clean.byRule.values()].map(({ counts }) => counts[s])),
    ),
    sum([...nearMisses.byRule.values()].map(total)),
    sum(known.flatMap(({ aside }) => [...aside.values()])),
  ];
  return [
    textTable(head, [...lines, all], notes),
    `${clean.sets} consistent sets of ${clean.forms} forms; ${nearMisses.sets} near misses`,
    ...plants.flatMap(({ missed }) => missed.map((line) => `MISSED ${line}`)),
    ...examplesOf("FALSE", clean),
    ...examplesOf("NEAR", nearMisses),
    ...known.flatMap(asideLines),
  ].join("\n");
}

/** Enough is found, and nothing critical or warning where there is nothing to find. */
export function auditPasses({
  plants,
  clean,
  nearMisses,
}: AuditScore): boolean {
  const known = plants.filter(({ exists }) => exists);
  const [evidenced, planted] = shareOf(known);
  const isFound = evidenced * 100 >= planted * LEAST_FOUND;
  return isFound && [clean, nearMisses].every(isSilent);
}

function isSilent({ byRule }: CleanScore): boolean {
  return [...byRule.values()].every(
    ({ counts }) => counts.critical + counts.warning === 0,
  );
}

const SEVERITIES = ["critical", "warning", "info"] as const;

function falseCounts(found: FalseFindings | undefined): number[] {
  return SEVERITIES.map((severity) => found?.counts[severity] ?? 0);
}

function total(found: FalseFindings | undefined): number {
  return sum(falseCounts(found));
}

function shareOf(scores: readonly PlantScore[]): [number, number] {
  return [
    sum(scores.map(({ evidenced }) => evidenced)),
    sum(scores.map(({ planted }) => planted)),
  ];
}

function examplesOf(name: string, { byRule }: CleanScore): string[] {
  return [...byRule].flatMap(([rule, { examples }]) =>
    examples.map((example) => `${name} ${rule} ${example}`),
  );
}

function asideLines({ rule, aside }: PlantScore): string[] {
  const found = [...aside].map(([other, count]) => `${other} ${count}`);
  return found.length === 0 ? [] : [`BESIDE ${rule}: ${found.join(", ")}`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
