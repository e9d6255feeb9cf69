import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotatedPicture } from "./screenshots/annotated.ts";
import { auditPicture } from "./screenshots/audit.ts";
import { inspectPicture } from "./screenshots/inspect.ts";
import { reviewPicture } from "./screenshots/review.ts";
import { readShown, type Shown } from "./screenshots/shown.ts";
import { writeSmallPng } from "./screenshots/small-png.ts";
import { workbookPicture } from "./screenshots/workbook.ts";

/** The pictures of the README by their names: each is taken of what the built program makes of fixtures. */
const PICTURES: Readonly<Record<string, (shown: Shown) => Promise<Buffer>>> = {
  annotated: annotatedPicture,
  audit: auditPicture,
  inspect: inspectPicture,
  review: reviewPicture,
  workbook: workbookPicture,
};

const FOLDER = join(import.meta.dirname, "../fixtures/pictures");

/**
 * `npm run screenshots [NAME…]`: takes all pictures, or those named. One that cannot be taken, for want of a program that
 * draws it, is told and stays as it was; the exit code is 1 then.
 */
async function main(names: string[]): Promise<number> {
  for (const name of names)
    if (!(name in PICTURES))
      throw new Error(`${name}: none of ${Object.keys(PICTURES).join(", ")}`);
  const scratch = mkdtempSync(join(tmpdir(), "shenbao-pictures-"));
  let missing = 0;
  try {
    mkdirSync(FOLDER, { recursive: true });
    const shown = readShown(scratch);
    for (const [name, take] of Object.entries(PICTURES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      try {
        await writeSmallPng(join(FOLDER, `${name}.png`), await take(shown));
        console.log(`${name}.png`);
      } catch (error) {
        missing++;
        console.error(`${name}.png was not taken: ${(error as Error).message}`);
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return missing > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
