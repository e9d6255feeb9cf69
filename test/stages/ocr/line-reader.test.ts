import { expect, test } from "vitest";
import type { Gray } from "../../../src/model/raster.ts";
import type { Engine, EngineKind } from "../../../src/stages/ocr/engine.ts";
import { lineReader } from "../../../src/stages/ocr/line-reader.ts";

/** A crop whose first pixel tells the engine of this test what to do. */
function crop(level: number): Gray {
  return { width: 1, height: 1, data: new Uint8Array([level]) };
}

const BREAKS = 1;
const HANGS = 2;

/** An engine that reads the level, and breaks or hangs on certain ones, as engines do. */
function kind() {
  const counts = { opened: 0, closed: 0 };
  const open = async (): Promise<Engine> => {
    counts.opened++;
    return {
      read: async (crops) => {
        const levels = crops.map(({ data }) => data[0] as number);
        if (levels.includes(BREAKS)) throw new Error("out of memory");
        if (levels.includes(HANGS)) await new Promise(() => {});
        return levels.map((level) => [
          { text: String(level), confidence: 99, x0: 0, x1: 1 },
        ]);
      },
      close: async () => {
        counts.closed++;
      },
    };
  };
  return { counts, kind: { id: "test", open } satisfies EngineKind };
}

function texts(
  readings: Awaited<ReturnType<ReturnType<typeof lineReader>["read"]>>,
) {
  return readings.map((reading) =>
    "failed" in reading
      ? reading.failed
      : reading.symbols.map(({ text }) => text).join(""),
  );
}

test("lines come back in order, over several engines", async () => {
  const { kind: engines, counts } = kind();
  const reader = lineReader(engines, { workers: 2, timeout: 5 });
  const levels = Array.from({ length: 100 }, (_, i) => 100 + i);
  expect(texts(await reader.read(levels.map(crop), "first"))).toEqual(
    levels.map(String),
  );
  expect(counts.opened).toBe(2);
  await reader.close();
  expect(counts.closed).toBe(2);
});

test("a line that breaks the engine costs itself alone, and engines that broke are closed", async () => {
  const { kind: engines, counts } = kind();
  const reader = lineReader(engines, { workers: 1, timeout: 5 });
  const readings = await reader.read([crop(7), crop(BREAKS), crop(9)], "first");
  expect(texts(readings)).toEqual(["7", "engine-failed", "9"]);
  await reader.close();
  expect(counts.closed).toBe(counts.opened);
});

test("a line that never ends is a timeout", async () => {
  const { kind: engines } = kind();
  const reader = lineReader(engines, { workers: 1, timeout: 0.05 });
  const readings = await reader.read([crop(HANGS), crop(8)], "second");
  expect(texts(readings)).toEqual(["timeout", "8"]);
  await reader.close();
});
