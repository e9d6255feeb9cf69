import { dirname, join } from "node:path";
import { type ExitCode, ShenbaoError } from "../../errors.ts";
import { LAYOUTS } from "../../layouts/index.ts";
import { checkEngine } from "../../pipeline/scan-reader.ts";
import { cutPages } from "../../stages/export/pdf/cut-pages.ts";
import { loosenPages } from "../../stages/export/pdf/loosen-pages.ts";
import {
  noticeText,
  type PdfNotice,
} from "../../stages/export/pdf/pdf-notice.ts";
import { contactsOf } from "../../stages/export/redact/contacts-of.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { ownThreadReader } from "../extract/reader.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { openOutputFolder } from "../output-folder.ts";
import { preparedPdf } from "../pdf/make-pdf.ts";
import { openSourcePdf } from "../pdf/source-pdf.ts";
import { type Notices, notices } from "../terminal/notices.ts";
import { count, type Language } from "../wording.ts";
import { type CutPaths, cutPaths, type Folder } from "./cut-paths.ts";
import { type Cut, cutPlan } from "./cut-plan.ts";
import { type ManifestRow, manifestCsv } from "./manifest-csv.ts";
import { type OpenInput, openInputs } from "./open-inputs.ts";

/** The options of `shenbao split`. */
export interface SplitSettings extends OcrSettings {
  out: string;
  /** Folders that cut files are put into, one below the other. */
  into?: Folder[];
  sources?: string[];
  s3Endpoint?: string;
  password?: string;
  /** What is to be taken out of the files. */
  redact?: "contacts";
  lang: Language;
  quiet: boolean;
}

/** The list of where every page went. */
const MANIFEST = "manifest.csv";

/**
 * Cuts the documents of the inputs into a PDF for each form, and one for the pages of no form.
 * @throws OutputNotWritable, EngineNotFound, what keeps a database from being read, which stop it
 */
export async function runSplit(
  inputs: string[],
  settings: SplitSettings,
): Promise<ExitCode> {
  const { out, into = [], password, quiet, lang } = settings;
  const { sources = [], s3Endpoint } = settings;
  const { isTTY } = process.stderr;
  const told = notices(process.stderr, isTTY && !quiet);
  await checkEngine(settings.ocr);
  await openOutputFolder(out);
  const reader = ownThreadReader({
    password,
    ocr: ocrOptions(settings),
    layouts: LAYOUTS,
  });
  const paths = cutPaths(into);
  const rows: ManifestRow[] = [];
  let failed = 0;
  const tell = (line: string) => {
    failed++;
    told.line(line);
  };
  try {
    const onPage = ({ name }: { name: string }) => {
      return (done: number, total: number) => told.progress(done / total, name);
    };
    for await (const input of openInputs(inputs, {
      sources,
      s3Endpoint,
      reader,
      onPage,
    })) {
      if ("error" in input) {
        tell(input.error);
        continue;
      }
      const { extraction } = input;
      for (const { message } of extraction.problems) tell(message);
      if (extraction.status === "failed") continue;
      try {
        rows.push(...(await splitOne(input, settings, paths, told)));
      } catch (error) {
        if (!(error instanceof ShenbaoError) || error.exitCode === 2)
          throw error;
        tell(error.message);
      }
    }
  } finally {
    told.clear();
    await reader.close();
  }
  if (rows.length === 0) return 2;
  await writeAtomically(join(out, MANIFEST), manifestCsv(rows));
  if (isTTY && !quiet) told.line(summary(rows, out, lang));
  return failed > 0 ? 1 : 0;
}

async function splitOne(
  input: OpenInput,
  { out, password, redact, lang }: SplitSettings,
  paths: CutPaths,
  told: Notices,
): Promise<ManifestRow[]> {
  const { data, extraction, notices } = await preparedPdf(input, {
    password,
    contacts: redact === undefined ? null : contactsOf(input.extraction),
  });
  const { source } = extraction;
  const opened = await openSourcePdf(data, source.file, password);
  const { document } = opened;
  for (const notice of [...notices, ...opened.notices])
    if (ABOUT_CUTS.has(notice.code))
      told.line(noticeText(notice, source.file)[lang]);
  loosenPages(document);
  const rows: ManifestRow[] = [];
  for (const cut of cutPlan(extraction)) {
    const file = paths(source.file, cut);
    if (cut.form === null) told.line(restText(source.file, cut, file)[lang]);
    const path = join(out, file);
    await openOutputFolder(dirname(path));
    await writeAtomically(
      path,
      await cutPages(document, cut.pages, titleOf(cut, file)),
    );
    rows.push(
      ...cut.pages.map((page, i) => ({
        document: source.file,
        sha256: source.sha256 ?? "",
        page,
        form: cut.form,
        file,
        pageInFile: i + 1,
        review: cut.review,
      })),
    );
  }
  return rows;
}

/** Other notices are about a document that stays whole. */
const ABOUT_CUTS: ReadonlySet<PdfNotice["code"]> = new Set([
  "unprotected",
  "pictured",
  "unread-scan",
]);

function titleOf({ name }: Cut, file: string): string {
  return name ?? file.replace(/^.*\/|\.pdf$/gu, "");
}

function restText(document: string, { pages }: Cut, file: string) {
  return {
    zh: `${document}：第 ${pages.join("、")} 页不属于任何申报表，写入 ${file}。`,
    en: `${document}: page ${pages.join(", ")}: of no form, written to ${file}.`,
  };
}

function summary(
  rows: readonly ManifestRow[],
  out: string,
  lang: Language,
): string {
  const files = new Set(rows.map(({ file }) => file)).size;
  const review = new Set(
    rows.filter((row) => row.review).map(({ file }) => file),
  ).size;
  return lang === "zh"
    ? `${count(files, "document", lang)}写入 ${out}，其中 ${review} 个名称待核对；各页去向见 ${MANIFEST}`
    : `${count(files, "document", lang)} written to ${out}, the names of ${review} to be checked; ${MANIFEST} says where each page went`;
}
