import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OutputNotWritable } from "../../../src/errors.ts";
import { writeAtomically } from "../../../src/stages/export/write-atomically.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("the file replaces an older one, nothing is left beside it", async () => {
  const path = join(folder, "表.json");
  await writeAtomically(path, "old");
  await writeAtomically(path, "新");
  expect(readFileSync(path, "utf8")).toBe("新");
  expect(readdirSync(folder)).toEqual(["表.json"]);
});

test("what cannot be written is told and leaves nothing", async () => {
  mkdirSync(join(folder, "taken.json/below"), { recursive: true });
  await expect(
    writeAtomically(join(folder, "taken.json"), "x"),
  ).rejects.toBeInstanceOf(OutputNotWritable);
  await expect(
    writeAtomically(join(folder, "no/such/a.json"), "x"),
  ).rejects.toThrow(/无法写入.* \/ .*cannot be written/u);
  expect(readdirSync(folder)).toEqual(["taken.json"]);
});
