import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { FetchedFiles } from "../../../src/app/store/postgres/fetched-files.ts";

test("copies are kept, written once, and never more than a hundred; none are left at the end", async () => {
  const files = new FetchedFiles();
  const data = (n: number) => new TextEncoder().encode(`document ${n}`);
  const paths: string[] = [];
  for (let n = 0; n < 105; n++) paths.push(await files.put(`d${n}`, data(n)));
  expect(paths.map((path) => existsSync(path))).toEqual(
    paths.map((_, n) => n >= 5),
  );
  expect(readFileSync(paths[50] ?? "", "utf8")).toBe("document 50");
  expect(files.get("d4")).toBeUndefined();
  expect(await files.get("d5")).toBe(paths[5]);
  const [one, other] = await Promise.all([
    files.put("x", data(1)),
    files.put("x", data(1)),
  ]);
  expect(one).toBe(other);
  await files.close();
  expect(existsSync(dirname(paths[0] ?? ""))).toBe(false);
  await new FetchedFiles().close();
});
