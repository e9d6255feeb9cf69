import { expect, test } from "vitest";
import type { Place } from "../../../src/model/box.ts";
import { PlaceStore } from "../../../src/stages/audit/place-store.ts";

test("places come back as they were, boxes and lines alike", () => {
  const store = new PlaceStore();
  const places: Place[] = Array.from({ length: 1000 }, (_, i) =>
    i % 3 === 0
      ? { lines: [i + 1, i + 2] }
      : { page: i, box: [i + 0.1, -i, i * 1e6, 1 / i] },
  );
  const numbers = places.map((place) => store.add(place));
  expect(numbers.map((number) => store.get(number))).toEqual(places);
});

test("what was not added is not there", () => {
  const store = new PlaceStore();
  store.add({ page: 1, box: [1, 2, 3, 4] });
  expect(() => store.get(1)).toThrow(RangeError);
  expect(() => store.get(-1)).toThrow(RangeError);
});
