import type { Rule } from "../../src/stages/audit/rule.ts";
import type { Planted, Planter, Site } from "./plants/planter.ts";
import { runSet, type SetFinding } from "./run-set.ts";

/** How often a rule found what was planted for it. */
export interface PlantScore {
  rule: string;
  /** There is such a rule. */
  exists: boolean;
  planted: number;
  /** On the right form. */
  found: number;
  /** With the right chief evidence as well. */
  evidenced: number;
  /** What was not found, or not with the right cell: a line for each. */
  missed: string[];
  /** Findings of other rules that the change does not explain: rule → how many. */
  aside: Map<string, number>;
}

/** Plants `count` faults for a rule and asks every rule; a rule that there is not finds nothing. */
export function measurePlanter(
  planter: Planter,
  rules: readonly Rule[],
  count: number,
): PlantScore {
  const score: PlantScore = {
    rule: planter.rule,
    exists: rules.some(({ id }) => id === planter.rule),
    planted: count,
    found: 0,
    evidenced: 0,
    missed: [],
    aside: new Map(),
  };
  for (let i = 0; i < count; i++) judge(planter.plant(i), i, rules, score);
  return score;
}

function judge(
  { rule, allows, sites, documents, before }: Planted,
  index: number,
  rules: readonly Rule[],
  score: PlantScore,
): void {
  const found = runSet(documents, rules);
  const own = found.filter(({ finding }) => finding.rule === rule);
  const there = own.filter((one) => sites.some((site) => isOn(site, one)));
  const right = there.some((one) => sites.some((site) => isAt(site, one)));
  if (there.length > 0) score.found++;
  if (right) score.evidenced++;
  else if (score.exists)
    score.missed.push(
      `${rule} #${index} ${documents[0]?.name}: wanted ${sites.map(siteLine).join(" | ")}, got ${own.map(findingLine).join(" | ") || "nothing"}`,
    );
  const others = found.filter(
    ({ finding }) => finding.rule !== rule && !isAllowed(finding.rule, allows),
  );
  for (const id of unexplained(others, before, rules))
    score.aside.set(id, (score.aside.get(id) ?? 0) + 1);
}

/** The rules of those findings that were not there before the change. */
function unexplained(
  others: readonly SetFinding[],
  before: Planted["before"],
  rules: readonly Rule[],
): string[] {
  if (others.length === 0) return [];
  const known = new Set(runSet(before(), rules).map(findingKey));
  return others
    .filter((one) => !known.has(findingKey(one)))
    .map(({ finding }) => finding.rule);
}

function findingKey({ document, finding }: SetFinding): string {
  const { rule, form, evidence } = finding;
  return [document, rule, form, evidence[0]?.path].join(" ");
}

function isOn(site: Site, { document, finding }: SetFinding): boolean {
  return site.document === document && site.form === finding.form;
}

/** The chief evidence is a cell that was named, in that form or in another that the finding points to. */
function isAt(site: Site, one: SetFinding): boolean {
  const [chief] = one.finding.evidence;
  if (chief === undefined) return false;
  const document = chief.document ?? one.document;
  const form = chief.form ?? one.finding.form;
  return (
    site.document === document &&
    site.form === form &&
    site.paths.some((path) => matches(path, chief.path))
  );
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith("*")
    ? path.startsWith(pattern.slice(0, -1))
    : path === pattern;
}

function isAllowed(rule: string, allows: readonly string[]): boolean {
  return allows.some((pattern) => matches(pattern, rule));
}

function siteLine({ form, paths }: Site): string {
  return `${form} ${paths.join(",")}`;
}

function findingLine({ finding }: SetFinding): string {
  return `${finding.form} ${finding.evidence[0]?.path} ${finding.message.zh}`;
}
