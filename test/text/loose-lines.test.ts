import { expect, test } from "vitest";
import { looseLines } from "../../src/text/loose-lines.ts";
import { word } from "../support/words.ts";

test("words outside tables become lines with their page, box and words", () => {
  const words = [word("2021年", 60, 40), word("填报日期：", 0, 40)];
  expect(looseLines(3, words)).toEqual([
    {
      page: 3,
      text: "填报日期： 2021年",
      box: [0, 40, 90, 50],
      words: [words[1], words[0]],
    },
  ]);
});
