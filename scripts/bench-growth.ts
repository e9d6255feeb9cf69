import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { extractFolder } from "./extract-folder.ts";
import { textTable } from "./text-table.ts";
import { writeCopies } from "./write-copies.ts";

/** A document of one page: what grows with the number of documents shows soonest. */
const DOCUMENT = join(
  import.meta.dirname,
  "../fixtures/draw-no-rules/document.pdf",
);

/** How memory and speed change with the number of documents in one run, as a table. @param scratch a folder for copies and results */
export async function growth(
  sizes: readonly number[],
  scratch: string,
): Promise<string> {
  const rows: string[][] = [];
  const folder = join(scratch, "many");
  const out = join(scratch, "many-out");
  const jobs = availableParallelism();
  for (const documents of sizes) {
    writeCopies(DOCUMENT, documents, folder);
    const use = await extractFolder(folder, out, jobs);
    rows.push([
      `${documents} documents of one page`,
      (documents / use.seconds).toFixed(1),
      use.peak.toFixed(0),
      use.childPeak.toFixed(0),
    ]);
    rmSync(out, { recursive: true });
    rmSync(folder, { recursive: true });
  }
  return textTable(
    [
      `shenbao extract --jobs ${jobs}`,
      "documents/s",
      "parent peak MB",
      "worker peak MB",
    ],
    rows,
  );
}
