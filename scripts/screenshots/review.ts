import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { startReview } from "../browser/review-server.ts";
import type { Shown } from "./shown.ts";

/** An office's screen, less the browser's own bars. */
const SCREEN = { width: 1366, height: 657 };

/** The review of a doubtful cell. */
export async function reviewPicture({
  sources,
  results,
}: Shown): Promise<Buffer> {
  const server = await startReview(results, { sources: [sources] });
  const browser = await launchChromium();
  try {
    const page = await open(browser, server.link);
    await page.goto(
      `${new URL(server.link).origin}/#/review?reason=low-confidence`,
    );
    await page.reload();
    await settled(page);
    return await page.screenshot();
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function open(browser: Browser, link: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: SCREEN,
    locale: "zh-CN",
  });
  await page.goto(link);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("王审核");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  return page;
}

/** The page's picture is there, and everything is saved. */
async function settled(page: Page): Promise<void> {
  await page.getByText("已全部保存").waitFor();
  await page.locator(".page-picture").waitFor();
  await page.waitForLoadState("networkidle");
}
