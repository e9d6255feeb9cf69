import { stringify } from "csv-stringify/sync";
import { cutToCell } from "../sheets/cut-to-cell.ts";
import type { ReportCell } from "../sheets/value-cell.ts";
import type { Language } from "../wording.ts";
import { type AuditResults, reportContext } from "./audit-results.ts";
import { FINDING_COLUMNS } from "./finding-columns.ts";

/**
 * The findings as CSV that spreadsheets open as it is: UTF-8 with its mark, lines ended by CR LF, numbers as numbers.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function* auditCsv(
  { head, documents }: AuditResults,
  lang: Language,
): Generator<string> {
  const context = reportContext(head, lang);
  yield BYTE_ORDER_MARK;
  yield toLines([FINDING_COLUMNS.map(({ heading }) => heading[lang])]);
  let number = 0;
  for (const { findings } of documents())
    yield toLines(
      findings.map((finding) => {
        number++;
        return FINDING_COLUMNS.map((column) =>
          plainCell(column.of(finding, number, context)),
        );
      }),
    );
}

const BYTE_ORDER_MARK = "\ufeff";

function toLines(rows: (string | number | null)[][]): string {
  return stringify(rows, {
    record_delimiter: "windows",
    escape_formulas: true,
    // A lone line feed inside a cell is not the end of a row, which csv-stringify would quote by itself.
    quoted_match: /[\r\n]/u,
  });
}

function plainCell(cell: ReportCell): string | number | null {
  if (typeof cell === "string") return cutToCell(cell);
  if (cell === null || typeof cell === "number") return cell;
  return "wan" in cell ? cell.wan : cell.day;
}
