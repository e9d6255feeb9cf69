import { access } from "node:fs/promises";
import { basename } from "node:path";
import { logPath } from "../store/correction-log.ts";
import { merged } from "../store/merged-extraction.ts";
import { readStored } from "../store/read-stored.ts";

/** What is to be told of the corrections beside a result that was made again: those that were of another reading. */
export async function outdatedCorrections(result: string): Promise<string[]> {
  const hasLog = await access(logPath(result)).then(
    () => true,
    () => false,
  );
  if (!hasLog) return [];
  const messages: string[] = [];
  const file = { path: result, name: basename(result) };
  for await (const stored of readStored(file)) {
    const read = merged(stored);
    const errors = "error" in read ? [read.error] : read.told;
    messages.push(...errors.map(({ message }) => message));
  }
  return messages;
}
