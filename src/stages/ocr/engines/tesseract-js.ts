import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { Gray } from "../../../model/raster.ts";
import {
  type Engine,
  type EngineKind,
  type Model,
  type ReadSymbol,
  toPgm,
} from "../engine.ts";
import { LANGUAGE, trainedDataFolder } from "./trained-data.ts";

/** The engine compiled to WebAssembly, in a thread of its own: nothing to install, no network. */
export const tesseractJs: EngineKind = { id: "tesseract.js", open };

async function open(model: Model): Promise<Engine> {
  const worker = await createWorker(
    LANGUAGE,
    OEM.LSTM_ONLY,
    {
      langPath: trainedDataFolder(model),
      gzip: true,
      // Otherwise a file of that name in the working folder is read first, and one is written there.
      cacheMethod: "none",
      // Without it a failed job is thrown where nothing can catch it; the job's own promise rejects all the same.
      errorHandler: () => {},
    },
    // Warnings of the data's own settings would go to standard error.
    "debug_file /dev/null",
  );
  await worker.setParameters({
    // Doubtful lines would be read again as white on black.
    tessedit_do_invert: "0",
  });
  return {
    read: async (crops, framing) => {
      const mode = MODES[framing];
      await worker.setParameters({ tessedit_pageseg_mode: mode });
      const lines: ReadSymbol[][] = [];
      for (const crop of crops) lines.push(await readLine(worker, crop));
      return lines;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

const MODES = { line: PSM.SINGLE_LINE, whole: PSM.SINGLE_WORD } as const;

async function readLine(worker: Worker, crop: Gray): Promise<ReadSymbol[]> {
  const { data } = await worker.recognize(
    toPgm(crop),
    {},
    { blocks: true, text: false },
  );
  return (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ words }) => words)
    .flatMap(({ symbols }) => symbols)
    .map(({ text, confidence, bbox }) => ({
      text,
      confidence,
      x0: bbox.x0,
      x1: bbox.x1,
    }));
}
