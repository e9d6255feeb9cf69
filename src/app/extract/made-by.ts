import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { LAYOUTS } from "../../layouts/index.ts";
import type { Layout } from "../../layouts/schema.ts";
import type { MadeBy } from "../../model/extraction.ts";
import type { OcrSettings } from "../ocr-settings.ts";

const { version } = createRequire(import.meta.url)("../../../package.json");

/** What results say that they were made by. A password is none of it: it opens a document or does not. */
export function madeBy(
  { ocr, ocrTimeout }: OcrSettings,
  layouts: readonly Layout[],
): MadeBy {
  const own = layouts.filter((layout) => !LAYOUTS.includes(layout));
  return {
    program: "shenbao",
    version,
    options: {
      ocr,
      ocrTimeout,
      layouts: own.length === 0 ? null : sha256(JSON.stringify(own)),
    },
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
