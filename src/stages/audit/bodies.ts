import { fold } from "../../layouts/fold.ts";
import type { FormSet } from "./form-set.ts";

/**
 * A body's name as names are compared: folded, without its code, and the first of its group where a user wrote down that several names
 * stand for one body; "" where there is none.
 */
export function bodyName(text: string | null, set: FormSet): string {
  const name = fold(text ?? "").replace(CODE, "");
  return set.index(aliasIndex).get(name) ?? name;
}

/** 主管部门及代码: [105]市教育局, 105-市教育局, 市教育局(105001). */
const CODE =
  /^(?:[[(【]\d{3,}[\])】]|\d{3,}[-—_]?)(?=\p{Script=Han})|(?<=\p{Script=Han})(?:[[(【]\d{3,}[\])】]|[-—_]?\d{3,})$/u;

/** A body is spelt shorter or longer: 区委组织部, 东西湖区委组织部, 中共东西湖区委组织部. Names as `bodyName` gives them. */
export function isSameBody(a: string, b: string): boolean {
  return a !== "" && b !== "" && (a.endsWith(b) || b.endsWith(a));
}

/** Names that are the same body have this in common, so that an index over it finds them. */
export function bodyKey(name: string): string {
  return name.slice(-2);
}

function aliasIndex({ aliases }: FormSet): ReadonlyMap<string, string> {
  return new Map(
    aliases.flatMap((group) =>
      group.map((name) => [fold(name), fold(group[0] ?? name)] as const),
    ),
  );
}
