import { readFile } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { stringify } from "csv-stringify/sync";
import { InputNotFound } from "../../errors.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { HEADINGS, type SourceRow, sourceRows } from "./source-rows.ts";

/** The list of documents beside their results. */
export const SOURCE_LIST = "sources.csv";

/**
 * The rows of the list in a folder with results; none where there is no list, null where the file is another one.
 * @throws InputNotFound where it cannot be read
 */
export async function readSourceList(
  folder: string,
): Promise<SourceRow[] | null> {
  const path = join(folder, SOURCE_LIST);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new InputNotFound(path, error);
  }
  return sourceRows(text);
}

/** Writes the list, sorted by path, so that it is the same whatever came first. @throws OutputNotWritable */
export async function writeSourceList(
  folder: string,
  rows: readonly SourceRow[],
): Promise<void> {
  const sorted = rows.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  await writeAtomically(join(folder, SOURCE_LIST), pieces(sorted));
}

/** So many rows are text at a time: an archive has any number. */
const PIECE = 500;

function* pieces(rows: readonly SourceRow[]): Generator<string> {
  yield `\ufeff${csv([HEADINGS])}`;
  for (let i = 0; i < rows.length; i += PIECE)
    yield csv(
      rows
        .slice(i, i + PIECE)
        .map(({ path, sha256, result, status }) => [
          path,
          sha256,
          result,
          status,
        ]),
    );
}

function csv(records: readonly (readonly string[])[]): string {
  return stringify([...records], {
    record_delimiter: "windows",
    // By itself it puts those in quotes only that hold both.
    quoted_match: /[\r\n]/u,
  });
}

/** A path as the list has it: with /, and never at its beginning what a spreadsheet would take for a formula. */
export function listedPath(path: string): string {
  const plain = normalize(path).replaceAll(sep, "/");
  return /^[=+\-@\s]/u.test(plain) ? `./${plain}` : plain;
}
