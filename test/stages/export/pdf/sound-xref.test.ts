import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { hasSoundXref } from "../../../../src/stages/export/pdf/sound-xref.ts";
import { fixtureBytes } from "../../../support/fixtures.ts";

async function isSound(data: Uint8Array): Promise<boolean> {
  const { context } = await PDFDocument.load(data, { updateMetadata: false });
  return hasSoundXref(data, context);
}

test.each([
  ["seed/wuhan-2021.pdf", true],
  ["file-object-streams/document.pdf", true],
  ["browser-dashed/document.pdf", true],
  ["file-linearised/document.pdf", true],
  ["file-broken-xref/document.pdf", false],
  ["file-leading-bytes/document.pdf", false],
])("%s: %s", async (path, sound) => {
  expect(await isSound(fixtureBytes(path))).toBe(sound);
});

test("a file whose objects have moved by a byte is none to add to", async () => {
  const data = fixtureBytes("file-object-streams/document.pdf");
  const at = Buffer.from(data).indexOf("\n") + 1;
  const moved = Buffer.concat([
    data.subarray(0, at),
    Buffer.from("\n"),
    data.subarray(at),
  ]);
  expect(await isSound(new Uint8Array(moved))).toBe(false);
});
