import { type OcrReading, READING_GRADES } from "../model/page.ts";

/** What stands behind a text of several pieces: the worst grade, the least sure character, all other readings. */
export function worstReading(
  readings: readonly (OcrReading | undefined)[],
): OcrReading | undefined {
  let worst: OcrReading | undefined;
  for (const reading of readings) {
    if (reading === undefined) continue;
    worst =
      worst === undefined
        ? reading
        : {
            grade: worse(worst.grade, reading.grade),
            least: Math.min(worst.least, reading.least),
            others: [...worst.others, ...reading.others],
          };
  }
  return worst;
}

function worse(
  a: OcrReading["grade"],
  b: OcrReading["grade"],
): OcrReading["grade"] {
  return READING_GRADES.indexOf(a) >= READING_GRADES.indexOf(b) ? a : b;
}

/** As a property to spread into what carries a reading; none where the text was not read from a picture. */
export function withReading(reading: OcrReading | undefined): {
  reading?: OcrReading;
} {
  return reading === undefined ? {} : { reading };
}
