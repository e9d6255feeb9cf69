import { onTestFinished } from "vitest";
import { openPdf } from "../../src/stages/read/pdfjs.ts";

/** A PDF as pdf.js opens it, without a password; closed when the test is done. */
export async function openedPdf(data: Uint8Array) {
  const task = openPdf(data.slice(), undefined);
  onTestFinished(() => task.destroy());
  return task.promise;
}

/** The text of a page as a reader's search sees it, without blanks. */
export async function pageText(
  document: Awaited<ReturnType<typeof openedPdf>>,
  number: number,
): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ("str" in item ? item.str : ""))
    .join("")
    .replace(/\s/gu, "");
}
