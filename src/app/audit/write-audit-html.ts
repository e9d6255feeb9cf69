import type { Writable } from "node:stream";
import type { AuditResults } from "../../stages/export/audit/audit-results.ts";
import type { Notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";

export async function writeAuditHtml(
  _results: AuditResults,
  _settings: { lang: Language; sources: string[]; told: Notices },
  _out: Writable,
): Promise<void> {
  throw new Error("to be written");
}
