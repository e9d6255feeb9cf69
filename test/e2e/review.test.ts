import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../scripts/browser/chromium.ts";
import { LAYOUTS } from "../../src/layouts/index.ts";
import { applyCorrections } from "../../src/pipeline/apply-corrections.ts";
import { cellAt } from "../../src/stages/audit/placed-cell.ts";
import {
  type Archive,
  copyArchive,
  extractionIn,
  logIn,
  readArchive,
} from "./support/archive.ts";
import { startReview } from "./support/review-server.ts";
import { nameReviewer, visit } from "./support/visit.ts";

const MINUTE = 60_000;
/** The document's result, and its log. */
const NAME = "worn";
/** The queue of what the reader was not sure of. */
const UNSURE = "#/review?reason=low-confidence";

let browser: Browser;
let read: Archive;
const folder = mkdtempSync(join(tmpdir(), "shenbao-e2e-"));

beforeAll(async () => {
  browser = await launchChromium();
  const document = readFileSync("fixtures/scan-worn/document.pdf");
  read = await readArchive(folder, { [`${NAME}.pdf`]: document });
}, 3 * MINUTE);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("three doubtful cells are settled by keys alone, and the record says so", {
  timeout: MINUTE,
}, async () => {
  const archive = copyArchive(read);
  const { link } = await startReview(archive.results, from(archive));
  const { page, wrong } = await visit(browser, link + UNSURE);
  await nameReviewer(page, "王审核");
  const before = extractionIn(archive, NAME);

  const first = await chosenKey(page);
  await page.keyboard.press("Enter");
  const second = await nextKey(page, first);
  await page.keyboard.press("e");
  const box = page.getByRole("textbox", { name: "读出的文字" });
  await box.fill("核对后的文字");
  // Keys of an input method, and single letters, belong to the text.
  await box.dispatchEvent("keydown", { key: "Enter", isComposing: true });
  await page.keyboard.type("xju");
  await page.keyboard.press("Control+Enter");
  const third = await nextKey(page, second);
  await page.keyboard.press("x");
  await nextKey(page, third);
  await saved(page);

  const log = logIn(archive, NAME);
  expect(log.map(({ action, by }) => [action, by])).toEqual([
    ["accept", "王审核"],
    ["correct", "王审核"],
    ["unreadable", "王审核"],
  ]);
  expect(log.map(({ form, path }) => `${form}/${path}`)).toEqual(
    [first, second, third].map(withoutDocument),
  );
  expect(extractionIn(archive, NAME)).toEqual(before);
  const merged = applyCorrections(before, log, LAYOUTS);
  const cells = log.map(({ form, path }) => {
    const found = merged.forms.find(({ id }) => id === form);
    if (found === undefined) throw new Error(`no form ${form}`);
    return cellAt(found, path).cell;
  });
  expect(cells.map(({ review }) => review)).toEqual([false, false, false]);
  expect(cells[1]).toMatchObject({ text: "核对后的文字xju", by: "reviewer" });
  expect(cells[2]).toMatchObject({ text: null, state: "unreadable" });

  // The last one was a slip.
  await page.keyboard.press("u");
  await saved(page);
  const undone = logIn(archive, NAME).at(-1);
  expect(undone).toMatchObject({ action: "undo", undoes: log[2]?.id });
  expect(await chosenKey(page)).toBe(third);
  await page.getByText(/^已核对 2 \/ \d+$/u).waitFor();

  await page.reload();
  expect(await chosenKey(page)).toBe(third);
  expect(wrong).toEqual([]);
});

test("where two change the same cell, the second sees both and chooses; nothing is lost", {
  timeout: MINUTE,
}, async () => {
  const archive = copyArchive(read);
  const { link } = await startReview(archive.results, from(archive));
  const one = await visit(browser, link + UNSURE);
  await nameReviewer(one.page, "甲");
  const other = await visit(browser, link + UNSURE);
  await nameReviewer(other.page, "乙");
  const key = await chosenKey(one.page);
  expect(await chosenKey(other.page)).toBe(key);
  await ready(other.page);

  await correct(one.page, "甲的文字");
  await expect.poll(() => logIn(archive, NAME).length).toBe(1);
  await correct(other.page, "乙的文字");
  const dialog = other.page.getByRole("dialog", { name: /他人已修改/u });
  await dialog.waitFor();
  expect(await dialog.getByRole("textbox").inputValue()).toBe("乙的文字");
  await dialog.getByText("甲的文字").waitFor();
  expect(logIn(archive, NAME).length).toBe(1);

  await dialog.getByRole("button", { name: "采用我的" }).click();
  await dialog.waitFor({ state: "detached" });
  await saved(other.page);
  expect(
    logIn(archive, NAME).map(({ by, after }) => [by, after?.text]),
  ).toEqual([
    ["甲", "甲的文字"],
    ["乙", "乙的文字"],
  ]);

  // The first has not seen that, and now gives way.
  await choose(one.page, key);
  await one.page.keyboard.press("x");
  const again = one.page.getByRole("dialog", { name: /他人已修改/u });
  await again.getByText("乙的文字").waitFor();
  await again.getByRole("button", { name: "采用对方的" }).click();
  await saved(one.page);
  expect(logIn(archive, NAME).length).toBe(2);
  await choose(one.page, key);
  await one.page.locator(".cell-panel").getByText("乙的文字").first().waitFor();
  expect([...one.wrong, ...other.wrong]).toEqual([]);
});

test("a server that is gone loses nothing: what is unsent stays and is sent to the next one", {
  timeout: MINUTE,
}, async () => {
  const archive = copyArchive(read);
  const first = await startReview(archive.results, from(archive));
  const { page } = await visit(browser, first.link + UNSURE);
  await nameReviewer(page, "王审核");
  await ready(page);
  await page.keyboard.press("Enter");
  await saved(page);

  await first.stop("SIGKILL");
  const key = await chosenKey(page);
  await correct(page, "断线时的文字");
  await page.locator(".banners").getByText("服务器没有应答").waitFor();
  await page.getByText("1 项未送出").waitFor();
  await nextKey(page, key);

  const second = await startReview(archive.results, {
    ...from(archive),
    port: first.port,
  });
  expect(logIn(archive, NAME).map(({ action }) => action)).toEqual(["accept"]);
  await page.getByRole("button", { name: "重新发送" }).click();
  await page.getByText("服务器不认识本页").waitFor();
  // The browser asks before what is unsent would be left; it outlives a reload all the same.
  page.on("dialog", (dialog) => void dialog.accept());
  const tab = await page.context().newPage();
  await tab.goto(second.link);
  await tab.getByText("申报表复核").waitFor();
  await page.reload();
  await page.getByText("上次有 1 项修改没有送出").waitFor();
  await page.getByRole("button", { name: "重新发送" }).click();
  await saved(page);
  expect(logIn(archive, NAME).map(({ after }) => after?.text)).toEqual([
    undefined,
    "断线时的文字",
  ]);
});

test("a change whose answer was lost is sent again, and is no conflict with itself; it can be taken back", {
  timeout: MINUTE,
}, async () => {
  const archive = copyArchive(read);
  const { link } = await startReview(archive.results, from(archive));
  const { page, wrong } = await visit(browser, link + UNSURE);
  await nameReviewer(page, "王审核");
  await ready(page);
  const loseAnswers = (times: number) =>
    page.route(
      "**/corrections",
      async (route) => {
        await route.fetch();
        await route.abort("connectionreset");
      },
      { times },
    );
  await loseAnswers(2);
  await page.keyboard.press("Enter");
  await page.locator(".banners").getByText("服务器没有应答").waitFor();
  // The server is there: the page tries again by itself.
  await saved(page);
  expect(logIn(archive, NAME)).toHaveLength(1);

  await loseAnswers(1);
  await correct(page, "没有应答的更正");
  await page.locator(".banners").getByText("服务器没有应答").waitFor();
  await page.keyboard.press("u");
  await saved(page);
  const log = logIn(archive, NAME);
  expect(log.map(({ action }) => action)).toEqual([
    "accept",
    "correct",
    "undo",
  ]);
  expect(log[2]?.undoes).toBe(log[1]?.id);
  expect(wrong).toEqual([]);
});

test("a value lights its box, and a box its value; each leads to the other", {
  timeout: MINUTE,
}, async () => {
  const archive = copyArchive(read);
  const { link } = await startReview(archive.results, from(archive));
  const { page, wrong } = await visit(browser, link);
  await nameReviewer(page, "王审核");
  await ready(page);
  const value = page.locator('button.value[data-cell="f1/fields.projectName"]');
  const box = page.locator('rect[data-cell="f1/fields.projectName"]').first();

  await value.scrollIntoViewIfNeeded();
  await value.hover();
  await box.and(page.locator(".is-hovered")).waitFor();
  await page.locator("header h1").hover();
  await page.locator(".is-hovered").waitFor({ state: "detached" });

  await box.scrollIntoViewIfNeeded();
  await box.hover({ position: { x: 6, y: 6 } });
  await value.and(page.locator(".is-hovered")).waitFor();
  await box.click({ position: { x: 6, y: 6 } });
  await value.and(page.locator(".is-chosen")).waitFor();
  expect(await chosenKey(page)).toMatch(/f1\/fields\.projectName$/u);
  await expectInSight(page, value, ".record-body");

  await page.locator('button.value[data-cell="f1/fields.phone"]').click();
  const phone = page.locator('rect[data-cell="f1/fields.phone"]').first();
  await phone.and(page.locator(".is-chosen")).waitFor();
  await expectInSight(page, phone, ".page-window");
  expect(wrong).toEqual([]);
});

test("the page speaks English when told to, and remembers it", {
  timeout: MINUTE,
}, async () => {
  const archive = copyArchive(read);
  const { link } = await startReview(archive.results, from(archive));
  const { page, wrong } = await visit(browser, link);
  await nameReviewer(page, "王审核");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: /^Accept/u }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: /^Accept/u }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("button", { name: /^确认无误/u }).waitFor();
  expect(wrong).toEqual([]);
});

function from({ sources }: Archive) {
  return { sources: [sources] };
}

/** The address of the chosen cell: document, form, path. */
async function chosenKey(page: Page): Promise<string> {
  const row = page.locator(
    ".queue-row.is-chosen, .queue:not(:has(.is-chosen))",
  );
  await row.first().waitFor();
  await page.waitForURL(/cell=/u);
  const [, query = ""] = new URL(page.url()).hash.split("?");
  return new URLSearchParams(query).get("cell") ?? "";
}

/** The address once it is another one. */
async function nextKey(page: Page, last: string): Promise<string> {
  await page.waitForURL((url) => !url.hash.endsWith(`cell=${last}`));
  return chosenKey(page);
}

/** The document is there, not only the queue. */
async function ready(page: Page): Promise<void> {
  await page.locator(".record-body").waitFor();
}

async function correct(page: Page, text: string): Promise<void> {
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "读出的文字" }).fill(text);
  await page.keyboard.press("Control+Enter");
}

async function choose(page: Page, key: string): Promise<void> {
  await page.locator(`.queue-row[data-cell="${key}"]`).click();
}

async function saved(page: Page): Promise<void> {
  await page.getByText("已全部保存").waitFor();
}

function withoutDocument(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

/** @throws where the middle of an element is outside of what it scrolls in */
async function expectInSight(
  page: Page,
  element: ReturnType<Page["locator"]>,
  windowName: string,
): Promise<void> {
  await expect
    .poll(async () => {
      const [own, outer] = await Promise.all([
        element.boundingBox(),
        page.locator(windowName).first().boundingBox(),
      ]);
      if (own === null || outer === null) return false;
      const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
      return (
        x > outer.x &&
        x < outer.x + outer.width &&
        y > outer.y &&
        y < outer.y + outer.height
      );
    })
    .toBe(true);
}
