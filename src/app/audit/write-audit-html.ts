import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type {
  AuditedDocument,
  AuditFinding,
} from "../../model/audit-report.ts";
import { auditHtml } from "../../stages/export/audit/audit-html.ts";
import type { AuditResults } from "../../stages/export/audit/audit-results.ts";
import type {
  EvidencePicture,
  PicturesOf,
} from "../../stages/export/audit/evidence-picture.ts";
import { sourceFinder } from "../store/find-sources.ts";
import type { Notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";
import { cutStrips } from "./cut-strips.ts";
import { evidenceStrips, type Strip, stripKey } from "./evidence-strips.ts";

export interface HtmlSettings {
  lang: Language;
  /** Folders with the documents. */
  sources: readonly string[];
  /** Of the documents that need one. */
  password: string | undefined;
  told: Notices;
}

/** The audit as an HTML page with pictures of the cells that its findings rest on. */
export async function writeAuditHtml(
  results: AuditResults,
  settings: HtmlSettings,
  out: Writable,
): Promise<void> {
  const findings: AuditFinding[][] = [];
  for (const document of results.documents()) findings.push(document.findings);
  const picturesOf = await cutPictures(results, findings.flat(), settings);
  const html = auditHtml(results, findings, picturesOf, settings.lang);
  await pipeline(Readable.from(html), out);
}

/** A page with more pictures than this (bytes) is one that no browser opens well; the findings beyond it say so. */
const MOST_BYTES = 150_000_000;

/** A finding with more places than this shows the first ones; all are in its table. */
const MOST_STRIPS = 8;

async function cutPictures(
  { head }: AuditResults,
  findings: readonly AuditFinding[],
  { sources, password, told }: HtmlSettings,
): Promise<PicturesOf> {
  const wanted = new Map<string, Map<string, Strip>>();
  for (const strip of findings.flatMap(stripsOf)) {
    const ofDocument = wanted.get(strip.document) ?? new Map();
    wanted.set(strip.document, ofDocument.set(stripKey(strip), strip));
  }
  const find = await sourceFinder(sources);
  const cut = new Map<string, EvidencePicture>();
  let bytes = 0;
  for (const [i, document] of head.documents.entries()) {
    const strips = [...(wanted.get(document.document)?.values() ?? [])];
    if (strips.length === 0) continue;
    told.progress(i / head.documents.length, document.document);
    const source =
      bytes < MOST_BYTES ? await find(document) : { reason: TOO_MANY };
    for (const [key, picture] of await cutStrips(
      document,
      source,
      strips,
      password,
    )) {
      cut.set(key, picture);
      if ("src" in picture) bytes += picture.src.length;
    }
  }
  const kinds = new Map(head.documents.map((d) => [d.document, d]));
  return (finding) => picturesFor(finding, cut, kinds.get(finding.document));
}

const TOO_MANY = {
  zh: "证据图过多，此处从略。请分批核查，或减少文件。",
  en: "There are too many pictures for one page, this one is left out. Audit fewer documents at once.",
};

function stripsOf(finding: AuditFinding): Strip[] {
  return evidenceStrips(finding).slice(0, MOST_STRIPS);
}

/** Each reason once, however many strips it is the reason of. */
function picturesFor(
  finding: AuditFinding,
  cut: ReadonlyMap<string, EvidencePicture>,
  document: AuditedDocument | undefined,
): EvidencePicture[] {
  const strips = stripsOf(finding);
  if (
    strips.length === 0 &&
    document?.kind === "text" &&
    finding.evidence.length > 0
  )
    return [{ document: finding.document, page: null, reason: TEXT_ONLY }];
  const pictures = strips.flatMap((strip) => cut.get(stripKey(strip)) ?? []);
  const reasons = new Set<string>();
  return pictures.filter((picture) => {
    if ("src" in picture) return true;
    const key = `${picture.document} ${picture.reason.zh}`;
    if (reasons.has(key)) return false;
    reasons.add(key);
    return true;
  });
}

const TEXT_ONLY = {
  zh: "原件是文字，没有页面；位置见下表行号。",
  en: "The document is a text without pages; its lines are given below.",
};
