import { expect, test } from "vitest";
import { fuzz } from "../scripts/fuzz/fuzz.ts";

/** The same files each time, as many as a minute has room for where the machine is free; `npm run fuzz` goes on. */
const SETTING = {
  seed: "ci",
  from: 0,
  count: 60,
  seconds: 60,
  bounds: { seconds: 60, megabytes: 2000 },
  keep: null,
};

test("documents changed at random give a result or a named problem", async () => {
  const { faults, files } = await fuzz(SETTING);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(0);
}, 240_000);
