import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../scripts/browser/chromium.ts";
import { type Archive, extractionIn, readArchive } from "./support/archive.ts";
import { startReview } from "./support/review-server.ts";
import { nameReviewer, visit } from "./support/visit.ts";

const MINUTE = 60_000;
/** In a project's name of a document that is read as any other. */
const MARKUP =
  "<script>alert(1)</script><img/src=x onerror=alert(2)><style>*{display:none}</style>";
const NAME = "<b onmouseover=alert(3)>申报表<";

let browser: Browser;
let archive: Archive;
const folder = mkdtempSync(join(tmpdir(), "shenbao-e2e-"));

beforeAll(async () => {
  browser = await launchChromium();
  const seed = readFileSync("fixtures/seed/wuhan-2021.txt", "utf8");
  const text = seed.replaceAll("绩效管理和综合考评工作费用", MARKUP);
  archive = await readArchive(folder, { [`${NAME}.txt`]: text });
}, MINUTE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("markup in a document is text: nothing of it runs, is loaded or styled", {
  timeout: MINUTE,
}, async () => {
  const [form] = extractionIn(archive, NAME).forms;
  expect(form?.fields.projectName?.text).toBe(MARKUP);

  const server = await startReview(archive.results, {
    sources: [archive.sources],
  });
  const { page, wrong } = await visit(browser, server.link);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await nameReviewer(page, MARKUP.slice(0, 60));
  await page.locator("header").getByText(MARKUP.slice(0, 60)).waitFor();

  const value = page.locator('button.value[data-cell="f1/fields.projectName"]');
  await page.waitForURL(/cell=/u);
  const [, document] = /cell=([^/]+)/u.exec(page.url()) ?? [];
  const link = `#/review?cell=${document}/f1/fields.projectName`;
  await page.evaluate(`location.hash = ${JSON.stringify(link)}`);
  await value.click();
  expect(await value.locator(".value-text").textContent()).toBe(MARKUP);
  await page.locator(".cell-text").getByText(MARKUP).waitFor();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "读出的文字" }).fill(`${MARKUP}!`);
  await page.keyboard.press("Control+Enter");
  await page.getByText("已全部保存").waitFor();
  await page.getByRole("tab", { name: /疑点/u }).click();
  await page.locator(".finding-list li").first().waitFor();

  for (const list of ["申报表", "文件"]) {
    await page.locator("header").getByText(list, { exact: true }).click();
    await page.locator(".ant-table-row").getByText(MARKUP).first().waitFor();
  }
  expect(await page.locator(".desk script, .desk img[src=x]").count()).toBe(0);
  expect(asked.filter((path) => !/^\/(?:api|assets)\//u.test(path))).toEqual(
    [],
  );
  expect(wrong).toEqual([]);
});
