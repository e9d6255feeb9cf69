import { createHash } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { locationsBelow } from "../../../src/app/sources/locations-below.ts";
import { openSources } from "../../../src/app/sources/open-sources.ts";
import { readSource } from "../../../src/app/sources/sources.ts";
import { type Postgres, startPostgres } from "../../support/postgres.ts";
import { S3_KEYS, type S3Server, startS3 } from "../../support/s3-server.ts";
import { shenbao, temporaryFolder } from "../command.ts";
import { askDatabase, documents, startWorker } from "../queue/workers.ts";

const DATA = new Uint8Array(Buffer.from("申报表"));
const SHA256 = createHash("sha256").update(DATA).digest("hex");
const OWN = `${SHA256.slice(0, 2)}/${SHA256}.pdf`;

let s3: S3Server;
let postgres: Postgres;

beforeAll(async () => {
  s3 = await startS3();
  postgres = await startPostgres();
}, 120_000);

afterAll(async () => {
  await postgres?.stop();
  await s3?.stop();
});

beforeEach(() => {
  for (const [name, value] of Object.entries(S3_KEYS)) vi.stubEnv(name, value);
  s3.objects.clear();
  s3.asked.length = 0;
  return () => vi.unstubAllEnvs();
});

const bucket = (sources = "s3://archive/申报") =>
  openSources({ sources, s3Endpoint: s3.endpoint });

test("a bucket: put once by its bytes, read as it was, checked by SHA-256", async () => {
  const sources = await bucket();
  await sources.check();
  const file = { path: "/某处/甲.PDF", data: DATA, sha256: SHA256 };
  expect(await sources.put(file)).toBe(OWN);
  expect(await sources.put(file)).toBe(OWN);
  expect([...s3.objects.keys()]).toEqual([`申报/${OWN}`]);
  expect(s3.asked.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
  expect(await readSource(sources, OWN, SHA256)).toEqual(DATA);
  expect(sources.pathOf(OWN)).toBeNull();
  s3.objects.set(`申报/${OWN}`, Buffer.from("别的"));
  await expect(readSource(sources, OWN, SHA256)).rejects.toMatchObject({
    code: "source-gone",
    message: expect.stringContaining("another SHA-256"),
  });
  await expect(sources.read("gone.pdf")).rejects.toMatchObject({
    code: "source-gone",
    message: expect.stringContaining("s3://archive/申报/gone.pdf"),
  });
});

test("a bucket that is not there, keys that are wrong, a server that is gone: no fault of a document, no secret told", async () => {
  const unavailable = { code: "sources-unavailable" };
  const other = await bucket("s3://other");
  await expect(other.check()).rejects.toMatchObject(unavailable);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "another-secret");
  const wrong = await bucket();
  await expect(wrong.check()).rejects.toMatchObject(unavailable);
  await expect(wrong.read("a.pdf")).rejects.toMatchObject(unavailable);
  const error = await wrong.put({ path: "a", data: DATA, sha256: SHA256 }).then(
    () => null,
    (error: Error) => error,
  );
  expect(error).toMatchObject(unavailable);
  expect(`${error?.message}`).not.toContain("another-secret");
  const gone = await openSources({
    sources: "s3://archive",
    s3Endpoint: "http://127.0.0.1:1",
  });
  await expect(gone.check()).rejects.toMatchObject(unavailable);
}, 60_000);

test("the documents of a bucket, over several parts of its list, by their endings", async () => {
  for (const key of ["a.pdf", "b/1.PNG", "b/2.docx", "b/3.txt", "c/4.pdf"])
    s3.objects.set(`申报/${key}`, Buffer.from(key));
  s3.objects.set("别的/5.pdf", Buffer.from("5"));
  const sources = await bucket();
  const below = async (address: string) =>
    (await locationsBelow(address, sources)).map(({ location }) => location);
  expect(await below("s3://archive/申报/")).toEqual([
    "a.pdf",
    "b/1.PNG",
    "b/3.txt",
    "c/4.pdf",
  ]);
  expect(await below("s3://archive/申报/b")).toEqual(["b/1.PNG", "b/3.txt"]);
  for (const outside of ["s3://archive", "s3://archive/申报书", "s3://x/申报"])
    await expect(below(outside)).rejects.toMatchObject({
      code: "options-clash",
    });
});

test("a folder: files in it by their place, others as copies; nothing outside it is read", async () => {
  const [root, outside] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(root, "2021"));
  for (const path of [join(root, "2021/甲.pdf"), join(outside, "乙.PDF")])
    writeFileSync(path, DATA);
  symlinkSync(outside, join(root, "link"));
  const sources = await openSources({ sources: root });
  const put = (path: string) =>
    sources.put({ path, data: DATA, sha256: SHA256 });
  expect(await put(join(root, "2021/甲.pdf"))).toBe("2021/甲.pdf");
  expect(await put(join(outside, "乙.PDF"))).toBe(OWN);
  expect(await put("stdin")).toBe(OWN.replace(/\.pdf$/u, ""));
  expect(readFileSync(join(root, OWN))).toEqual(Buffer.from(DATA));
  const code = (location: string) =>
    sources.read(location).then(
      () => "read",
      ({ message }) =>
        /lies outside|is not there|cannot be opened/u.exec(message)?.[0],
    );
  expect(await code("2021/甲.pdf")).toBe("read");
  expect(await code("2021/丙.pdf")).toBe("is not there");
  for (const away of ["../x", join(outside, "乙.PDF"), "link/乙.PDF"])
    expect(await code(away)).toBe("lies outside");
  renameSync(root, `${root}-gone`);
  expect(await code("2021/甲.pdf")).toBe("cannot be opened");
  await expect(sources.check()).rejects.toMatchObject({
    code: "sources-unavailable",
  });
  rmSync(`${root}-gone`, { recursive: true });
});

test("without a place: the path, which must be a whole one", async () => {
  const sources = await openSources({});
  const path = join(temporaryFolder(), "甲.pdf");
  writeFileSync(path, DATA);
  const location = await sources.put({ path, data: DATA, sha256: SHA256 });
  expect(location).toBe(path);
  expect(await readSource(sources, location, SHA256)).toEqual(DATA);
  await expect(sources.read("2021/甲.pdf")).rejects.toMatchObject({
    code: "source-gone",
  });
});

test("the whole way over a bucket: copied there, queued from there, read by a worker, shown by the store", async () => {
  const url = await postgres.url();
  const folder = documents(2);
  const place = ["--sources", "s3://archive/in", "--s3-endpoint", s3.endpoint];
  const env = { ...process.env, ...S3_KEYS };
  const none = new Uint8Array();
  const args = ["--queue", url, ...place];
  const copied = await shenbao(["extract", folder, ...args], none, env);
  expect([copied.code, copied.stderr]).toEqual([0, "2 个文件  新入队 2\n"]);
  rmSync(folder, { recursive: true });
  const again = await shenbao(
    ["extract", "s3://archive/in", ...args],
    none,
    env,
  );
  expect(again.stderr).toBe("2 个文件  已在队列中 2\n");
  const worker = startWorker(url, [...place, "--until-done"], env);
  expect(await worker.ended).toBe(0);
  const rows = await askDatabase(url)<{ file: string; status: string }>(
    "select result #>> '{source,file}' as file, status from shenbao.documents order by 1",
  );
  expect(rows).toEqual([
    { file: "1.txt", status: "complete" },
    { file: "2.txt", status: "complete" },
  ]);
  expect(worker.told()).not.toContain(S3_KEYS.AWS_SECRET_ACCESS_KEY);
}, 300_000);
