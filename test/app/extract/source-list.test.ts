import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  listedPath,
  readSourceList,
  SOURCE_LIST,
  writeSourceList,
} from "../../../src/app/extract/source-list.ts";
import { findResults } from "../../../src/app/store/find-results.ts";
import { temporaryFolder } from "../command.ts";

const row = (path: string, result = "a") => ({
  path,
  sha256: result.repeat(64),
  result: `${result}.json`,
  status: "complete",
});

test("what is written is read again, whatever the paths hold; the order is that of the paths", async () => {
  const folder = temporaryFolder();
  const paths = ['b,"两份".pdf', "a\nb.pdf", "a b/c.pdf", "局 一.pdf"];
  await writeSourceList(
    folder,
    paths.map((path) => row(path)),
  );
  const listed = await readSourceList(folder);
  expect(listed).toEqual(paths.toSorted().map((path) => row(path)));
  await writeSourceList(folder, listed ?? []);
  expect(await readSourceList(folder)).toEqual(listed);
});

test("no list, an empty one, another file", async () => {
  const folder = temporaryFolder();
  expect(await readSourceList(folder)).toEqual([]);
  await writeSourceList(folder, []);
  expect(await readSourceList(folder)).toEqual([]);
  writeFileSync(join(folder, SOURCE_LIST), "form,pages\nf1,2\n");
  expect(await readSourceList(folder)).toBeNull();
});

test.each([
  ["2021/某局.pdf", "2021/某局.pdf"],
  ["./2021//某局.pdf", "2021/某局.pdf"],
  ["=1+1.pdf", "./=1+1.pdf"],
  ["-x.pdf", "./-x.pdf"],
  ["../a.pdf", "../a.pdf"],
])(
  "the path %j is listed as %j, which no spreadsheet computes",
  (path, listed) => {
    expect(listedPath(path)).toBe(listed);
  },
);

test("results come in the order of their documents' paths, those in no list behind them", async () => {
  const folder = temporaryFolder();
  for (const name of ["a", "b", "c", "d"])
    writeFileSync(join(folder, `${name}.json`), "{}");
  const rows = [row("2021/x.pdf", "a"), row("2020/y.pdf", "c")];
  await writeSourceList(folder, rows);
  const { files, errors } = await findResults([folder]);
  expect(errors).toEqual([]);
  expect(files.map(({ name }) => name)).toEqual([
    "c.json",
    "a.json",
    "b.json",
    "d.json",
  ]);
  expect(readFileSync(join(folder, SOURCE_LIST), "utf8")).toMatch(/^\ufeff/u);
});
