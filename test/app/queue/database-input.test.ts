import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { buildIndex } from "../../../src/app/review/build-index.ts";
import { ReviewService } from "../../../src/app/review/review-service.ts";
import { openStore } from "../../../src/app/store/open-store.ts";
import type { Store } from "../../../src/app/store/store.ts";
import type { AuditReport } from "../../../src/model/audit-report.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { type Postgres, startPostgres } from "../../support/postgres.ts";
import { shenbao, temporaryFolder } from "../command.ts";
import { askDatabase, startWorker, until } from "./workers.ts";

const SEED = join(FIXTURES, "seed");
let postgres: Postgres;
let url: string;

/** The seed as PDF and as text, read by a worker. */
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.url();
}, 120_000);

afterAll(() => postgres?.stop());

async function filled(): Promise<string> {
  const place = ["--sources", SEED];
  await shenbao(["extract", SEED, "--queue", url, ...place]);
  const worker = startWorker(url, [...place, "--until-done"]);
  expect(await worker.ended).toBe(0);
  return url;
}

/** What does not depend on where the records are kept. */
function findingsOf({ documents, findings, checks, totals }: AuditReport) {
  return {
    documents: documents.map(({ result, ...rest }) => rest),
    findings,
    checks,
    totals,
  };
}

async function audited(...inputs: string[]): Promise<AuditReport> {
  return JSON.parse((await shenbao(["audit", ...inputs])).stdout);
}

/** The results that a folder holds, in the order of the documents' names. */
function resultsIn(folder: string): string[] {
  const fileOf = (path: string): string =>
    JSON.parse(readFileSync(path, "utf8")).source.file;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

test("audit, review and export take a database as they take a folder", async () => {
  const database = await filled();
  const out = temporaryFolder();
  await shenbao(["extract", SEED, "-o", out, "-q"]);
  const ofDatabase = await audited(database);
  expect(ofDatabase.findings.length).toBeGreaterThan(10);
  expect(ofDatabase.documents.map(({ result }) => result)).toEqual([
    expect.stringMatching(
      /^postgres:\/\/127\.0\.0\.1:\d+\/shenbao#[0-9a-f]{12}$/u,
    ),
    expect.stringContaining("#"),
  ]);
  expect(findingsOf(ofDatabase)).toEqual(
    findingsOf(await audited(...resultsIn(out))),
  );

  const ask = askDatabase(database);
  const kept = await ask<{ rule: string; document: string }>(
    "select rule, document from shenbao.audit_findings order by number",
  );
  expect(kept).toHaveLength(ofDatabase.findings.length);
  const [audit] = await ask<{ totals: AuditReport["totals"] }>(
    "select totals from shenbao.audits",
  );
  expect(audit?.totals).toEqual(ofDatabase.totals);
  await shenbao(["audit", database, "--off", "AMT-DETAIL-SUM"]);
  expect(await ask("select 1 from shenbao.audits")).toHaveLength(1);
  expect(
    await ask(
      "select 1 from shenbao.audit_findings where rule = 'AMT-DETAIL-SUM'",
    ),
  ).toEqual([]);

  const store = await openStore(database, { sources: [SEED] });
  onTestFinished(() => store.close());
  const id = await correctedBy(store);
  const path = await store.source(id);
  expect(path?.startsWith(SEED)).toBe(true);

  const file = join(temporaryFolder(), "台账.jsonl");
  const exported = await shenbao(["export", database, "-o", file]);
  expect(exported.code).toBe(0);
  expect(readFileSync(file, "utf8")).toContain("改过的项目名称");
}, 300_000);

/** As the review's page does it. @returns the document that was corrected */
async function correctedBy(store: Store): Promise<string> {
  const service = new ReviewService(store, "1.2.3");
  await buildIndex(service, store, new Map(), () => {});
  const [document] = [...service.index.all()];
  const id = document?.item.id ?? "";
  const corrected = await service.correct(
    id,
    {
      form: "f1",
      path: "fields.projectName",
      action: "correct",
      text: "改过的项目名称",
      seq: 0,
    },
    "张三",
  );
  expect(corrected.cell).toMatchObject({
    text: "改过的项目名称",
    by: "reviewer",
  });
  return id;
}

test("the review's page of a database, in a process of its own", async () => {
  const database = await filled();
  const { spawn } = await import("node:child_process");
  const { COMMAND } = await import("../command.ts");
  const child = spawn(
    process.execPath,
    [COMMAND, "review", database, "--sources", SEED, "--no-open"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += chunk;
  });
  const link = await until(
    async () => /http:\S+/u.exec(text)?.[0] ?? null,
    120_000,
  );
  const page = new URL(link);
  const answer = await fetch(new URL("/api/session", page), {
    headers: { "x-shenbao-token": page.searchParams.get("token") ?? "" },
  });
  expect([answer.status, text]).toEqual([200, expect.any(String)]);
  expect(text).not.toContain("pass-w0rd");
  child.kill("SIGTERM");
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
}, 300_000);
