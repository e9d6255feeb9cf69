import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { type Shown, shenbao } from "./shown.ts";

/** A page of the real declaration as the program sees it, without its margins. */
export async function inspectPicture({
  seed,
  scratch,
}: Shown): Promise<Buffer> {
  const at = ["--page", "7", "--format", "png"];
  shenbao("inspect", seed, ...at, "-o", scratch);
  return sharp(readFileSync(join(scratch, "wuhan-2021-p007.png")))
    .trim({ margin: 20 })
    .toBuffer();
}
