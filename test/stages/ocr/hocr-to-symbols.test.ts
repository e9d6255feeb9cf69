import { expect, test } from "vitest";
import { hocrToSymbols } from "../../../src/stages/ocr/engines/hocr-to-symbols.ts";

const HOCR = `<body>
 <div class='ocr_page' id='page_1' title='image "0.pgm"; bbox 0 0 60 46'>
  <span class='ocrx_cinfo' title='x_bboxes 12 12 33 34; x_conf 99.037544'>≥</span>
  <span class='ocrx_cinfo' title='x_bboxes 33 12 46 34; x_conf 61.5'>&lt;</span>
 </div>
 <div class='ocr_page' id='page_2' title='image "1.pgm"; bbox 0 0 60 46'></div>
</body>`;

test("the symbols of each picture, entities read, pictures without text empty", () => {
  expect(hocrToSymbols(HOCR, 2)).toEqual([
    [
      { text: "≥", confidence: 99.037544, x0: 12, x1: 33 },
      { text: "<", confidence: 61.5, x0: 33, x1: 46 },
    ],
    [],
  ]);
});

test("an output of fewer pictures is no output: lines would be taken for others", () => {
  expect(() => hocrToSymbols(HOCR, 3)).toThrow("2 pictures");
});
