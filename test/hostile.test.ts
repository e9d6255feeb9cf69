import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BoundedReader } from "../scripts/bounded/bounded-reader.ts";
import { actionFiles } from "../scripts/fixtures/hostile/action-files.ts";
import { hostileFiles } from "../scripts/fixtures/hostile/hostile-files.ts";
import { Extraction } from "../src/model/extraction.ts";
import { shenbao, temporaryFolder } from "./app/command.ts";

/** Ten times what the slowest takes alone; much more than that and it has no end. Memory: the largest image, three times over. */
const BOUNDS = { seconds: 120, megabytes: 2500 };

const reader = new BoundedReader(BOUNDS);
const requests: string[] = [];
const server = createServer(({ url = "" }, response) => {
  requests.push(url);
  response.end();
});

beforeAll(
  () => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)),
);
afterAll(() => {
  reader.close();
  server.close();
});

test.each(hostileFiles())(
  "$name: $about",
  async ({ name, make, status, problem, forms }) => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, await make());
    const read = await reader.read(file);
    if (read.end !== "read") throw new Error(`${read.end}: ${read.what}`);
    const extraction = Extraction.parse(read.extraction);
    const codes = extraction.problems.map(({ code }) => code);
    expect(status).toContain(extraction.status);
    expect(codes).not.toContain("internal-error");
    if (problem !== null) expect(codes).toContain(problem);
    if (extraction.status !== "complete") expect(codes).not.toEqual([]);
    expect(extraction.forms.length).toBeGreaterThanOrEqual(forms);
    expect(read.attempts).toEqual([]);
  },
  (BOUNDS.seconds + 60) * 1000,
);

test("what a document refers to is not asked for, and nothing is written beside the output folder", async () => {
  const { port } = server.address() as AddressInfo;
  const folder = temporaryFolder();
  const files = actionFiles(`http://127.0.0.1:${port}`);
  for (const { name, make } of files)
    writeFileSync(join(folder, name), await make());
  const before = readdirSync(folder).sort();
  const out = join(folder, "out");
  const { code } = await shenbao(["extract", folder, "-o", out], undefined, {
    ...process.env,
    HOME: folder,
    TMPDIR: folder,
  });
  expect([0, 1]).toContain(code);
  expect(requests).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual([...before, "out"].sort());
  const results = readdirSync(out).filter((name) => name.endsWith(".json"));
  expect(results).toHaveLength(files.length);
}, 120_000);
