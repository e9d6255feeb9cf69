import { expect, test } from "vitest";
import type { Box } from "../../../../src/model/box.ts";
import { readingOrder } from "../../../../src/stages/parse/flow/reading-order.ts";

const thing = (name: string, box: Box, page = 1) => ({ name, box, page });

test("rows from the top, in a row from the left, what stands beside several rows before them", () => {
  const things = [
    thing("next page", [0, 0, 10, 10], 2),
    thing("value 2", [40, 30, 60, 40]),
    thing("name 2", [20, 30, 38, 40]),
    thing("label", [0, 15, 18, 35]),
    thing("value 1", [40, 10, 60, 20]),
    thing("name 1", [20, 10, 38, 20]),
    thing("head", [20, 0, 60, 8]),
  ];
  expect(readingOrder(things).map(({ name }) => name)).toEqual([
    "head",
    "label",
    "name 1",
    "value 1",
    "name 2",
    "value 2",
    "next page",
  ]);
});
