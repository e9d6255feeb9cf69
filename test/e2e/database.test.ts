import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../scripts/browser/chromium.ts";
import { Database } from "../../src/app/store/postgres/database.ts";
import { migrate } from "../../src/app/store/postgres/migrate.ts";
import { type Extraction, extract } from "../../src/index.ts";
import type { Correction } from "../../src/model/correction.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";
import { startReview } from "./support/review-server.ts";
import { nameReviewer, visit } from "./support/visit.ts";

const MINUTE = 60_000;

let browser: Browser;
let postgres: Postgres;
let seed: Extraction;

beforeAll(async () => {
  browser = await launchChromium();
  postgres = await startPostgres();
  seed = await extract("fixtures/seed/wuhan-2021.txt");
}, 2 * MINUTE);

afterAll(async () => {
  await browser?.close();
  await postgres?.stop();
});

/** Keeps the seed as the result of another document, as a worker does. */
async function keep(database: Database, file: string): Promise<void> {
  const sha256 = createHash("sha256").update(file).digest("hex");
  const result = { ...seed, source: { ...seed.source, file, sha256 } };
  await database.query(
    `insert into shenbao.documents (sha256, path, wanted_by, made_by, result, status, revision)
     values ($1, $2, 'x', 'x', $3, 'complete', 1)`,
    [sha256, file, JSON.stringify(result)],
  );
}

async function corrections(database: Database): Promise<Correction[]> {
  const rows = await database.query<{ entry: Correction }>(
    "select entry from shenbao.corrections order by sha256, seq",
  );
  return rows.map(({ entry }) => entry);
}

test("the review of a database: new documents come in; while Postgres is down that is told, and what was done meanwhile is saved when it is back", {
  timeout: 3 * MINUTE,
}, async () => {
  const url = await postgres.url();
  const database = new Database(url);
  await migrate(database, true);
  await keep(database, "甲.txt");
  const { link } = await startReview(url);
  const { page, wrong } = await visit(browser, link);
  await nameReviewer(page, "王审核");
  await page.locator(".record-body").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("已全部保存").waitFor();
  expect(await corrections(database)).toHaveLength(1);

  await keep(database, "乙.txt");
  const news = page.getByRole("button", { name: "有 1 份新文件" });
  await news.click();
  await news.waitFor({ state: "detached" });
  await page.locator('.queue-row[title="乙.txt"]').first().waitFor();
  const count = await page.locator(".queue-head").innerText();

  await postgres.down("crash");
  await page.keyboard.press("e");
  await page
    .getByRole("textbox", { name: "读出的文字" })
    .fill("停库期间的更正");
  await page.keyboard.press("Control+Enter");
  const banners = page.locator(".banners");
  await banners.getByText("数据库连不上").first().waitFor();
  await page.getByText("1 项未送出").waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await banners.getByText("the database cannot be reached").first().waitFor();
  await page.getByRole("button", { name: "中文" }).click();
  // Whoever asks for the list meanwhile must not empty it.
  const other = await visit(browser, link);
  await other.page.getByText("数据库连不上").first().waitFor();

  await postgres.up();
  await page.getByText("已全部保存").waitFor({ timeout: MINUTE });
  await banners.getByText("数据库连不上").waitFor({ state: "detached" });
  const log = await corrections(database);
  expect(log.map(({ action }) => action).sort()).toEqual(["accept", "correct"]);
  expect(log.map(({ after }) => after?.text)).toContain("停库期间的更正");
  await page.getByRole("button", { name: "刷新队列" }).click();
  await page.locator('.queue-row[title="甲.txt"]').first().waitFor();
  const after = await page.locator(".queue-head").innerText();
  expect(Number.parseInt(after, 10)).toBe(Number.parseInt(count, 10) - 1);
  await page.getByText("文件", { exact: true }).first().click();
  await page.getByText("共 2 条").waitFor();
  expect(await page.locator(".left-out").count()).toBe(0);
  expect(wrong).toEqual([]);
  await database.close();
});
