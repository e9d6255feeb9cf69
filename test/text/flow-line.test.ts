import { expect, test } from "vitest";
import { flowLine } from "../../src/text/flow-line.ts";
import { looseLines } from "../../src/text/loose-lines.ts";
import { word } from "../support/words.ts";

function flow(...words: ReturnType<typeof word>[]) {
  const [line] = looseLines(2, words);
  if (line === undefined) throw new Error("no line");
  return flowLine(line);
}

test("each character has its box", () => {
  const line = flow(word("项目", 10, 40));
  expect(line.chars).toEqual([
    [10, 40, 20, 50],
    [20, 40, 30, 50],
  ]);
  expect(line.place).toEqual({ page: 2, box: [10, 40, 30, 50] });
});

test("a gap between columns becomes a run of blanks, a narrow one a blank", () => {
  expect(flow(word("合计", 0, 0), word("45", 50, 0)).text).toMatch(
    /^合计 {2,}45$/,
  );
  expect(flow(word("合计", 0, 0), word("45", 28, 0)).text).toBe("合计 45");
  expect(flow(word("合计", 0, 0), word("45", 22, 0)).text).toBe("合计45");
});

test("blanks have boxes too, so that characters and boxes stay in step", () => {
  const { text, chars } = flow(word("合计", 0, 0), word("45", 50, 0));
  expect(chars).toHaveLength(text.length);
  expect(chars?.[text.indexOf("45")]).toEqual([50, 0, 55, 10]);
});
