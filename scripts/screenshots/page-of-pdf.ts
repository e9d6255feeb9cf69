import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./run-tool.ts";

/** A page of a PDF as poppler draws it, annotations included. @param page from 1 */
export function pageOfPdf(
  pdf: string,
  page: number,
  dpi: number,
  scratch: string,
): Buffer {
  const target = join(scratch, `page-${page}`);
  const at = ["-f", `${page}`, "-l", `${page}`, "-r", `${dpi}`];
  runTool(
    "pdftoppm",
    [...at, "-png", "-singlefile", pdf, target],
    "apt-get install poppler-utils",
  );
  return readFileSync(`${target}.png`);
}
