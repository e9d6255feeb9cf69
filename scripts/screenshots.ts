import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reviewScreenshots } from "./screenshots/review.ts";

/**
 * `npm run screenshots`: the pictures of the README, taken of the real program on fixtures. A picture of something else is
 * a function that is given the folder to write to, called below. Needs a build, and Chromium (CHROMIUM_PATH, or
 * /usr/bin/chromium).
 */
const PICTURES = join(import.meta.dirname, "../fixtures/pictures");

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "shenbao-pictures-"));
  try {
    await reviewScreenshots(PICTURES, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

await main();
