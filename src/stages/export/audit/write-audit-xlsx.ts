import { once } from "node:events";
import type { Writable } from "node:stream";
import { type Book, openBook } from "../sheets/xlsx-book.ts";
import type { Language } from "../wording.ts";
import { type AuditResults, reportContext } from "./audit-results.ts";
import { CheckList } from "./check-list.ts";
import { FINDING_COLUMNS } from "./finding-columns.ts";
import { ledgerSheet } from "./ledger-sheet.ts";
import { aboutSheet, documentsSheet, totalsSheet } from "./overview-sheets.ts";

/** What the properties of a workbook say where no date was asked for, so that the clock changes nothing: 1980, when ZIP begins. */
const NO_DATE = "1980-01-01";

/**
 * The audit as a workbook: the findings, the ledger of checks, totals by department and rule, the documents, and what
 * the report rests on.
 * @param mostRows on a sheet; the next ones go on a further sheet
 * @throws what the stream fails with
 */
export async function writeAuditXlsx(
  results: AuditResults,
  lang: Language,
  out: Writable,
  mostRows?: number,
): Promise<void> {
  const made = new Date(`${results.head.date ?? NO_DATE}T00:00:00Z`);
  const failed = once(out, "error").then(([error]) => {
    throw error;
  });
  await Promise.race([
    failed,
    fill(
      openBook(out, made, mostRows === undefined ? {} : { mostRows }),
      results,
      lang,
    ),
  ]);
}

async function fill(
  book: Book,
  { head, documents, totals }: AuditResults,
  lang: Language,
): Promise<void> {
  const context = reportContext(head, lang);
  const checks = new CheckList();
  const findings = book.sheet(
    { zh: "疑点清单", en: "Findings" }[lang],
    FINDING_COLUMNS.map(({ heading, width }) => ({
      heading: heading[lang],
      width,
    })),
  );
  let number = 0;
  for (const audited of documents()) {
    checks.add(audited.checks);
    for (const finding of audited.findings) {
      number++;
      await findings.add(
        FINDING_COLUMNS.map((column) => column.of(finding, number, context)),
        { marks: { [SEVERITY_COLUMN]: finding.severity } },
      );
    }
  }
  await findings.end();
  await ledgerSheet(book, checks, context);
  await totalsSheet(book, totals(), context);
  await documentsSheet(book, context);
  await aboutSheet(book, totals(), context);
  await book.end();
}

const SEVERITY_COLUMN = FINDING_COLUMNS.findIndex(
  ({ heading }) => heading.en === "Severity",
);
