import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeStream } from "../../../src/stages/read/decode-stream.ts";

const TEXT = Buffer.from("BT (text) Tj ET ".repeat(100));
const MOST = 10_000;

test("filters are undone one after the other", () => {
  const twice = deflateSync(deflateSync(TEXT));
  expect(decodeStream(twice, ["FlateDecode", "Fl"], MOST)).toEqual({
    end: "whole",
    bytes: TEXT.length,
    data: TEXT,
  });
});

test("decoding ends at the limit, within a chain too", () => {
  const bomb = deflateSync(Buffer.alloc(MOST + 1));
  expect(decodeStream(bomb, ["FlateDecode"], MOST).end).toBe("too-large");
  expect(
    decodeStream(deflateSync(bomb), ["FlateDecode", "FlateDecode"], MOST).end,
  ).toBe("too-large");
  expect(decodeStream(TEXT, Array(9).fill("Fl"), MOST).end).toBe("too-large");
});

test("what breaks off is broken, and what is there of it counts", () => {
  const packed = deflateSync(Buffer.alloc(5_000));
  const cut = packed.subarray(0, packed.length - 6);
  const { end, bytes } = decodeStream(cut, ["FlateDecode"], MOST);
  expect(end).toBe("broken");
  expect(bytes).toBeGreaterThan(4_000);
});

test("run lengths are counted: literal bytes, runs, the end", () => {
  const runs = Buffer.from([2, 65, 66, 67, 129, 32, 128, 129, 32]);
  expect(decodeStream(runs, ["RunLengthDecode"], MOST).bytes).toBe(3 + 128);
});

test("LZW is counted: the standard's example is 45 45 45 45 45 65 45 45 45 66", () => {
  // ISO 32000-1, 7.4.4.2.
  const coded = Buffer.from("800b6050220c0c8501", "hex");
  expect(decodeStream(coded, ["LZWDecode"], MOST).bytes).toBe(10);
});

test("pictures' codings are left to their headers", () => {
  expect(decodeStream(TEXT, ["DCTDecode"], MOST).end).toBe("opaque");
});
