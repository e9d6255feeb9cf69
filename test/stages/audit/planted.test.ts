import { describe, expect, test } from "vitest";
import {
  countFalse,
  measureClean,
} from "../../../scripts/audit/measure-clean.ts";
import { measurePlanter } from "../../../scripts/audit/measure-plants.ts";
import { NEAR_MISSES } from "../../../scripts/audit/near-misses.ts";
import { PLANTERS } from "../../../scripts/audit/plants/index.ts";
import { RULES } from "../../../src/stages/audit/rules/index.ts";

/** A cut of what `npm run accuracy -- --audit` measures. */
const PLANTED = 5;
const SETS = 26;

test("a fault is planted for every rule", () => {
  const planted = new Set(PLANTERS.map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual(
    [],
  );
  expect(planted.size).toBe(PLANTERS.length);
});

describe("finds what is planted, with the right chief evidence", () => {
  for (const planter of PLANTERS) {
    const rules = RULES.filter(({ id }) => id === planter.rule);
    if (rules.length === 0) test.todo(planter.rule);
    else
      test(planter.rule, () => {
        const { missed, evidenced } = measurePlanter(planter, rules, PLANTED);
        expect(missed).toEqual([]);
        expect(evidenced).toBe(PLANTED);
      });
  }
});

test("finds nothing critical and no warning where there is nothing to find", () => {
  const score = measureClean(RULES, SETS);
  expect(score.forms).toBeGreaterThanOrEqual(200);
  expect(grave(score)).toEqual([]);
});

test.each(NEAR_MISSES.map((nearMiss) => [nearMiss.name, nearMiss] as const))(
  "%s: no fault",
  (_, nearMiss) => {
    const rules = RULES.filter(({ id }) => id === nearMiss.rule);
    const score = { sets: 0, forms: 0, byRule: new Map() };
    for (const i of [0, 1, 2]) countFalse(nearMiss.documents(i), rules, score);
    expect(score.byRule).toEqual(new Map());
  },
);

/** The messages of rules that found more than a remark. */
function grave({ byRule }: ReturnType<typeof measureClean>): string[] {
  return [...byRule].flatMap(([rule, { counts, examples }]) =>
    counts.critical + counts.warning > 0
      ? examples.map((example) => `${rule} ${example}`)
      : [],
  );
}
