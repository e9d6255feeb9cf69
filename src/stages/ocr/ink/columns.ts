import type { Part } from "./parts.ts";

/** Parts that share columns, together, left to right. */
export function columns(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    if (part.left >= right) groups.push([]);
    groups.at(-1)?.push(part);
    right = Math.max(right, part.right);
  }
  return groups;
}
