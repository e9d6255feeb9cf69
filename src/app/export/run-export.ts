import { resolve } from "node:path";
import { type ExitCode, NoSuchForms } from "../../errors.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { Contacts } from "../../stages/export/redact/contacts.ts";
import { contactsOf } from "../../stages/export/redact/contacts-of.ts";
import { redactContacts } from "../../stages/export/redact/redact-contacts.ts";
import type { DocumentRows, Sink } from "../../stages/export/sink.ts";
import { aboutRows } from "../../stages/export/tables/about-table.ts";
import { TABLES } from "../../stages/export/tables/index.ts";
import type { ExportedDocument } from "../../stages/export/tables/table.ts";
import type { Document } from "../find-documents.ts";
import { openOutputFolder } from "../output-folder.ts";
import { distinctDocuments } from "../store/distinct-documents.ts";
import { findResults } from "../store/find-results.ts";
import { type Notices, notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";
import {
  type ExportFormat,
  type ExportTargets,
  exportTargets,
} from "./export-targets.ts";
import {
  aboutOf,
  type ExportTotals,
  summariseExport,
} from "./export-totals.ts";
import { ofTypes } from "./of-types.ts";
import { openSinks } from "./open-sinks.ts";
import {
  type ReadDocument,
  readDocuments,
  type UsableDocument,
} from "./read-documents.ts";
import { type LinkOf, sourceLinks } from "./source-links.ts";

/** The options of `shenbao export`. */
export interface ExportSettings {
  out: string;
  format?: ExportFormat[];
  plain: boolean;
  redact?: "contacts";
  /** Kinds of form, by their layouts' ids. */
  type?: string[];
  /** Folders with the documents themselves. */
  sources?: string[];
  lang: Language;
  quiet: boolean;
  summary: boolean;
}

/**
 * Writes the extraction results of the inputs, with their corrections, in all formats that are asked for.
 * @throws what a format or the output fails with; nothing is left of the export then
 */
export async function runExport(
  inputs: string[],
  settings: ExportSettings,
): Promise<ExitCode> {
  const targets = exportTargets(settings.out, settings.format, settings.plain);
  await openOutputFolder(targets.folder);
  const { isTTY } = process.stderr;
  const told = notices(process.stderr, isTTY && !settings.quiet);
  const found = await findResults(inputs);
  for (const error of found.errors) told.line(error.message);
  // What an earlier export left there is no input of this one.
  const files = found.files.filter(
    ({ path }) => !targets.files.includes(resolve(path)),
  );
  const work: Work = {
    files,
    settings,
    told,
    contacts: settings.redact && (await gatherContacts(files, told)),
    linkOf: await linksFor(targets, settings),
    totals: {
      documents: 0,
      forms: 0,
      partial: 0,
      leftOut: found.errors.length,
    },
  };
  const sink = await openSinks(targets, settings);
  try {
    await exportAll(work, sink);
    const isNothing = work.totals.documents === 0;
    if (isNothing) await sink.abort();
    else await sink.commit();
    told.clear();
    if (isNothing) return 2;
  } catch (error) {
    await sink.abort();
    told.clear();
    throw error;
  }
  if (settings.summary || (isTTY && !settings.quiet))
    told.line(summariseExport(work.totals, targets, settings.lang));
  return exitCodeOf(work);
}

interface Work {
  files: readonly Document[];
  settings: ExportSettings;
  told: Notices;
  /** Those of all documents, where they are to be hidden. */
  contacts: Contacts | undefined;
  linkOf: LinkOf;
  totals: ExportTotals;
}

/** What is published together is redacted together: a name of one document can stand in the text of another. */
async function gatherContacts(
  files: readonly Document[],
  told: Notices,
): Promise<Contacts | undefined> {
  let contacts: Contacts | undefined;
  for await (const read of readDocuments(files, ({ name }, i) =>
    told.progress(i / files.length, `${i + 1}/${files.length}  ${name}`),
  ))
    if ("extraction" in read) contacts = contactsOf(read.extraction, contacts);
  return contacts;
}

function linksFor(
  { formats, folder }: ExportTargets,
  { sources, redact }: ExportSettings,
): Promise<LinkOf> {
  // Documents themselves show what is to be hidden.
  const isWanted = formats.includes("xlsx") && redact === undefined;
  return sourceLinks(isWanted ? folder : null, sources ?? []);
}

async function exportAll(work: Work, sink: Sink): Promise<void> {
  const { files, told, totals } = work;
  const distinct = distinctDocuments();
  const reading = readDocuments(files, ({ name }, i) =>
    told.progress(i / files.length, `${i + 1}/${files.length}  ${name}`),
  );
  for await (const read of reading) {
    const prepared = prepare(read, work);
    for (const { zh, en } of prepared.told) told.line(`${zh} / ${en}`);
    if (!("extraction" in prepared)) {
      totals.leftOut++;
      continue;
    }
    const { stored, extraction } = prepared;
    const named = distinct({ ...stored, extraction });
    if ("code" in named) {
      told.line(`${named.message.zh} / ${named.message.en}`);
      if (named.code !== "duplicate") totals.leftOut++;
      continue;
    }
    const link = await work.linkOf(stored);
    const document = { name: named.name, extraction, ...(link && { link }) };
    await sink.add(document, rowsOf(document));
    totals.documents++;
    totals.forms += extraction.forms.length;
    if (extraction.status !== "complete") totals.partial++;
  }
  await sink.end(
    new Map([["about", aboutRows(aboutOf(totals, work.settings))]]),
  );
}

/** The forms that are asked for, without what is to be hidden; of an input that cannot be used, what is to be told. */
function prepare(
  read: ReadDocument,
  { settings, contacts }: Work,
): UsableDocument | { told: Bilingual[] } {
  if ("error" in read) return { told: [read.error.text] };
  const wanted = ofTypes(read.extraction, settings.type);
  const { extraction } =
    contacts === undefined
      ? { extraction: wanted }
      : redactContacts(wanted, contacts);
  return { ...read, extraction };
}

function rowsOf(document: ExportedDocument): DocumentRows {
  return new Map(
    TABLES.map((table) => [table.name, [...table.rows(document)]]),
  );
}

/** 1 where a person has something to do: a document that was not read as a whole, an input that is not in it. */
function exitCodeOf({ totals, settings, told }: Work): ExitCode {
  if (settings.type !== undefined && totals.forms === 0) {
    told.line(new NoSuchForms(settings.type).message);
    return 1;
  }
  return totals.partial > 0 || totals.leftOut > 0 ? 1 : 0;
}
