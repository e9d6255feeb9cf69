import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  defaultOptions,
  fileOfRule,
  type Rule,
} from "../../../../src/stages/audit/rule.ts";
import { RULES } from "../../../../src/stages/audit/rules/index.ts";

const SOURCES = new URL("../../../../src/stages/audit/rules/", import.meta.url);
const files = readdirSync(SOURCES).filter(
  (file) => file.endsWith(".ts") && file !== "index.ts",
);

describe.each(files)("%s", (file) => {
  const name = file.replace(/\.ts$/u, "");

  test("is named after the one rule that it exports", async () => {
    const module: Record<string, Rule> = await import(
      new URL(file, SOURCES).href
    );
    const rules = Object.values(module);
    expect(rules.map(({ id }) => fileOfRule(id))).toEqual([name]);
    expect(RULES).toContain(rules[0]);
  });

  test("has a test of the same name, with what it finds, passes, cannot tell and finds on the seed", () => {
    const text = readFileSync(new URL(`${name}.test.ts`, import.meta.url), {
      encoding: "utf8",
    });
    for (const part of [/find/u, /"pass"|passes/u, /insufficient-data/u])
      expect(text).toMatch(part);
    expect(text).toContain("onSeed(RULE)");
  });
});

test("every registered rule has its file, once", () => {
  const names = RULES.map(({ id }) => `${fileOfRule(id)}.ts`);
  expect([...names].sort()).toEqual([...files].sort());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s says what it asks, in both languages, with an example",
  (_, { title, asks, examples, subjects }) => {
    for (const text of [title, asks, ...examples]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z“0-9]/u);
    }
    expect(subjects.length).toBeGreaterThan(0);
  },
);

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s names the cells it needs, and its options have defaults and descriptions",
  (_, rule) => {
    expect(rule.needs.length).toBeGreaterThan(0);
    for (const need of rule.needs)
      expect(need).toMatch(
        /^(?:fields(?:\.\w+)?|tables(?:\.\w+){0,2}|unplaced|placeholders|repeated)$/u,
      );
    for (const place of rule.places?.flat() ?? [])
      expect(
        rule.needs.some(
          (need) =>
            need === place ||
            need === place.split(".")[0] ||
            need.startsWith(`${place}.`),
        ),
        place,
      ).toBe(true);
    const names = Object.keys(rule.options.shape);
    expect(Object.keys(defaultOptions(rule))).toEqual(names);
    for (const name of names)
      expect(rule.options.shape[name]?.description).toMatch(
        /\p{Script=Han}.* \/ \p{Script=Latin}/u,
      );
  },
);
