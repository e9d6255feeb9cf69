import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { redactedPdf } from "../../../src/app/pdf/redacted-pdf.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { findLeaks } from "../../../src/stages/export/pdf/redact/find-leaks.ts";
import { contactsOf } from "../../../src/stages/export/redact/contacts-of.ts";
import { drawScan } from "../../../src/stages/read/draw-scan.ts";
import { openPdf } from "../../../src/stages/read/pdfjs.ts";
import { openedPdf, pageText } from "../../support/opened-pdf.ts";
import { readFixture } from "../../support/read-extraction.ts";

/** Four forms on three pages. */
const DOCUMENT = "draw-two-on-a-page/document.pdf";

/** The names and numbers of a document's contact persons. */
function secretsOf({ forms }: Extraction): string[] {
  const texts = forms.flatMap(({ fields }) =>
    [fields.leader, fields.phone, fields.preparer].map((c) => c?.text ?? ""),
  );
  return [...new Set(texts.filter((text) => text.length > 1))];
}

/** The share of ink in a box of a page as it is drawn. */
async function inkIn(data: Uint8Array, page: number, box: readonly number[]) {
  const task = openPdf(data.slice(), undefined, { disableFontFace: true });
  const { raster, dpi } = await drawScan(await task.promise, page, 100);
  await task.destroy();
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((v) => (v * dpi) / 72);
  let [dark, all] = [0, 0];
  for (let y = Math.ceil(y0) + 1; y < Math.floor(y1) - 1; y++)
    for (let x = Math.ceil(x0) + 1; x < Math.floor(x1) - 1; x++, all++)
      if ((raster.data[(y * raster.width + x) * raster.channels] ?? 0) < 40)
        dark++;
  return dark / all;
}

test("names and numbers are in no object, no text and no pixel of the result", async () => {
  const { data, extraction } = await readFixture(DOCUMENT);
  const secrets = secretsOf(extraction);
  expect(secrets.length).toBeGreaterThan(5);
  const dirty = await withSecretsEverywhere(data, secrets[0] ?? "");
  const contacts = contactsOf(extraction);
  const made = await redactedPdf(dirty, extraction, contacts, undefined);

  expect((await findLeaks(dirty, secrets)).length).toBeGreaterThan(0);
  expect(await findLeaks(made.data, secrets)).toEqual([]);
  expect(JSON.stringify(made.extraction)).not.toContain(secrets[0]);
  const [before, after] = [await openedPdf(data), await openedPdf(made.data)];
  for (const { page } of extraction.pages) {
    const text = await pageText(after, page);
    for (const secret of secrets) expect(text).not.toContain(secret);
    // Nothing else is lost: the rest can be searched as before.
    const was = await pageText(before, page);
    expect(text.length).toBeGreaterThan(0.9 * was.length);
  }
  for (const form of extraction.forms)
    for (const cell of [form.fields.leader, form.fields.phone])
      for (const place of cell?.at ?? [])
        if ("page" in place)
          expect(await inkIn(made.data, place.page, place.box)).toBe(1);
  expect(made.notices.map(({ code }) => code)).toEqual(["pictured"]);
}, 120_000);

/** The document with a contact in its metadata, a bookmark, a note, an attachment and an earlier revision. */
async function withSecretsEverywhere(
  data: Uint8Array,
  secret: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(data, { updateMetadata: false });
  const { context, catalog } = document;
  const text = PDFHexString.fromText(secret);
  document.setTitle(secret);
  await document.attach(Buffer.from(secret), "a.txt");
  catalog.set(
    PDFName.of("Metadata"),
    context.register(context.stream(Buffer.from(secret))),
  );
  const note = { Type: "Annot", Subtype: "Text", Rect: [9, 9, 20, 20] };
  document
    .getPage(1)
    .node.addAnnot(context.register(context.obj({ ...note, Contents: text })));
  const outline = context.nextRef();
  const item = context.register(context.obj({ Title: text, Parent: outline }));
  context.assign(outline, context.obj({ First: item, Last: item, Count: 1 }));
  catalog.set(PDFName.of("Outlines"), outline);
  document
    .getPage(2)
    .node.set(PDFName.of("PieceInfo"), context.obj({ Own: { Private: text } }));
  return document.save();
}

test("a page without contacts keeps its text and lines as they are", async () => {
  const { data, extraction } = await readFixture(
    "word-other-matter/document.pdf",
  );
  const made = await redactedPdf(
    data,
    extraction,
    contactsOf(extraction),
    undefined,
  );
  const pictured = made.notices.find(({ code }) => code === "pictured")?.pages;
  const kept = extraction.pages.find(({ page }) => !pictured?.includes(page));
  const document = await PDFDocument.load(made.data);
  const resources = document.getPage((kept?.page ?? 0) - 1).node.Resources();
  expect(resources?.has(PDFName.of("XObject"))).toBe(false);
  expect(resources?.has(PDFName.of("Font"))).toBe(true);
});

test("a name in another cell's text goes too, and the words around it stay", async () => {
  const { data, extraction } = await readFixture(
    "draw-double-rules/document.pdf",
  );
  const form = extraction.forms[0];
  const word = form?.fields.projectName?.text?.slice(0, 4) ?? "";
  const contacts = contactsOf(extraction);
  contacts.addPersons(word);
  const made = await redactedPdf(data, extraction, contacts, undefined);
  const text = await pageText(await openedPdf(made.data), 1);
  expect(text).not.toContain(word);
  expect(text).toContain(form?.fields.projectName?.text?.slice(4));
});

test("a page whose fonts are missing, or whose fields have no appearance, is not drawn wrong: the document is refused", async () => {
  for (const name of ["font-gbk", "form-fields"]) {
    const { data, extraction } = await readFixture(`${name}/document.pdf`);
    await expect(
      redactedPdf(data, extraction, contactsOf(extraction), undefined),
    ).rejects.toMatchObject({ code: "cannot-redact" });
  }
});
