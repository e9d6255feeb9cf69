import type { OcrEngine, OcrOptions } from "../pipeline/scan-reader.ts";

/** The options of commands that read scans. */
export interface OcrSettings {
  ocr: OcrEngine;
  ocrTimeout: number;
}

/** The same, as the pipeline takes them. */
export function ocrOptions({ ocr, ocrTimeout }: OcrSettings): OcrOptions {
  return { engine: ocr, timeout: ocrTimeout };
}
