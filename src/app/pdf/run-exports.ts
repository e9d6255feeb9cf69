import type { ExitCode } from "../../errors.ts";
import type { ExportFormat } from "../export/export-targets.ts";
import type { ExportSettings } from "../export/run-export.ts";
import { PDF_FORMATS, type PdfFormat } from "./pdf-formats.ts";

/** The options of `shenbao export`, for tables and for PDFs. */
export interface AllExportSettings extends Omit<ExportSettings, "format"> {
  format?: (ExportFormat | PdfFormat)[];
  password?: string;
}

/** Writes tables and PDFs, whichever are asked for; what the worse of them ends with. What makes either is loaded where it is wanted. */
export async function runExports(
  inputs: string[],
  settings: AllExportSettings,
): Promise<ExitCode> {
  const { format, ...others } = settings;
  const pdfs = format?.filter(isPdf) ?? [];
  const tables = format?.filter((each) => !isPdf(each)) as
    | ExportFormat[]
    | undefined;
  const codes: ExitCode[] = [];
  if (tables === undefined || tables.length > 0 || pdfs.length === 0) {
    const { runExport } = await import("../export/run-export.ts");
    const ofTables = { ...others, ...(tables && { format: tables }) };
    codes.push(await runExport(inputs, ofTables));
  }
  if (pdfs.length > 0) {
    const { runPdfExport } = await import("./run-pdf-export.ts");
    codes.push(await runPdfExport(inputs, pdfs, others));
  }
  return Math.max(...codes) as ExitCode;
}

function isPdf(format: ExportFormat | PdfFormat): format is PdfFormat {
  return PDF_FORMATS.some((pdf) => pdf === format);
}
