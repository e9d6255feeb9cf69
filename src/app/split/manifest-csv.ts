import { stringify } from "csv-stringify/sync";

/** Where one page of a document went. */
export interface ManifestRow {
  document: string;
  sha256: string;
  page: number;
  /** The form's id, null where the page is no form's. */
  form: string | null;
  file: string;
  pageInFile: number;
  /** What the file is named by should be looked at. */
  review: boolean;
}

const HEADINGS = [
  "原件 document",
  "sha256",
  "页 page",
  "申报表 form",
  "文件 file",
  "文件中的页 page in file",
  "名称待核对 check the name",
];

/** The list of all pages as CSV that spreadsheets open as it is: UTF-8 with its mark, lines ended by CR LF. */
export function manifestCsv(rows: readonly ManifestRow[]): string {
  const lines = rows.map((row) => [
    row.document,
    row.sha256,
    row.page,
    row.form,
    row.file,
    row.pageInFile,
    row.review ? "是 yes" : "",
  ]);
  return `\ufeff${stringify([HEADINGS, ...lines], {
    record_delimiter: "windows",
    escape_formulas: true,
  })}`;
}
