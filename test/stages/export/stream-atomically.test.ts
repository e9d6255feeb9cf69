import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import { streamAtomically } from "../../../src/stages/export/stream-atomically.ts";
import { temporaryFolder } from "../../app/command.ts";

test("the file is there as a whole, in the place of an older one, and nothing beside it", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "r.csv");
  writeFileSync(path, "old");
  await streamAtomically(path, (out) =>
    pipeline(Readable.from(["甲", "乙"]), out),
  );
  expect(readFileSync(path, "utf8")).toBe("甲乙");
  expect(readdirSync(folder)).toEqual(["r.csv"]);
});

test("a writer that fails leaves the older file and nothing beside it", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "r.csv");
  writeFileSync(path, "old");
  const failing = streamAtomically(path, async (out) => {
    out.write("new");
    throw new Error("half way");
  });
  await expect(failing).rejects.toThrow("half way");
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["r.csv"]);
});

test.each(["nowhere/r.csv", "folder"])("%s cannot be written", async (name) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "folder"));
  const failing = streamAtomically(join(folder, name), (out) =>
    pipeline(Readable.from(["甲"]), out),
  );
  await expect(failing).rejects.toMatchObject({ code: "output-not-writable" });
  expect(readdirSync(folder)).toEqual(["folder"]);
});
