import type { ReadSymbol } from "../engine.ts";

const PAGE = "class='ocr_page'";

const CHARACTER =
  /x_bboxes (-?\d+) -?\d+ (-?\d+) -?\d+; x_conf ([\d.]+)'>([^<]+)</g;

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * The symbols of each picture in tesseract's hOCR output with character boxes.
 * @param pictures how many there were
 * @throws where the output tells of another number: then no line is known to be its own
 * @see http://kba.github.io/hocr-spec/1.2/
 */
export function hocrToSymbols(hocr: string, pictures: number): ReadSymbol[][] {
  const pages = hocr.split(PAGE).slice(1);
  if (pages.length !== pictures)
    throw new Error(
      `hOCR of ${pages.length} pictures where ${pictures} were read`,
    );
  return pages.map((page) =>
    [...page.matchAll(CHARACTER)].map(([, x0, x1, confidence, text]) => ({
      text: (text ?? "").replace(/&[#\w]+;/g, (name) => ENTITIES[name] ?? name),
      confidence: Number(confidence),
      x0: Number(x0),
      x1: Number(x1),
    })),
  );
}
