import { isDeepStrictEqual } from "node:util";
import { CorrectionIdTaken } from "../../errors.ts";
import type { Correction } from "../../model/correction.ts";

/** What a reviewer says with an entry; `before` is what the server found there, and may be another by the second time. */
export type Said = Pick<
  Correction,
  "form" | "path" | "action" | "after" | "why" | "undoes"
>;

/**
 * The entry of a log that an entry of the same id is, which was sent again because its answer was lost; null where the
 * log has none.
 * @param found the entry of the log that has its id
 * @throws CorrectionIdTaken where that says something else
 */
export function sentBefore(
  found: Correction | undefined,
  entry: Said,
): Correction | null {
  if (found === undefined) return null;
  if (isDeepStrictEqual(saidBy(found), saidBy(entry))) return found;
  throw new CorrectionIdTaken(found.id);
}

function saidBy({ form, path, action, after, why, undoes }: Said): Said {
  return { form, path, action, after, why, undoes };
}
