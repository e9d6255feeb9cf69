import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { resultOf, shenbao, temporaryFolder } from "../command.ts";
import { startShenbao, until } from "./running.ts";

const TINY = "fixtures/word-tiny/document.pdf";

/** A piece of a file being copied comes so often (ms): oftener than an inbox is looked at. */
const PIECE_EVERY = 300;

test("what comes into an inbox is read, once it is there as a whole", async () => {
  const folder = temporaryFolder();
  const [inbox, out] = [join(folder, "收件"), join(folder, "out")];
  mkdirSync(inbox);
  const run = startShenbao(["extract", inbox, "-o", out, "--watch", "-j", "1"]);
  await until(() => existsSync(out), "it has started");
  const slow = join(inbox, "慢.pdf");
  const data = readFileSync(TINY);
  const pieces = 20;
  for (let i = 0; i < pieces; i++) {
    const cut = (n: number) => Math.floor((data.length * n) / pieces);
    appendFileSync(slow, data.subarray(cut(i), cut(i + 1)));
    await wait(PIECE_EVERY);
  }
  await until(() => existsSync(resultOf(out, TINY)), "the copied file is read");
  const later = join(inbox, "后来.txt");
  copyFileSync("fixtures/seed/wuhan-2021.txt", later);
  copyFileSync(TINY, join(inbox, "又一份.pdf"));
  await until(() => existsSync(resultOf(out, later)), "the later one is read");
  const list = () => readFileSync(join(out, "sources.csv"), "utf8");
  await until(() => list().includes("又一份.pdf"), "all are listed");
  run.child.kill("SIGINT");
  expect(await run.ended).toBe(130);
  expect(run.told()).toBe("");
  // Of a piece of the file there is no result.
  expect(readdirSync(out)).toHaveLength(3);
  expect(list().trim().split("\r\n")).toHaveLength(4);
}, 120_000);

test.each([
  [["a.pdf", "--watch"]],
  [["a.pdf", "--retry-failed"]],
  [["-", "--watch", "-o", "out"]],
])("wrong usage: extract %j", async (args) => {
  const run = await shenbao(["extract", ...args]);
  expect({ ...run, stderr: "" }).toEqual({ code: 2, stdout: "", stderr: "" });
  expect(run.stderr).toContain("--watch");
});
