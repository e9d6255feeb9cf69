import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { startReview } from "../browser/review-server.ts";

const ROOT = join(import.meta.dirname, "../..");
const COMMAND = join(ROOT, "dist/app/cli/main.js");

/** An office's screen, less the browser's own bars. */
const SCREEN = { width: 1366, height: 657 };

/** Documents on which there is something to see. */
const SHOWN = [
  "seed/wuhan-2021.pdf",
  "scan-worn/document.pdf",
  "scan-plain-150/document.pdf",
  "word-departments/document.pdf",
];

/** `review.png`: the review of a doubtful cell. */
export async function reviewScreenshots(
  pictures: string,
  scratch: string,
): Promise<void> {
  const [sources, results] = [join(scratch, "sources"), join(scratch, "out")];
  mkdirSync(sources);
  for (const document of SHOWN) {
    const folder = document.split("/")[0] ?? "";
    const name = basename(document).replace("document", folder);
    cpSync(join(ROOT, "fixtures", document), join(sources, name));
  }
  execFileSync(process.execPath, [COMMAND, "extract", sources, "-o", results]);
  const server = await startReview(results, { sources: [sources] });
  const browser = await launchChromium();
  try {
    const page = await open(browser, server.link);
    await page.goto(
      `${new URL(server.link).origin}/#/review?reason=low-confidence`,
    );
    await page.reload();
    await settled(page);
    await page.keyboard.press("j");
    await settled(page);
    await page.screenshot({ path: join(pictures, "review.png") });
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
