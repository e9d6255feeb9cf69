import { createRequire } from "node:module";
import type { AboutExport } from "../../stages/export/tables/about-table.ts";
import { count, type Language } from "../wording.ts";
import type { ExportTargets } from "./export-targets.ts";
import type { ExportSettings } from "./run-export.ts";

/** What an export comes to. */
export interface ExportTotals {
  documents: number;
  forms: number;
  /** Documents that were not read as a whole. */
  partial: number;
  /** Inputs that are not in it, but for those that are there twice. */
  leftOut: number;
}

const { version } = createRequire(import.meta.url)("../../../package.json");

/** What the export says of itself. */
export function aboutOf(
  totals: ExportTotals,
  settings: ExportSettings,
): AboutExport {
  const { documents, forms, leftOut } = totals;
  return {
    version,
    documents,
    forms,
    leftOut,
    redacted: settings.redact ?? null,
    types: settings.type ?? null,
  };
}

/** What was written, in a line. */
export function summariseExport(
  { documents, forms, leftOut }: ExportTotals,
  { files, formats }: ExportTargets,
  lang: Language,
): string {
  const counted = [
    count(documents, "document", lang),
    count(forms, "form", lang),
  ].join(lang === "zh" ? "、" : ", ");
  const missing =
    leftOut === 0
      ? ""
      : { zh: `；未纳入 ${leftOut}`, en: `; left out ${leftOut}` }[lang];
  const [first] = files;
  const where =
    files.length === 1 ? first : `${formats.join(", ")} (${files.length})`;
  return `${counted}${missing} → ${where}`;
}
