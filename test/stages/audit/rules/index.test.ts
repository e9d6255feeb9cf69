import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../../../src/stages/audit/rule.ts";
import { RULES } from "../../../../src/stages/audit/rules/index.ts";

const SOURCES = new URL("../../../../src/stages/audit/rules/", import.meta.url);
const files = readdirSync(SOURCES).filter((file) => file !== "index.ts");

describe.each(files)("%s", (file) => {
  const name = file.replace(/\.ts$/u, "");

  test("is named after the one rule that it exports", async () => {
    const module: Record<string, Rule> = await import(
      new URL(file, SOURCES).href
    );
    const rules = Object.values(module);
    expect(rules.map(({ id }) => id)).toEqual([name.toUpperCase()]);
    expect(RULES).toContain(rules[0]);
  });

  test("has a test of the same name", () => {
    expect(existsSync(new URL(`${name}.test.ts`, import.meta.url))).toBe(true);
  });
});

test("every registered rule has its file, once", () => {
  const names = RULES.map(({ id }) => `${id.toLowerCase()}.ts`);
  expect([...names].sort()).toEqual([...files].sort());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s says what it asks, in both languages, with an example",
  (_, { title, asks, examples, formTypes }) => {
    for (const text of [title, asks, ...examples]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z“0-9]/u);
    }
    expect(formTypes.length).toBeGreaterThan(0);
  },
);
