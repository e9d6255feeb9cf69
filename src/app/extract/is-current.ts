import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { Extraction, type MadeBy } from "../../model/extraction.ts";
import type { Limits } from "../batch/pool-options.ts";
import type { ResultHead } from "./result-head.ts";

/** How a document would be read now. */
export interface Wanted {
  madeBy: MadeBy;
  limits: Limits;
  hasPassword: boolean;
  /** Results that failed do not count. */
  retryFailed: boolean;
}

/**
 * Whether a result is what reading its document again would give: made by the same version with the same options. One
 * that went beyond a limit counts under the same limits only, one that lacked a password as long as none is given.
 */
export async function isCurrent(
  path: string,
  { madeBy, status }: ResultHead,
  wanted: Wanted,
): Promise<boolean> {
  const { limits, ...options } = madeBy.options;
  if (
    !isDeepStrictEqual({ ...madeBy, options }, wanted.madeBy) ||
    (limits !== undefined && !isDeepStrictEqual(limits, wanted.limits))
  )
    return false;
  if (status !== "failed") return true;
  return (
    !wanted.retryFailed && !(wanted.hasPassword && (await lacksPassword(path)))
  );
}

/** Results that failed are small. */
async function lacksPassword(path: string): Promise<boolean> {
  const { problems } = Extraction.parse(
    JSON.parse(await readFile(path, "utf8")),
  );
  return problems.some(({ code }) => code === "password-needed");
}
