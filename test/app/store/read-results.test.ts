import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readResults } from "../../../src/app/store/read-results.ts";
import { temporaryFolder } from "../command.ts";

/** What is read of a file: values, or the codes of errors, with where they stand. */
async function read(name: string, data: string | Uint8Array) {
  const folder = temporaryFolder();
  const path = join(folder, name);
  writeFileSync(path, data);
  const found: [string, unknown][] = [];
  for await (const one of readResults({ path, name }))
    found.push([
      one.result.slice(folder.length + 1),
      "error" in one ? one.error.code : one.value,
    ]);
  return found;
}

test("one value over many lines, or one per line, by what the file holds", async () => {
  expect(await read("a.json", '{\n "a": 1\n}\n')).toEqual([
    ["a.json", { a: 1 }],
  ]);
  expect(await read("b.json", '{"a": 1}\n{"a": 2}')).toEqual([
    ["b.json:1", { a: 1 }],
    ["b.json:2", { a: 2 }],
  ]);
  expect(await read("c.json", '{"a": 1}')).toEqual([["c.json", { a: 1 }]]);
});

test("a broken line costs itself, the first one too", async () => {
  expect(await read("a.jsonl", '{"a"\n{"a": 2}\r\n\n{"a": 3}\n')).toEqual([
    ["a.jsonl:1", "broken-result"],
    ["a.jsonl:2", { a: 2 }],
    ["a.jsonl:4", { a: 3 }],
  ]);
});

test("lines longer than what is read at once, with characters across its bounds", async () => {
  const long = "申".repeat(100_001);
  const lines = [1, 2, 3].map((n) => JSON.stringify({ n, long }));
  const found = await read("a.jsonl", lines.join("\n"));
  expect(found.map(([, value]) => value)).toEqual(
    [1, 2, 3].map((n) => ({ n, long })),
  );
});

test("UTF-16 with its mark, as PowerShell redirects; UTF-8 with one", async () => {
  const text = '{\r\n "a": "申报"\r\n}\r\n';
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  expect(await read("a.json", utf16)).toEqual([["a.json", { a: "申报" }]]);
  expect(await read("b.json", `\ufeff${text}`)).toEqual([
    ["b.json", { a: "申报" }],
  ]);
});

test("nothing, cut off, bytes of something else, not there", async () => {
  expect(await read("a.json", "")).toEqual([["a.json", "broken-result"]]);
  expect(await read("b.json", '{\n "a": ')).toEqual([
    ["b.json", "broken-result"],
  ]);
  expect(await read("c.json", new Uint8Array([0x7b, 0xff, 0xfe]))).toEqual([
    ["c.json", "broken-result"],
  ]);
  const path = join(temporaryFolder(), "nowhere.json");
  const found = [];
  for await (const one of readResults({ path, name: "nowhere.json" }))
    found.push("error" in one && one.error.code);
  expect(found).toEqual(["input-not-found"]);
});
