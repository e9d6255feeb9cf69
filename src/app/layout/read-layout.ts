import { z } from "zod";
import { Layout } from "../../layouts/schema.ts";
import { mistakesIn, type ProfileMistake } from "../../stages/audit/profile.ts";
import { nearest } from "../../text/nearest.ts";
import { layoutMistakes } from "./layout-mistakes.ts";

/** What is wrong with a layout, and where: `path` leads to it. */
export type LayoutMistake = ProfileMistake;

/** A value as a layout, or all that is wrong with it: kinds of values, keys that layouts do not have, parts that contradict one another. */
export function readLayout(
  value: unknown,
): { layout: Layout } | { mistakes: LayoutMistake[] } {
  const read = Layout.safeParse(value);
  if (!read.success) return { mistakes: mistakesIn(Layout, value) };
  const unknown = unknownKeys(value, read.data, []);
  const mistakes = unknown.length > 0 ? unknown : layoutMistakes(read.data);
  return mistakes.length > 0 ? { mistakes } : { layout: read.data };
}

/** The keys that the schema left out of what it read: it does not know them. */
function unknownKeys(
  given: unknown,
  read: unknown,
  path: (string | number)[],
): LayoutMistake[] {
  if (Array.isArray(given))
    return given.flatMap((item, i) =>
      unknownKeys(item, (read as unknown[])[i], [...path, i]),
    );
  if (typeof given !== "object" || given === null) return [];
  const known = read as Record<string, unknown>;
  return Object.entries(given).flatMap(([key, item]) =>
    key in known
      ? unknownKeys(item, known[key], [...path, key])
      : [unknownKey(key, [...path, key])],
  );
}

function unknownKey(key: string, path: (string | number)[]): LayoutMistake {
  const meant = nearest(key, knownKeys()).join(", ");
  return {
    path,
    message: {
      zh: `版式没有 ${key} 这一项${meant && `，是否指 ${meant}？`}`,
      en: `layouts have no key ${key}${meant && `, did you mean ${meant}?`}`,
    },
  };
}

/** Every key that the schema has, at whatever depth. */
function knownKeys(): string[] {
  const keys = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if ("properties" in value)
      for (const key of Object.keys(value.properties as object)) keys.add(key);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(z.toJSONSchema(Layout, { io: "input" }));
  return [...keys];
}
