import type { Reading } from "../stages/read/reading.ts";
import type { StreamSurvey } from "../stages/read/survey-streams.ts";
import { kindOf } from "./source-file.ts";

/** A document that is open for reading; what is known of its file beside the pages, null for a picture. */
export interface OpenReading extends Reading {
  survey: StreamSurvey | null;
  /** How many broken objects the file turned out to have so far. */
  strayErrors(): Promise<number>;
}

/**
 * Opens a PDF or an image. What reads them takes longer to load than a text dump to read: it is loaded where it is needed.
 * @throws ShenbaoError where the file cannot be read
 */
export async function openReading(
  data: Uint8Array,
  file: string,
  password: string | undefined,
): Promise<OpenReading> {
  if (kindOf(data, file) === "pdf") {
    const { readPdf } = await import("../stages/read/read-pdf.ts");
    return readPdf(data, file, password);
  }
  const { readImage } = await import("../stages/read/read-image.ts");
  return {
    ...(await readImage(data, file)),
    survey: null,
    strayErrors: async () => 0,
  };
}
