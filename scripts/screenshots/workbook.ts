import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { pageOfPdf } from "./page-of-pdf.ts";
import { runTool } from "./run-tool.ts";
import { type Shown, shenbao } from "./shown.ts";

const SOFFICE = process.env.SOFFICE_PATH ?? "soffice";
const INSTALL = "apt-get install libreoffice-calc, or name it in SOFFICE_PATH";

/** A sheet of thirty columns is printed on the width of a page: this is what makes its letters as large as on a screen. */
const DPI = 420;

/** As much of the sheet as a screen shows at once, in pixels, from the column of years. */
const SCREEN = { left: 482, width: 1560, height: 290 };

/** The first sheet of the exported workbook, as LibreOffice shows it. */
export async function workbookPicture({
  sources,
  results,
  scratch,
}: Shown): Promise<Buffer> {
  const workbook = join(scratch, "workbook.xlsx");
  shenbao("export", results, "-o", workbook, "--sources", sources);
  const said = runTool(
    SOFFICE,
    [
      "--headless",
      `-env:UserInstallation=file://${join(scratch, "office")}`,
      ...["--convert-to", "pdf", "--outdir", scratch, workbook],
    ],
    INSTALL,
  );
  const pdf = join(scratch, "workbook.pdf");
  // Without Calc it says so, and ends with 0.
  if (!existsSync(pdf)) throw new Error(`${said} (${INSTALL})`);
  const sheet = await sharp(pageOfPdf(pdf, 1, DPI, scratch))
    .trim()
    .toBuffer({ resolveWithObject: true });
  return sharp(sheet.data)
    .extract({
      left: SCREEN.left,
      top: 0,
      width: Math.min(SCREEN.width, sheet.info.width - SCREEN.left),
      height: Math.min(SCREEN.height, sheet.info.height),
    })
    .toBuffer();
}
