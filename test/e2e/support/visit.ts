import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** A page in a browser of its own, with what must not happen in it. */
export interface Visit {
  page: Page;
  /** Refused by the policy, thrown, or shown in a dialog of the browser: nothing of it should come. */
  wrong: string[];
}

/** Somebody opens the link: cookies and storage of his own. */
export async function visit(browser: Browser, link: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 657 },
    locale: "zh-CN",
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(`thrown: ${error.message}`));
  page.on("dialog", (dialog) => {
    if (dialog.type() === "beforeunload") return;
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy/u.test(message.text()))
      wrong.push(message.text());
  });
  await page.goto(link);
  return { page, wrong };
}

/** Says who reviews, as the page asks. */
export async function nameReviewer(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "姓名" }).fill(name);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
}
