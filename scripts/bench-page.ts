import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { extract } from "../src/index.ts";
import { launchChromium } from "./browser/chromium.ts";
import { writeManyForms } from "./browser/many-forms.ts";
import { startReview } from "./browser/review-server.ts";
import { textTable } from "./text-table.ts";

/**
 * `npm run bench -- --page`: how long the review page makes people wait, in a real browser, over an archive of 10,000
 * forms: until the first view is there, until a far part of the list is, and from the key to the next cell and its print.
 */
export async function benchPage(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-review-"));
  try {
    const [sources, results] = [join(folder, "sources"), join(folder, "out")];
    mkdirSync(sources);
    for (const name of SCANS)
      cpSync(
        join(ROOT, "fixtures", name, "document.pdf"),
        join(sources, `${name}.pdf`),
      );
    execFileSync(process.execPath, [
      COMMAND,
      "extract",
      sources,
      "-o",
      results,
    ]);
    const like = join(ROOT, "fixtures/draw-no-rules/document.pdf");
    writeManyForms(join(results, "many"), await extract(like), FORMS);
    const rows = await measure(results, sources);
    console.log(
      `\n${textTable([`review, ${FORMS} forms`, "median ms", "longest ms"], rows)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ROOT = join(import.meta.dirname, "..");
const COMMAND = join(ROOT, "dist/app/cli/main.js");
const IN_PAGE = join(import.meta.dirname, "browser/measure-in-page.js");
const FORMS = 10_000;
const SCANS = ["scan-worn", "scan-plain-150", "scan-plain-200", "scan-stamped"];
const TIMES = 5;
const CELLS = 20;

async function measure(results: string, sources: string): Promise<string[][]> {
  const server = await startReview(results, { sources: [sources] });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 657 },
    });
    await page.addInitScript({ path: IN_PAGE });
    await page.goto(server.link);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("bench");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    const { origin } = new URL(server.link);
    const queue = `${origin}/?1#/review`;
    const forms = `${origin}/?2#/forms`;
    const unsure = `${origin}/?3#/review?reason=low-confidence`;
    return [
      row("first view: queue and cell", await views(page, queue, ".cell-text")),
      row("first view: list of forms", await views(page, forms, FIRST_ROW)),
      row("a far part of that list", await jumps(page)),
      ...(await steps(page, unsure)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const FIRST_ROW = ".ant-table-row b.open";

/** From the start of the loading to what is waited for, drawn. */
async function views(page: Page, link: string, shown: string) {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    await page.goto("about:blank");
    await page.goto(link, { waitUntil: "commit" });
    await page.locator(shown).first().waitFor();
    times.push(await page.evaluate(() => performance.now()));
  }
  return times;
}

async function jumps(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const share of [0.9, 0.5, 0.3, 0.7, 0.1])
    times.push(await page.evaluate(`measure.jump(${share})`));
  return times;
}

/** From the key to the frame that shows the next cell's text; and to its page's picture. */
async function steps(page: Page, link: string): Promise<string[][]> {
  await page.goto(link);
  await page.locator(".page-picture").waitFor();
  // A reviewer looks at each cell for a while: the next ones are made ready meanwhile.
  const [texts, pictures]: [number[], number[]] = [[], []];
  for (let i = 0; i < CELLS; i++) {
    await page.waitForTimeout(LOOK);
    const [text, picture] =
      await page.evaluate<[number, number]>("measure.next()");
    texts.push(text);
    pictures.push(picture);
  }
  return [row("next cell", texts), row("next cell, its page", pictures)];
}

/** Milliseconds. */
const LOOK = 1500;

function row(name: string, times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [name, median.toFixed(0), (sorted.at(-1) ?? 0).toFixed(0)];
}
