import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../scripts/browser/chromium.ts";
import { nameOf, writeManyForms } from "../../scripts/browser/many-forms.ts";
import { extract } from "../../src/index.ts";
import { startReview } from "./support/review-server.ts";
import { nameReviewer, visit } from "./support/visit.ts";

const MINUTE = 60_000;
const FORMS = 10_000;

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "shenbao-e2e-"));

beforeAll(async () => {
  browser = await launchChromium();
  writeManyForms(
    folder,
    await extract("fixtures/draw-no-rules/document.pdf"),
    FORMS,
  );
}, 2 * MINUTE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("ten thousand forms: any can be scrolled to, found and opened, and the place is kept", {
  timeout: 2 * MINUTE,
}, async () => {
  const { link } = await startReview(folder);
  const { page, wrong } = await visit(browser, `${link}#/forms`);
  await nameReviewer(page, "王审核");
  await page.getByText(`共 ${FORMS} 条`).waitFor();
  await row(page, nameOf(0)).waitFor();

  // The end, the middle, and back to where nothing was before.
  for (const n of [FORMS - 1, 5000, 1234]) {
    await scrollTo(page, n);
    await row(page, nameOf(n)).waitFor();
  }
  expect(await page.locator(".ant-table-row").count()).toBeLessThan(100);

  await page.waitForURL(/[?&]row=12\d\d/u);
  await page.reload();
  await row(page, nameOf(1234)).waitFor();

  await page.getByRole("searchbox").fill(nameOf(7777));
  await page.getByText("共 1 条").waitFor();
  await row(page, nameOf(7777)).click();
  await page.waitForURL(/#\/review/u);
  await page.getByText(nameOf(7777)).first().waitFor();
  await page.goBack();
  await page.getByText("共 1 条").waitFor();
  await row(page, nameOf(7777)).waitFor();

  // A document whose file is not to be found says so, and is reviewed all the same.
  await row(page, nameOf(7777)).click();
  await page.getByText("没有页面图像").waitFor();
  expect(wrong).toEqual([]);
});

test("the queue goes on past what was loaded first", {
  timeout: MINUTE,
}, async () => {
  const { link } = await startReview(folder);
  const { page, wrong } = await visit(browser, `${link}#/review?state=all`);
  await nameReviewer(page, "王审核");
  const rows = page.locator(".queue-row");
  await rows.nth(99).waitFor({ state: "attached" });
  const first = await rows.count();
  await rows.nth(first - 1).scrollIntoViewIfNeeded();
  await rows.nth(first + 50).waitFor({ state: "attached" });
  const keys = await rows.evaluateAll((all) =>
    all.map((each) => each.getAttribute("data-cell")),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(wrong).toEqual([]);
});

function row(page: Page, name: string) {
  return page.locator(".ant-table-row").filter({ hasText: name }).first();
}

async function scrollTo(page: Page, n: number): Promise<void> {
  await page.locator(".ant-table-tbody-virtual-holder").evaluate(
    (holder, at) => {
      const rowHeight = holder.firstElementChild.scrollHeight / at.of;
      holder.scrollTop = at.n * rowHeight;
    },
    { n, of: FORMS },
  );
}
