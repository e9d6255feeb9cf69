import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { CannotRedact, RedactionIncomplete } from "../../errors.ts";
import type { Extraction } from "../../model/extraction.ts";
import { formCells } from "../../model/form-cells.ts";
import type { PageContent } from "../../model/page.ts";
import type { Raster } from "../../model/raster.ts";
import { openReading } from "../../pipeline/open-reading.ts";
import { kindOf } from "../../pipeline/source-file.ts";
import { addPicturePage } from "../../stages/export/pdf/add-picture-page.ts";
import { contentBytes } from "../../stages/export/pdf/content-names.ts";
import { pageCopier } from "../../stages/export/pdf/cut-pages.ts";
import { embedRaster } from "../../stages/export/pdf/embed-raster.ts";
import { glyphlessFont } from "../../stages/export/pdf/glyphless-font.ts";
import { layText } from "../../stages/export/pdf/lay-text.ts";
import { loosenPages } from "../../stages/export/pdf/loosen-pages.ts";
import {
  annotatedPages,
  bareFieldPages,
} from "../../stages/export/pdf/page-annotations.ts";
import type { PdfNotice } from "../../stages/export/pdf/pdf-notice.ts";
import { findLeaks } from "../../stages/export/pdf/redact/find-leaks.ts";
import {
  holdsContacts,
  type PagePlan,
  pagePlan,
} from "../../stages/export/pdf/redact/page-plan.ts";
import { paintOut } from "../../stages/export/pdf/redact/paint-out.ts";
import type { Contacts } from "../../stages/export/redact/contacts.ts";
import { redactContacts } from "../../stages/export/redact/redact-contacts.ts";
import type { MadePdf } from "./made-pdf.ts";
import { type PagePictures, pagePictures } from "./page-pictures.ts";
import { openSourcePdf } from "./source-pdf.ts";

/** A document without contacts, and what was read from it without them. */
export interface RedactedPdf extends MadePdf {
  extraction: Extraction;
}

/**
 * The document without the names and numbers of persons: pages that hold any become pictures with these painted out, and
 * their other text is laid unseen over them; other pages keep what they show. Metadata, attachments, bookmarks and what
 * else a PDF holds beside its pages is left behind. The result is searched before it is given.
 * @param contacts to take out: the document's own, or those of all documents that are published together
 * @throws CannotRedact, RedactionIncomplete, and what the document cannot be opened for
 */
export async function redactedPdf(
  data: Uint8Array,
  original: Extraction,
  contacts: Contacts,
  password: string | undefined,
): Promise<RedactedPdf> {
  const { file } = original.source;
  const { extraction, cells } = redactContacts(original, contacts);
  const source = await openSourcePdf(data, file, password);
  const annotated = annotatedPages(source.document);
  const bare = bareFieldPages(source.document);
  loosenPages(source.document);
  const target = await PDFDocument.create({ updateMetadata: false });
  const copier = pageCopier(target, source.document);
  const font = glyphlessFont(target);
  const told = newTold();
  const pictures = await pagePictures(data, file, password);
  const reading = await openReading(data.slice(), file, password);
  const isImage = kindOf(data, file) === "image";
  try {
    for await (const read of reading.pages()) {
      if ("error" in read) throw read.error;
      const { content, page } = read;
      const plan = pagePlan(content, cells, contacts);
      if (content.kind === "scan") told.scans.push(page);
      const isClean =
        plan.areas.length === 0 &&
        !plan.holdsUnseen &&
        !annotated.has(page) &&
        contentBytes(contentOf(source.document, page)) !== null;
      if (isClean && !isImage) copier.add(page);
      else {
        if (!isClean) told.pictured.push(page);
        if (bare.has(page)) throw new CannotRedact(file, page);
        await addRedacted(target, content, plan, pictures, font, file);
      }
    }
  } finally {
    await reading.close();
    await pictures.close();
  }
  copier.finish();
  if (told.pictured.length > 0) font.embed();
  const made = await target.save({ useObjectStreams: true });
  await check(made, original, contacts);
  return { data: made, extraction, notices: noticesOf(told) };
}

function contentOf(document: PDFDocument, page: number) {
  return document.getPage(page - 1).node.lookup(PDFName.of("Contents"));
}

interface Told {
  pictured: number[];
  scans: number[];
}

function newTold(): Told {
  return { pictured: [], scans: [] };
}

function noticesOf({ pictured, scans }: Told): PdfNotice[] {
  const told: PdfNotice[] = [
    { code: "pictured", pages: pictured },
    { code: "unread-scan", pages: scans },
  ];
  return told.filter(({ pages }) => pages !== undefined && pages.length > 0);
}

async function addRedacted(
  target: PDFDocument,
  content: PageContent,
  { areas, kept }: PagePlan,
  pictures: PagePictures,
  font: ReturnType<typeof glyphlessFont>,
  file: string,
): Promise<void> {
  const { page, width, height, turn, skew } = content;
  const { raster, scale, withoutText } = await pictures.draw(content);
  // A hidden layer in a font that is not there shows nothing anyway.
  if (withoutText && content.words.length > 0)
    throw new CannotRedact(file, page);
  const painted: Raster = paintOut(raster, areas, scale);
  const image = await embedRaster(target, painted);
  const added = addPicturePage(target, image, width, height);
  layText(target, added, kept, { turn, skew, width, height }, font);
}

/** Searches the result as a file and as a reader shows it. @throws RedactionIncomplete */
async function check(
  made: Uint8Array,
  original: Extraction,
  contacts: Contacts,
): Promise<void> {
  const { file } = original.source;
  const leaks = await findLeaks(made, contactTexts(original, contacts));
  if (leaks.length > 0) throw new RedactionIncomplete(file, "PDF");
  const reading = await openReading(made.slice(), file, undefined);
  try {
    for await (const read of reading.pages()) {
      if ("error" in read) throw read.error;
      if (holdsContacts(read.content, contacts))
        throw new RedactionIncomplete(file, `p. ${read.page}`);
    }
  } finally {
    await reading.close();
  }
}

/** Each contact as the document prints it, and without blanks. */
function contactTexts({ forms }: Extraction, contacts: Contacts): string[] {
  const texts = new Set<string>();
  for (const form of forms)
    for (const { cell } of formCells(form))
      for (const [start, end] of contacts.find(cell.text ?? "")) {
        const text = (cell.text ?? "").slice(start, end);
        texts.add(text).add(text.replace(/\s/gu, ""));
      }
  return [...texts];
}
