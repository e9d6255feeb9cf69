import { createHash } from "node:crypto";
import { z } from "zod";
import { LAYOUTS } from "../../layouts/index.ts";
import { Layout } from "../../layouts/schema.ts";
import type { MadeBy } from "../../model/extraction.ts";
import { OCR_ENGINES } from "../../pipeline/scan-reader.ts";
import { madeBy } from "../extract/made-by.ts";
import { type Queue, version } from "./open-queue.ts";

/** How documents are to be read, whichever worker does it. */
export const ReadingOptions = z.object({
  ocr: z.enum(OCR_ENGINES),
  /** Seconds. */
  ocrTimeout: z.number(),
  /** The user's own. */
  layouts: z.array(Layout),
});
export type ReadingOptions = z.infer<typeof ReadingOptions>;

/** A short name for the version and the options that results are made by: `0.1.0/5f2c…`. */
export function nameOf({ version, options }: MadeBy): string {
  const digest = createHash("sha256").update(JSON.stringify(options));
  return `${version}/${digest.digest("hex").slice(0, 16)}`;
}

/** @param layouts as `loadLayouts` gives them @returns the user's own among them */
export function ownLayouts(layouts: readonly Layout[]): Layout[] {
  return layouts.filter((layout) => !LAYOUTS.includes(layout));
}

/** The user's own, then those of the program, but for those whose place they take. */
export function allLayouts({ layouts }: ReadingOptions): Layout[] {
  const own = new Set(layouts.map(({ id }) => id));
  return [...layouts, ...LAYOUTS.filter(({ id }) => !own.has(id))];
}

/** @returns the name by which jobs refer to it */
export async function keepReading(
  { database }: Queue,
  options: ReadingOptions,
): Promise<string> {
  const name = nameOf(madeBy(options, options.layouts));
  await database.query(
    "insert into shenbao.readings (made_by, version, options) values ($1, $2, $3) on conflict do nothing",
    [name, version, JSON.stringify(options)],
  );
  return name;
}

export async function readingOf(
  { database }: Queue,
  name: string,
): Promise<ReadingOptions> {
  const [row] = await database.query<{ options: unknown }>(
    "select options from shenbao.readings where made_by = $1",
    [name],
  );
  return ReadingOptions.parse(row?.options);
}
