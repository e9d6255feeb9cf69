import { InvalidArgumentError, Option } from "commander";
import { OCR_ENGINES, OCR_TIMEOUT } from "../../pipeline/scan-reader.ts";

/** `--ocr`: what reads scans. */
export function ocrOption(): Option {
  return new Option(
    "--ocr <engine>",
    "识别扫描页的引擎；tesseract 为本机所装的程序 / what reads scans; tesseract is the program installed on the machine",
  )
    .choices(OCR_ENGINES)
    .default(OCR_ENGINES[0]);
}

/** `--ocr-timeout`, seconds. */
export function ocrTimeoutOption(): Option {
  return new Option(
    "--ocr-timeout <seconds>",
    "识别扫描页上的一行最多用几秒 / how long one line of a scan may take",
  )
    .argParser(seconds)
    .default(OCR_TIMEOUT);
}

/** A day: many lines together must not exceed what a timer can count, 24 days. */
const LONGEST = 86_400;

/** @throws InvalidArgumentError */
export function seconds(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= LONGEST))
    throw new InvalidArgumentError(
      "应为大于 0 的秒数 / must be seconds above 0.",
    );
  return number;
}
