import { availableParallelism } from "node:os";
import type { EngineKind } from "../stages/ocr/engine.ts";
import { type LineReader, lineReader } from "../stages/ocr/line-reader.ts";

/** The engines that read scans, by the names that users give them. */
export const OCR_ENGINES = ["tesseract.js", "tesseract"] as const;
export type OcrEngine = (typeof OCR_ENGINES)[number];

/** How scans are read; all of it optional. */
export interface OcrOptions {
  /** tesseract.js comes with this package; tesseract is the program installed on the machine. */
  engine?: OcrEngine;
  /** How many engines work side by side; one a processor where left out. */
  workers?: number;
  /** How long one line of text may take, seconds. */
  timeout?: number;
}

/** A line takes some hundredths of a second; one that takes this long will not end (seconds). */
export const OCR_TIMEOUT = 20;

/** Opens engines when the first scan is met, so that documents with a text layer do not wait for them. */
export function scanReader(options: OcrOptions = {}): LineReader {
  let opened: Promise<LineReader> | null = null;
  const open = async () =>
    lineReader(await engineKind(options.engine ?? OCR_ENGINES[0]), {
      workers: options.workers ?? availableParallelism(),
      timeout: options.timeout ?? OCR_TIMEOUT,
    });
  return {
    read: async (...asked) => {
      opened ??= open();
      return (await opened).read(...asked);
    },
    close: async () => {
      if (opened !== null) await (await opened).close();
    },
  };
}

/**
 * Makes sure that an engine is there before any work is done for it. The one that comes with the package is not looked
 * for: it is loaded when the first scan is met.
 * @throws EngineNotFound
 */
export async function checkEngine(engine: OcrEngine): Promise<void> {
  if (engine === "tesseract")
    await (
      await import("../stages/ocr/engines/tesseract-program.ts")
    ).checkProgram();
}

async function engineKind(id: OcrEngine): Promise<EngineKind> {
  if (id === "tesseract")
    return (await import("../stages/ocr/engines/tesseract-program.ts"))
      .tesseractProgram;
  return (await import("../stages/ocr/engines/tesseract-js.ts")).tesseractJs;
}
