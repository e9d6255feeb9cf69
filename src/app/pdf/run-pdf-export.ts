import { join, parse } from "node:path";
import { type ExitCode, ShenbaoError, SourceNotFound } from "../../errors.ts";
import { noticeText } from "../../stages/export/pdf/pdf-notice.ts";
import type { Contacts } from "../../stages/export/redact/contacts.ts";
import { contactsOf } from "../../stages/export/redact/contacts-of.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { readDocuments } from "../export/read-documents.ts";
import type { Document } from "../find-documents.ts";
import { openOutputFolder } from "../output-folder.ts";
import { distinctDocuments } from "../store/distinct-documents.ts";
import { findResults } from "../store/find-results.ts";
import { type FoundSource, sourceFinder } from "../store/find-sources.ts";
import { notices } from "../terminal/notices.ts";
import { count, type Language } from "../wording.ts";
import { makePdf, type PdfInput } from "./make-pdf.ts";
import type { PdfFormat } from "./pdf-formats.ts";

/** What `shenbao export` is told of PDFs. */
export interface PdfExportSettings {
  /** A folder. */
  out: string;
  redact?: "contacts";
  sources?: string[];
  password?: string;
  lang: Language;
  quiet: boolean;
  summary: boolean;
}

/** Behind the name of the document. */
const ENDINGS: Record<PdfFormat, string> = {
  "annotated-pdf": ".annotated.pdf",
  "searchable-pdf": ".searchable.pdf",
};

/**
 * Writes a PDF of each format for every document of the inputs; what stands in the way of one is told, the others go on.
 * @throws OutputNotWritable, which stops it
 */
export async function runPdfExport(
  inputs: string[],
  formats: readonly PdfFormat[],
  settings: PdfExportSettings,
): Promise<ExitCode> {
  const { out, sources = [], password, quiet, lang } = settings;
  await openOutputFolder(out);
  const { isTTY } = process.stderr;
  const told = notices(process.stderr, isTTY && !quiet);
  const found = await findResults(inputs);
  for (const error of found.errors) told.line(error.message);
  let failed = found.errors.length;
  let written = 0;
  const fail = (message: string) => {
    failed++;
    told.line(message);
  };
  const contacts = settings.redact ? await gather(found.files) : null;
  const find = await sourceFinder(sources);
  const nameOf = distinctDocuments();
  const progress = ({ name }: Document, i: number) =>
    told.progress(i / found.files.length, name);
  for await (const read of readDocuments(found.files, progress)) {
    if ("error" in read) {
      fail(read.error.message);
      continue;
    }
    for (const text of read.told) told.line(`${text.zh} / ${text.en}`);
    const { stored, extraction } = read;
    const named = nameOf({ ...stored, extraction });
    if ("code" in named) {
      told.line(`${named.message.zh} / ${named.message.en}`);
      continue;
    }
    const { file, sha256 } = extraction.source;
    const source = await find({ file, sha256, result: stored.result });
    if (isMissing(source)) {
      fail(new SourceNotFound(stored.result, file).message);
      continue;
    }
    if (extraction.status !== "complete") failed++;
    const input: PdfInput = { data: source.data, extraction };
    for (const format of formats) {
      try {
        const made = await makePdf(format, input, { password, contacts });
        const base = parse(contacts?.redact(named.name) ?? named.name).name;
        const path = join(out, `${base}${ENDINGS[format]}`);
        await writeAtomically(path, made.data);
        written++;
        for (const notice of made.notices)
          told.line(noticeText(notice, path)[lang]);
      } catch (error) {
        if (!(error instanceof ShenbaoError) || error.exitCode === 2)
          throw error;
        fail(error.message);
      }
    }
  }
  told.clear();
  if (settings.summary || (isTTY && !quiet))
    told.line(`${count(written, "pdf", lang)} → ${out}`);
  if (written === 0) return 2;
  return failed > 0 ? 1 : 0;
}

function isMissing(
  source: FoundSource,
): source is Extract<FoundSource, { reason: unknown }> {
  return "reason" in source;
}

/** What is published together is redacted together. */
async function gather(files: readonly Document[]): Promise<Contacts | null> {
  let contacts: Contacts | undefined;
  for await (const read of readDocuments(files))
    if ("extraction" in read) contacts = contactsOf(read.extraction, contacts);
  return contacts ?? null;
}
