import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDocuments } from "../../src/app/find-documents.ts";
import { temporaryFolder } from "./command.ts";

function folderWith(...files: string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  return folder;
}

async function found(folder: string, ...inputs: string[]) {
  const { documents, errors, several } = await findDocuments(
    inputs.map((input) => join(folder, input)),
  );
  return {
    paths: documents.map(({ path }) => path.slice(folder.length + 1)),
    codes: errors.map(({ code }) => code),
    several,
  };
}

test("a file is taken whatever it is called", async () => {
  const folder = folderWith("[2021] 申报*.docx");
  expect(await found(folder, "[2021] 申报*.docx")).toEqual({
    paths: ["[2021] 申报*.docx"],
    codes: [],
    several: false,
  });
});

test("of a folder the documents, subfolders too, sorted, even if it is only one", async () => {
  const folder = folderWith(
    "b/2.PDF",
    "b/1.txt",
    "a.pdf",
    "b/x.docx",
    "b/.3.pdf",
    "c/1.jpg",
    "c/2.JPEG",
    "c/3.png",
    "c/4.tif",
    "c/5.tiff",
    "c/6.webp",
    "c/7.bmp",
  );
  expect(await found(folder, ".")).toEqual({
    paths: [
      "a.pdf",
      "b/1.txt",
      "b/2.PDF",
      "c/1.jpg",
      "c/2.JPEG",
      "c/3.png",
      "c/4.tif",
      "c/5.tiff",
      "c/6.webp",
    ],
    codes: [],
    several: true,
  });
  expect(await found(folder, "a.pdf")).toMatchObject({ several: false });
});

test("a pattern takes files as they are and folders by their documents", async () => {
  const folder = folderWith("x1.bin", "x2/a.pdf", "x2/b.bin", "y.pdf");
  expect(await found(folder, "x*")).toEqual({
    paths: ["x1.bin", "x2/a.pdf"],
    codes: [],
    several: true,
  });
});

test("each document once, however often it is named", async () => {
  const folder = folderWith("a.pdf", "b.pdf");
  expect(await found(folder, "b.pdf", ".", "*.pdf")).toMatchObject({
    paths: ["b.pdf", "a.pdf"],
  });
});

test("a link to a folder above ends the search nowhere", async () => {
  const folder = folderWith("below/a.pdf");
  symlinkSync(folder, join(folder, "below/up"));
  const { paths } = await found(folder, "below");
  expect(paths[0]).toBe("below/a.pdf");
});

test("what gives no document is told, the rest is there", async () => {
  const folder = folderWith("a.pdf", "empty/x.docx");
  expect(await found(folder, "a.pdf", "b.pdf", "empty", "c*")).toEqual({
    paths: ["a.pdf"],
    codes: ["input-not-found", "no-documents", "no-documents"],
    several: true,
  });
});
