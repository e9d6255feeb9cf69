import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../../src/app/store/open-store.ts";
import { newEntry } from "../../support/corrections.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { openedPdf } from "../../support/opened-pdf.ts";
import { type Postgres, startPostgres } from "../../support/postgres.ts";
import { S3_KEYS, type S3Server, startS3 } from "../../support/s3-server.ts";
import { type Run, shenbao, temporaryFolder } from "../command.ts";
import { startWorker } from "./workers.ts";

let postgres: Postgres;
let s3: S3Server;

beforeAll(async () => {
  [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
}, 120_000);

afterAll(async () => {
  await postgres?.stop();
  await s3?.stop();
});

const KEYS = { ...process.env, ...S3_KEYS };

/** The command of somebody who may use the bucket. */
function withKeys(...args: string[]): Promise<Run> {
  return shenbao(args, undefined, KEYS);
}

/** Two bundles: 10 pages of forms and one of none; two forms on one page. */
function bundles(): string {
  const folder = temporaryFolder();
  for (const [name, fixture] of [
    ["甲.pdf", "word-other-matter"],
    ["乙.pdf", "draw-two-on-a-page"],
  ] as const)
    copyFileSync(join(FIXTURES, fixture, "document.pdf"), join(folder, name));
  return folder;
}

/** A database with the documents of a folder, read by a worker. */
async function filled(name: string, folder: string, place: string[]) {
  const url = await postgres.url(name);
  const queued = await withKeys("extract", folder, "--queue", url, ...place);
  expect(queued.code).toBe(0);
  const worker = startWorker(url, [...place, "--until-done"], KEYS);
  expect(await worker.ended).toBe(0);
  return url;
}

interface Cut {
  /** File and its number of pages, by name. */
  files: [name: string, pages: number][];
  /** Rows of the list without its head, sorted: documents of a folder come in another order. */
  rows: string[];
}

async function cutIn(out: string): Promise<Cut> {
  const names = readdirSync(out).filter((name) => name.endsWith(".pdf"));
  const files = names.sort().map(async (name): Promise<[string, number]> => {
    const data = new Uint8Array(readFileSync(join(out, name)));
    return [name, (await openedPdf(data)).numPages];
  });
  const [, ...rows] = readFileSync(join(out, "manifest.csv"), "utf8")
    .trim()
    .split("\r\n");
  return { files: await Promise.all(files), rows: rows.sort() };
}

test("a database is split as a folder of results is, corrections included", async () => {
  const folder = bundles();
  const url = await filled("split", folder, ["--sources", folder]);
  const [results, plain, cut] = [
    temporaryFolder(),
    temporaryFolder(),
    temporaryFolder(),
  ];
  await shenbao(["extract", folder, "-o", results, "-q"]);
  const place = ["--sources", folder];
  await shenbao(["split", results, "-o", plain, ...place]);
  const split = await shenbao(["split", url, "-o", cut, ...place]);
  expect(split.code).toBe(0);
  expect(split.stderr).toContain("甲_其余页.pdf");
  const expected = await cutIn(plain);
  expect(expected.files.length).toBeGreaterThan(4);
  expect(await cutIn(cut)).toEqual(expected);

  const store = await openStore(url);
  for await (const { id, file } of store.documents()) {
    if (file !== "乙.pdf") continue;
    const { extraction } = await store.read(id);
    const entry = { form: "f1", path: "fields.projectName" };
    await store.append(
      id,
      newEntry(extraction, { ...entry, action: "correct", text: "改过的名称" }),
      0,
    );
  }
  await store.close();
  const again = temporaryFolder();
  // The same documents by two ways count once.
  await shenbao(["split", url, results, "-o", again, ...place]);
  const byFile = (await cutIn(again)).files.length;
  expect(byFile).toBe(expected.files.length);
  const corrected = temporaryFolder();
  await shenbao(["split", url, "-o", corrected, ...place]);
  const names = (await cutIn(corrected)).files.map(([name]) => name);
  expect(names.filter((name) => name.includes("改过的名称"))).toHaveLength(1);
}, 300_000);

test("documents of a bucket are fetched; where they are not to be found, that is told of each", async () => {
  const folder = bundles();
  const bucket = ["--sources", "s3://archive", "--s3-endpoint", s3.endpoint];
  const url = await filled("bucket", folder, bucket);
  const [cut, none] = [temporaryFolder(), temporaryFolder()];
  const { code } = await withKeys("split", url, "-o", cut, ...bucket);
  expect(code).toBe(0);
  const { files } = await cutIn(cut);
  expect(files.length).toBeGreaterThan(4);

  const elsewhere = ["--sources", temporaryFolder()];
  const lost = await shenbao(["split", url, "-o", none, ...elsewhere]);
  expect(lost.code).toBe(2);
  expect(lost.stderr.match(/--sources/gu)).toHaveLength(4);
  expect(readdirSync(none)).toEqual([]);
  // By their names and bytes they are found in any folder.
  const found = temporaryFolder();
  await shenbao(["split", url, "-o", found, "--sources", folder]);
  expect((await cutIn(found)).files).toEqual(files);
  expect(lost.stderr).not.toContain("pass-w0rd");

  s3.objects.clear();
  const gone = await withKeys("split", url, "-o", none, ...bucket);
  expect(gone.code).toBe(2);
}, 300_000);
