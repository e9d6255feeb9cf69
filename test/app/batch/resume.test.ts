import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomOf } from "../../../scripts/fixtures/random.ts";
import { Extraction } from "../../../src/index.ts";
import { logEntry } from "../../support/corrections.ts";
import { linesOf, resultOf, shenbao, temporaryFolder } from "../command.ts";
import { contentOf, startShenbao, until } from "./running.ts";

const TINY = "fixtures/word-tiny/document.pdf";
const SEED = "fixtures/seed/wuhan-2021.pdf";
const LONG = 240_000;

/** An inbox of two years: some of each kind, one broken, one twice. */
let inbox: string;
/** What a run that nothing disturbs makes of it. */
let undisturbed: Record<string, string>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-resume-"));
  inbox = join(folder, "档案");
  for (const year of ["2020", "2021"])
    mkdirSync(join(inbox, year), { recursive: true });
  copyFileSync(TINY, join(inbox, "2020/某局.pdf"));
  copyFileSync(TINY, join(inbox, "2021/某局 副本.pdf"));
  copyFileSync(SEED, join(inbox, "2021/某委.pdf"));
  copyFileSync("fixtures/seed/wuhan-2021.txt", join(inbox, "2021/某委.txt"));
  copyFileSync("fixtures/bad/truncated.pdf", join(inbox, "2020/坏.pdf"));
  for (const name of readdirSync("fixtures").filter((n) => /^random-/u.test(n)))
    copyFileSync(
      `fixtures/${name}/document.pdf`,
      join(inbox, `2020/${name}.pdf`),
    );
  const out = join(folder, "out");
  expect((await shenbao(["extract", inbox, "-o", out])).code).toBe(1);
  undisturbed = contentOf(out);
}, LONG);
afterAll(() => rmSync(join(inbox, ".."), { recursive: true, force: true }));

test("each document once, by its content; the list says which result is whose", () => {
  const hash = (name: string) => resultOf("", join(inbox, name)).slice(0, -5);
  const row = (name: string, status: string) => {
    const sha256 = hash(name);
    return `${join(inbox, name)},${sha256},${sha256}.json,${status}`;
  };
  const [headings, ...rows] = linesOf(undisturbed["sources.csv"] ?? "");
  expect(headings).toMatch(
    /^\ufeff原件 document,sha256,结果 result,状态 status/u,
  );
  expect(rows.map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      row("2020/某局.pdf", "complete"),
      row("2021/某局 副本.pdf", "complete"),
      row("2020/坏.pdf", "failed"),
    ]),
  );
  expect(rows).toEqual(rows.toSorted());
  const documents = new Set(rows.map((line) => line.split(",")[1]));
  expect(rows).toHaveLength(documents.size + 1);
  expect(Object.keys(undisturbed)).toHaveLength(documents.size + 1);
  const twice = undisturbed[`${hash("2020/某局.pdf")}.json`] ?? "";
  // The first path in the order of the inputs gives the name, whichever is read first.
  expect(JSON.parse(twice).source.file).toBe("某局.pdf");
});

test(
  "killed at any moment and started again: the same, byte for byte",
  async () => {
    const out = join(temporaryFolder(), "out");
    const random = randomOf("killed at any moment");
    for (let kills = 0; kills < 10; kills++) {
      const run = startShenbao(["extract", inbox, "-o", out, "-j", "2"]);
      await wait(random.int(0, 4000));
      const workers =
        process.platform === "linux" && run.child.exitCode === null
          ? run.workers()
          : [];
      run.child.kill("SIGKILL");
      await run.ended;
      // No process is left that goes on by itself.
      await until(() => workers.every(isGone), "its processes end");
    }
    expect((await shenbao(["extract", inbox, "-o", out])).code).toBe(1);
    expect(contentOf(out)).toEqual(undisturbed);
  },
  LONG,
);

test(
  "Ctrl-C: it ends soon and says so, what is written stays, and the same command goes on",
  async () => {
    const out = join(temporaryFolder(), "out");
    const run = startShenbao(["extract", inbox, "-o", out, "-j", "1"]);
    await until(() => Object.keys(contentOf(out)).length > 1, "some results");
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(130);
    expect(run.told()).toMatch(/已中止；再次运行同一命令即可继续.*goes on/u);
    const stopped = contentOf(out);
    expect(Object.keys(stopped)).toContain("sources.csv");
    expect(Object.keys(stopped).length).toBeLessThan(
      Object.keys(undisturbed).length,
    );
    expect((await shenbao(["extract", inbox, "-o", out])).code).toBe(1);
    expect(contentOf(out)).toEqual(undisturbed);
  },
  LONG,
);

test(
  "only what is missing, broken or made with other options is made; corrections stay",
  async () => {
    const out = join(temporaryFolder(), "out");
    const args = ["extract", inbox, "-o", out];
    await shenbao(args);
    const made = Object.fromEntries(
      Object.keys(undisturbed).map((name) => [name, timeOf(out, name)]),
    );
    const [tiny, seed] = [TINY, SEED].map((file) => resultOf(out, file)) as [
      string,
      string,
    ];
    rmSync(seed);
    writeFileSync(tiny, readFileSync(tiny).subarray(0, 3000)); // As no run leaves it.
    await shenbao(args);
    expect(contentOf(out)).toEqual(undisturbed);
    const anew = Object.keys(made).filter((n) => timeOf(out, n) !== made[n]);
    expect(anew.filter((name) => name !== "sources.csv").sort()).toEqual(
      [tiny, seed].map((path) => path.slice(out.length + 1)).sort(),
    );

    const extraction = Extraction.parse(JSON.parse(readFileSync(tiny, "utf8")));
    const cell = { form: "f1", path: "fields.projectName" } as const;
    const log = tiny.replace(".json", ".corrections.jsonl");
    const fits = logEntry(extraction, 1, { ...cell, action: "accept" });
    const other = { ...cell, path: "fields.leader", action: "accept" } as const;
    const outdated = logEntry(extraction, 2, other);
    outdated.before.text = "另一次读取";
    writeFileSync(
      log,
      `${JSON.stringify(fits)}\n${JSON.stringify(outdated)}\n`,
    );
    const run = await shenbao([...args, "--ocr-timeout", "21"]);
    expect(run.stderr).toMatch(
      /某局\.pdf：f1 fields\.leader 的复核.*另一次读取/u,
    );
    expect(run.stderr).not.toContain("fields.projectName");
    for (const name of Object.keys(made).filter((n) => n.endsWith(".json")))
      expect(JSON.parse(readFileSync(join(out, name), "utf8"))).toEqual({
        ...JSON.parse(undisturbed[name] ?? ""),
        madeBy: {
          program: "shenbao",
          version: expect.any(String),
          options: { ocr: "tesseract.js", ocrTimeout: 21, layouts: null },
        },
      });
    const audit = await shenbao(["audit", out]);
    expect(JSON.parse(audit.stdout).leftOut).toEqual([]);
    const names = JSON.parse(audit.stdout).documents.map(
      ({ document }: { document: string }) => document,
    );
    // By the paths of the documents, not by their hashes.
    expect(names.slice(-4)).toEqual([
      "坏.pdf",
      "某局.pdf",
      "某委.pdf",
      "某委.txt",
    ]);
  },
  LONG,
);

test(
  "a document that has changed: its old result is told, not taken away",
  async () => {
    const folder = temporaryFolder();
    const [file, out] = [join(folder, "a.txt"), join(folder, "out")];
    writeFileSync(file, "没有申报表\n");
    const old = resultOf(out, file);
    await shenbao(["extract", file, "-o", out]);
    appendFileSync(file, "还是没有\n");
    const run = await shenbao(["extract", file, "-o", out]);
    expect(run.stderr).toContain(
      `${file}：文件已改动，旧内容的结果 ${old} 仍在`,
    );
    expect(linesOf(contentOf(out)["sources.csv"] ?? "")).toHaveLength(2);
  },
  LONG,
);

test(
  "a password opens what lacked it, and is written nowhere",
  async () => {
    const out = join(temporaryFolder(), "out");
    const args = [
      "extract",
      "fixtures/file-user-password/document.pdf",
      "-o",
      out,
    ];
    expect((await shenbao(args)).code).toBe(1);
    expect((await shenbao([...args, "--password", "mima2021"])).code).toBe(0);
    expect((await shenbao(args)).code).toBe(0);
    expect(JSON.stringify(contentOf(out))).not.toContain("mima2021");
  },
  LONG,
);

test("what is not the list of documents is not overwritten", async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, "sources.csv"), "另一张表\n");
  const run = await shenbao(["extract", TINY, "-o", out]);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/sources\.csv：不是.* \/ .*not the list/u);
  expect(contentOf(out)).toEqual({ "sources.csv": "另一张表\n" });
});

/** A file system of its own, as large as a test wants it: where Linux lets us. */
const canMount = (() => {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "x", "/mnt"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!canMount)(
  "a full disk stops it and leaves whole results only; with more room the same command goes on",
  async () => {
    const folder = temporaryFolder();
    const [out, kept] = [join(folder, "out"), join(folder, "kept")];
    for (const path of [out, kept]) mkdirSync(path);
    const command = `node dist/app/cli/main.js extract "$1" -o "$2" -j 1`;
    const script = `
      mount -t tmpfs -o size=1m tmpfs "$2"
      ${command} 2> "$3/stderr"; echo $? > "$3/code"
      ls -A "$2" > "$3/names"
      for f in "$2"/*.json; do tail -c 2 "$f" >> "$3/ends"; done
      mount -o remount,size=100m "$2"
      ${command} 2> /dev/null; echo $? > "$3/code2"
      mkdir "$3/out"; cp -a "$2/." "$3/out"`;
    const bash = ["-c", script, "bash", inbox, out, kept];
    execFileSync("unshare", ["-rm", "bash", ...bash]);
    const told = (name: string) => readFileSync(join(kept, name), "utf8");
    expect(told("code")).toBe("2\n");
    expect(told("stderr")).toMatch(/：无法写入.*磁盘空间/u);
    expect(told("names")).not.toMatch(/tmp/u);
    expect(told("ends")).toMatch(/^(?:\}\n)+$/u);
    expect(told("code2")).toBe("1\n");
    expect(contentOf(join(kept, "out"))).toEqual(undisturbed);
  },
  LONG,
);

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A child that nobody has waited for yet is no process any more.
    return /\) Z /u.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}

function timeOf(folder: string, name: string): number {
  return statSync(join(folder, name)).mtimeMs;
}
