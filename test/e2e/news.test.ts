import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../scripts/browser/chromium.ts";
import { Extraction, extract } from "../../src/index.ts";
import { writeAtomically } from "../../src/stages/export/write-atomically.ts";
import { startReview } from "./support/review-server.ts";
import { nameReviewer, visit } from "./support/visit.ts";

const MINUTE = 60_000;

let browser: Browser;
let seed: Extraction;
const folder = mkdtempSync(join(tmpdir(), "shenbao-e2e-"));

beforeAll(async () => {
  browser = await launchChromium();
  seed = await extract("fixtures/seed/wuhan-2021.pdf");
  writeFileSync(join(folder, "a.json"), JSON.stringify(seed));
}, MINUTE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The seed as another document, whose first form nobody could read: the worst there is comes first. */
function unreadable(file: string, sign: string): Extraction {
  const copy = structuredClone(seed);
  copy.source = { ...seed.source, file, sha256: sign.repeat(64) };
  for (const cell of Object.values(copy.forms[0]?.fields ?? {}))
    Object.assign(cell, { state: "unreadable", text: null, value: null });
  return Extraction.parse(copy);
}

test("new documents are told and taken in when the reviewer wants: the place, and what is being typed, stay", {
  timeout: 2 * MINUTE,
}, async () => {
  const { link } = await startReview(folder, { sources: ["fixtures/seed"] });
  const { page, wrong } = await visit(browser, link);
  await nameReviewer(page, "王审核");
  await page.locator(".record-body").waitFor();
  const rows = page.locator(".queue-row");
  const before = await countOf(page);
  await rows.nth(20).click();
  await page.waitForURL(/cell=/u);
  const chosen = page.locator(".queue-row.is-chosen");
  await page.keyboard.press("e");
  const box = page.getByRole("textbox", { name: "读出的文字" });
  await box.fill("正在填写的文字");
  const [key, top] = [await keyOf(page), await topOf(page)];

  await writeAtomically(
    join(folder, "b.json"),
    JSON.stringify(unreadable("新到.pdf", "b")),
  );
  await page.getByRole("button", { name: "有 1 份新文件" }).waitFor();
  expect(await countOf(page)).toBe(before);
  await writeAtomically(
    join(folder, "c.json"),
    JSON.stringify(unreadable("又到.pdf", "c")),
  );
  const news = page.getByRole("button", { name: "有 2 份新文件" });
  await news.waitFor();
  await picture(page, "news");
  await news.click();
  await news.waitFor({ state: "detached" });
  await expect.poll(() => countOf(page)).toBeGreaterThan(before);
  expect([await keyOf(page), await topOf(page)]).toEqual([key, top]);
  expect(await chosen.getAttribute("data-cell")).toBe(key);
  expect(await box.inputValue()).toBe("正在填写的文字");
  expect(await rows.first().getAttribute("title")).toBe("新到.pdf");
  await picture(page, "taken");

  // One that is gone is told, and leaves the list; the reviewer stays.
  rmSync(join(folder, "b.json"));
  const gone = page.getByRole("button", { name: "有 1 个结果文件无法显示" });
  await gone.click();
  await gone.waitFor({ state: "detached" });
  expect([await keyOf(page), await topOf(page)]).toEqual([key, top]);
  expect(await rows.first().getAttribute("title")).toBe("又到.pdf");
  await page.getByText("文件", { exact: true }).first().click();
  await page.getByText("共 2 条").waitFor();
  await page.locator(".left-out").getByText("b.json").first().waitFor();

  // A list that is open is brought up to date as well.
  await writeAtomically(
    join(folder, "d.json"),
    JSON.stringify(unreadable("再到.pdf", "d")),
  );
  await page.getByRole("button", { name: "有 1 份新文件" }).click();
  await page.getByText("共 3 条").waitFor();
  await page.getByText("再到.pdf").first().waitFor();
  expect(readdirSync(folder)).not.toContain("a.corrections.jsonl");
  expect(wrong).toEqual([]);
});

test("a document that is read again while it is looked at: nothing is written beside a reading that nobody saw, and no text is lost", {
  timeout: 2 * MINUTE,
}, async () => {
  const own = mkdtempSync(join(tmpdir(), "shenbao-e2e-"));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const result = join(own, "a.json");
  const log = join(own, "a.corrections.jsonl");
  writeFileSync(result, JSON.stringify(unreadable("文件.pdf", "e")));
  const { link } = await startReview(own);
  const { page, wrong } = await visit(browser, link);
  await nameReviewer(page, "王审核");
  await page.locator(".record-body").waitFor();
  const key = await keyOf(page);
  await page.keyboard.press("e");
  const box = page.getByRole("textbox", { name: "读出的文字" });
  await box.fill("照原件填写的文字");

  const again = unreadable("文件.pdf", "e");
  const [, , path = ""] = key.split("/");
  const cell = again.forms[0]?.fields[path.replace("fields.", "")];
  Object.assign(cell ?? {}, { state: "read", text: "这次读出来了" });
  await writeAtomically(result, JSON.stringify(again));
  await page.getByRole("button", { name: "1 份已重新读取" }).waitFor();
  await page.keyboard.press("Control+Enter");
  const banner = page.locator(".banners");
  await banner.getByText("此文件刚刚重新读取过").waitFor();
  expect(existsSync(log)).toBe(false);

  await page.locator(`.queue-row[data-cell="${key}"]`).click();
  expect(await box.inputValue()).toBe("照原件填写的文字");
  await page.locator(".record-body").getByText("这次读出来了").waitFor();
  await picture(page, "read-again");
  await box.focus();
  await page.keyboard.press("Control+Enter");
  // The file is there before its line is.
  await expect.poll(() => isWritten(log)).toBe(true);
  expect(JSON.parse(readFileSync(log, "utf8"))).toMatchObject({
    before: { text: "这次读出来了" },
    after: { text: "照原件填写的文字" },
  });
  await banner.getByRole("button", { name: "放弃这项修改" }).click();
  await page.getByText("已全部保存").waitFor();
  expect(wrong).toEqual([]);
});

function isWritten(log: string): boolean {
  return existsSync(log) && readFileSync(log, "utf8").endsWith("\n");
}

async function keyOf(page: Page): Promise<string> {
  const [, query = ""] = new URL(page.url()).hash.split("?");
  return new URLSearchParams(query).get("cell") ?? "";
}

/** Where on the screen the chosen row stands, pixels. */
async function topOf(page: Page): Promise<number | undefined> {
  return (await page.locator(".queue-row.is-chosen").boundingBox())?.y;
}

/** How many items the list says there are. */
async function countOf(page: Page): Promise<number> {
  const text = await page.locator(".queue-head").innerText();
  return Number.parseInt(text, 10);
}

/** To be looked at, where a folder is named for it. */
async function picture(page: Page, name: string): Promise<void> {
  const to = process.env.SHENBAO_PICTURES;
  if (to) await page.screenshot({ path: join(to, `${name}.png`) });
}
