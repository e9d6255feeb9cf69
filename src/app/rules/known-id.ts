import { RuleNotFound } from "../../errors.ts";
import { RULES } from "../../stages/audit/rules/index.ts";
import { nearest } from "../../text/nearest.ts";

/** The id of a rule, given in whatever case. @throws RuleNotFound with those that may have been meant */
export function knownId(id: string): string {
  const wanted = id.toUpperCase();
  if (!RULES.some((rule) => rule.id === wanted))
    throw new RuleNotFound(id, nearestIds(wanted));
  return wanted;
}

/** The ids that a misspelt one is closest to. */
export function nearestIds(id: string): string[] {
  return nearest(
    id.toUpperCase(),
    RULES.map((rule) => rule.id),
  );
}
