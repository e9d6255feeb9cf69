import { DatabaseFailed, DatabaseUnavailable } from "../../errors.ts";

/** Whether a failure says something of the store rather than of the document that was asked for: the others fare no better. */
export function isStoreGone(error: unknown): boolean {
  return (
    error instanceof DatabaseUnavailable || error instanceof DatabaseFailed
  );
}
