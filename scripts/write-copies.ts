import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Fills a new folder with copies of a PDF that differ in their bytes, so that none is taken for another that was read. */
export function writeCopies(file: string, count: number, folder: string): void {
  mkdirSync(folder);
  const data = readFileSync(file);
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `${String(i).padStart(6, "0")}.pdf`),
      Buffer.concat([data, Buffer.from(`\n% ${i}\n`)]),
    );
}
