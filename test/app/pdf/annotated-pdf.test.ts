import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { annotatedPdf } from "../../../src/app/pdf/annotated-pdf.ts";
import { fixtureBytes } from "../../support/fixtures.ts";
import { openedPdf, pageText } from "../../support/opened-pdf.ts";
import { readFixture } from "../../support/read-extraction.ts";

/** Marks on a page as displayed, by pdf.js's own way from the page's numbers to its display. */
async function shownMarks(data: Uint8Array, number: number) {
  const document = await openedPdf(data);
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  return (await page.getAnnotations())
    .filter(({ subtype }) => subtype === "Highlight")
    .map(({ rect, titleObj, contentsObj, hasAppearance }) => {
      const [x0, y0, x1, y1] = viewport.convertToViewportRectangle(rect);
      return {
        box: [
          Math.min(x0, x1),
          Math.min(y0, y1),
          Math.max(x0, x1),
          Math.max(y0, y1),
        ],
        title: titleObj.str as string,
        contents: contentsObj.str as string,
        hasAppearance: hasAppearance as boolean,
      };
    });
}

test.each([
  "page-rotated",
  "page-rotated-away",
  "page-crop-box",
  "page-offset",
  "page-user-unit",
  "file-object-streams",
  "file-linearised",
])(
  "%s: marks lie on the cells that findings rest on, and the original's bytes stay",
  async (name) => {
    const { data, extraction } = await readFixture(`${name}/document.pdf`);
    const made = await annotatedPdf(data, extraction, undefined);
    expect(made.notices).toEqual([]);
    expect(Buffer.from(made.data).subarray(0, data.length)).toEqual(
      Buffer.from(data),
    );
    let checked = 0;
    for (const { page } of extraction.pages) {
      const marks = await shownMarks(made.data, page);
      for (const finding of extraction.findings)
        for (const { box, page: on, text } of finding.evidence) {
          if (on !== page || box === null) continue;
          const mark = marks.find((m) =>
            m.box.every((side, i) => Math.abs(side - (box[i] as number)) < 0.1),
          );
          expect(mark?.title).toContain(finding.rule);
          expect(mark?.contents).toContain(finding.message.zh);
          expect(mark?.contents).toContain(finding.message.en);
          if (text) expect(mark?.contents).toContain(text.split("\n")[0]);
          expect(mark?.hasAppearance).toBe(true);
          checked++;
        }
    }
    expect(checked).toBeGreaterThan(3);
  },
);

test("the outline has each form with its findings, and leads to their pages", async () => {
  const { data, extraction } = await readFixture(
    "draw-two-on-a-page/document.pdf",
  );
  const made = await annotatedPdf(data, extraction, undefined);
  const document = await openedPdf(made.data);
  const outline = await document.getOutline();
  expect(outline.map(({ title }) => title)).toEqual(
    extraction.forms.map(
      ({ id, title, fields }) => `${id}  ${title}  ${fields.projectName?.text}`,
    ),
  );
  for (const [i, form] of extraction.forms.entries()) {
    const own = extraction.findings.filter(({ form: f }) => f === form.id);
    expect(outline[i]?.items.length).toBe(own.length);
    const [ref] = (outline[i]?.dest ?? []) as [{ num: number; gen: number }];
    expect((await document.getPageIndex(ref)) + 1).toBe(form.pages[0]);
  }
});

test("an outline and annotations that are there stay, before ours", async () => {
  const { data, extraction } = await readFixture(
    "draw-double-rules/document.pdf",
  );
  const bare = { ...extraction, findings: [], problems: [] };
  const once = await annotatedPdf(data, bare, undefined);
  const twice = await annotatedPdf(once.data, extraction, undefined);
  const document = await openedPdf(twice.data);
  const outline = await document.getOutline();
  expect(outline.length).toBe(2);
  expect(outline[0]?.items.length).toBe(0);
  expect(outline[1]?.items.length).toBe(extraction.findings.length);
});

test("a finding that no cell stands for, and a problem, are notes at the page's corner", async () => {
  const { data, extraction } = await readFixture("bad/broken-content.pdf");
  const [problem] = extraction.problems;
  const made = await annotatedPdf(data, extraction, undefined);
  const document = await openedPdf(made.data);
  const page = await document.getPage(1);
  const notes = (await page.getAnnotations()).filter(
    ({ subtype }) => subtype === "Text",
  );
  expect(notes.length).toBe(1);
  expect(notes[0].contentsObj.str).toContain(problem?.message);
});

test("what cannot be added to is written anew, and told", async () => {
  for (const [name, code, password] of [
    ["file-broken-xref", "rebuilt", undefined],
    ["file-leading-bytes", "rebuilt", undefined],
    ["file-owner-password", "unprotected", undefined],
    ["file-user-password", "unprotected", "mima2021"],
  ] as const) {
    const { data, extraction } = await readFixture(
      `${name}/document.pdf`,
      password,
    );
    const made = await annotatedPdf(data, extraction, password);
    expect(made.notices).toEqual([{ code }]);
    const document = await openedPdf(made.data);
    const name_ = extraction.forms[0]?.fields.projectName?.text ?? "?";
    expect(await pageText(document, 1)).toContain(name_.replace(/\s/gu, ""));
    expect((await shownMarks(made.data, 1)).length).toBeGreaterThan(0);
  }
});

test("a signed document says that its signature does not cover the marks", async () => {
  const { data, extraction } = await readFixture(
    "draw-double-rules/document.pdf",
  );
  const signed = await PDFDocument.load(data);
  signed.catalog.set(
    PDFName.of("AcroForm"),
    signed.context.obj({ Fields: [], SigFlags: 3 }),
  );
  const made = await annotatedPdf(
    await signed.save({ useObjectStreams: false }),
    extraction,
    undefined,
  );
  expect(made.notices).toEqual([{ code: "signature-broken" }]);
});

test("a document of which there is nothing to say is given as it is; that no form was found is said", async () => {
  const { data, extraction } = await readFixture("bad/no-form.pdf");
  const silent = { ...extraction, problems: [] };
  const made = await annotatedPdf(data, silent, undefined);
  expect(Buffer.from(made.data)).toEqual(Buffer.from(data));
  const told = await annotatedPdf(data, extraction, undefined);
  expect(Buffer.from(told.data)).not.toEqual(Buffer.from(data));
});

test("a text has no pages, a damaged file no marks", async () => {
  const { extraction } = await readFixture("bad/no-form.pdf");
  await expect(
    annotatedPdf(fixtureBytes("seed/wuhan-2021.txt"), extraction, undefined),
  ).rejects.toMatchObject({ code: "pages-needed" });
  await expect(
    annotatedPdf(fixtureBytes("bad/truncated.pdf"), extraction, undefined),
  ).rejects.toMatchObject({ code: "damaged-pdf" });
  await expect(
    annotatedPdf(fixtureBytes("bad/encrypted.pdf"), extraction, "wrong"),
  ).rejects.toMatchObject({ code: "password-needed" });
});
