import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "../browser/chromium.ts";
import { type Shown, shenbaoAudit } from "./shown.ts";

/** What is seen above the finding's name, in pixels. */
const ABOVE = 24;

/** Findings with their evidence, of the audit's report as HTML. */
export async function auditPicture({
  sources,
  results,
  scratch,
}: Shown): Promise<Buffer> {
  const report = join(scratch, "audit.html");
  shenbaoAudit(results, "-o", report, "--sources", sources);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: 1000, height: 700 },
      locale: "zh-CN",
    });
    await page.goto(pathToFileURL(report).href);
    const finding = page.getByText("AMT-DETAIL-SUM").last();
    await finding.evaluate((element) =>
      element.scrollIntoView({ block: "start" }),
    );
    await page.evaluate(`scrollBy(0, -${ABOVE})`);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}
