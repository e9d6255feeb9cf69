import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ExitCode } from "../../errors.ts";
import { Audit } from "../../stages/audit/audit.ts";
import { auditCsv } from "../../stages/export/audit/audit-csv.ts";
import { auditJson } from "../../stages/export/audit/audit-json.ts";
import type {
  AuditHead,
  AuditResults,
} from "../../stages/export/audit/audit-results.ts";
import { writeAuditXlsx } from "../../stages/export/audit/write-audit-xlsx.ts";
import { findRecords, type RecordPlace } from "../store/find-records.ts";
import { merged } from "../store/merged-extraction.ts";
import { isDatabase } from "../store/postgres/is-database.ts";
import { type Notices, notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";
import { auditResults } from "./audit-results.ts";
import {
  type LoadedProfile,
  loadProfile,
  type ProfileSettings,
} from "./load-profile.ts";
import {
  checkReport,
  type ReportFormat,
  reportFormat,
  writeReport,
} from "./open-report.ts";
import { summariseAudit } from "./summarise-audit.ts";
import { HARMLESS, intake, type TakenIn } from "./take-in.ts";
import { whoseForm } from "./whose-form.ts";

/** The options of `shenbao audit`. */
export interface AuditSettings extends ProfileSettings {
  out?: string;
  format?: ReportFormat;
  /** Folders with the documents themselves. */
  sources?: string[];
  /** Of documents that need one. */
  password?: string;
  /** The day that the report is to say (ISO). */
  date?: string;
  lang: Language;
  quiet: boolean;
  summary: boolean;
}

/**
 * Audits the forms of all extraction results of the inputs together and writes the report.
 * @throws what a profile, a format or the output fails with, before any result is read where that can be known
 */
export async function runAudit(
  inputs: string[],
  settings: AuditSettings,
): Promise<ExitCode> {
  const { out, lang } = settings;
  const format = reportFormat(out, settings.format);
  const loaded = await loadProfile(settings);
  await checkReport(out);
  const { isTTY } = process.stderr;
  const told = notices(process.stderr, isTTY && !settings.quiet);
  const audit = new Audit(loaded.plan);
  const found = await findRecords(inputs);
  let taken: TakenIn;
  try {
    for (const error of found.errors) told.line(error.message);
    taken = await takeAll(found.places, audit, loaded, out, told);
  } finally {
    await found.close();
  }
  if (taken.documents.length === 0) return 2;
  const head = headOf(taken, loaded, settings);
  const results = auditResults(head, audit);
  await writeReport(out, (stream) =>
    write(results, format, settings, told, stream),
  );
  const [database, ...others] = inputs;
  // Of several inputs together it would be the audit of none of them.
  if (database !== undefined && others.length === 0 && isDatabase(database)) {
    const { keepAudit } = await import("../store/postgres/keep-audit.ts");
    await keepAudit(database, auditResults(head, audit));
  }
  told.clear();
  if (settings.summary || (isTTY && !settings.quiet))
    for (const line of summariseAudit(results, lang, out ?? null))
      told.line(line);
  return exitCodeOf(results, found.errors.length);
}

/** Reads the records one after the other; what is left out is told. */
async function takeAll(
  places: readonly RecordPlace[],
  audit: Audit,
  { plan }: LoadedProfile,
  out: string | undefined,
  told: Notices,
): Promise<TakenIn> {
  const { take, ...taken } = intake(audit, whoseForm(plan.aliases));
  const own = out === undefined ? null : resolve(out);
  for (const [i, place] of places.entries()) {
    told.progress(
      i / places.length,
      `${i + 1}/${places.length}  ${place.name}`,
    );
    if (resolve(place.path) === own) continue;
    for await (const stored of place.records()) {
      const read = merged(stored);
      if ("told" in read)
        for (const { message } of read.told) told.line(message);
      const left = take(read);
      if (left !== null) told.line(`${left.message.zh} / ${left.message.en}`);
    }
  }
  return taken;
}

const { version } = createRequire(import.meta.url)("../../../package.json");

function headOf(
  { documents, leftOut }: TakenIn,
  { profile, plan, off }: LoadedProfile,
  { date }: AuditSettings,
): AuditHead {
  return {
    schema: "shenbao-audit/1",
    version,
    date: date ?? null,
    profile: { profile: profile.profile, title: profile.title },
    rules: plan.rules.map(({ rule, severity, options }) => ({
      rule: rule.id,
      title: rule.title,
      severity: severity ?? rule.severity,
      options,
      basis: rule.basis,
    })),
    off,
    documents,
    leftOut,
  };
}

async function write(
  results: AuditResults,
  format: ReportFormat,
  { lang, sources = [], password }: AuditSettings,
  told: Notices,
  out: Writable,
): Promise<void> {
  switch (format) {
    case "xlsx":
      return writeAuditXlsx(results, lang, out);
    case "html": {
      // With it comes what draws pages, which is slow to load and slows all JSON down (pdf.js puts its own in place).
      const { writeAuditHtml } = await import("./write-audit-html.ts");
      return writeAuditHtml(results, { lang, sources, password, told }, out);
    }
    case "csv":
      return pipeline(Readable.from(auditCsv(results, lang)), out);
    case "json":
      return pipeline(Readable.from(auditJson(results)), out);
  }
}

/** 1 where a person has something to do: findings, a document that was not read as a whole, an input that is not in it. */
function exitCodeOf(
  { head, totals }: AuditResults,
  notFound: number,
): ExitCode {
  const { findings } = totals();
  const found = findings.critical + findings.warning + findings.info;
  const isPartial = head.documents.some(({ status }) => status !== "complete");
  const isBroken = head.leftOut.some(({ code }) => !HARMLESS.includes(code));
  return found > 0 || isPartial || isBroken || notFound > 0 ? 1 : 0;
}
