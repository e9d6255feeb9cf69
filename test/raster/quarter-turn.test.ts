import { describe, expect, it } from "vitest";
import { undoTurn } from "../../src/raster/quarter-turn.ts";

const picture = {
  width: 3,
  height: 2,
  data: Uint8Array.from([1, 2, 3, 4, 5, 6]),
};

describe("undoTurn", () => {
  it("turns counter-clockwise by the turn", () => {
    expect(undoTurn(picture, 90)).toEqual({
      width: 2,
      height: 3,
      data: Uint8Array.from([3, 6, 2, 5, 1, 4]),
    });
    expect(undoTurn(picture, 270)).toEqual({
      width: 2,
      height: 3,
      data: Uint8Array.from([4, 1, 5, 2, 6, 3]),
    });
    expect([...undoTurn(picture, 180).data]).toEqual([6, 5, 4, 3, 2, 1]);
  });
});
