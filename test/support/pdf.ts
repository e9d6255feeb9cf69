import { pdfWriter } from "../../scripts/fixtures/draw/pdf-writer.ts";

/** What one page of a small PDF is made of, as PDF source. */
export interface SmallPage {
  /** Content stream; /F1 is Helvetica, /F2 Courier. */
  content: string;
  /** Entries of the page dictionary besides its resources; a MediaBox of 200 × 100 where it names none. */
  entries?: string;
  /** Form XObjects by name: [dictionary entries, content]. */
  forms?: Record<string, [entries: string, content: string]>;
  /** Other entries of its resources. */
  resources?: string;
}

/** The bytes of a PDF with one page. `catalogue` are entries of its root; {n} stands for the nth of `objects`, from 0. */
export function smallPdf(
  page: SmallPage,
  catalogue = "",
  objects: string[] = [],
): Uint8Array {
  const writer = pdfWriter();
  const extra = objects.map(() => writer.add());
  const fill = (source: string) =>
    source.replace(/\{(\d)\}/g, (_, n) => `${extra[Number(n)]} 0 R`);
  objects.forEach((source, i) => {
    writer.set(extra[i] ?? 0, fill(source));
  });
  const fonts = ["Helvetica", "Courier"].map((name) =>
    writer.add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
    ),
  );
  const font = `/Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R >>`;
  const forms = Object.entries(page.forms ?? {}).map(
    ([name, [entries, content]]) =>
      `/${name} ${writer.stream(content, `/Type /XObject /Subtype /Form ${entries} /Resources << ${font} >>`)} 0 R`,
  );
  const pages = writer.add();
  const entries = page.entries ?? "";
  const mediaBox = entries.includes("/MediaBox")
    ? ""
    : "/MediaBox [0 0 200 100]";
  const leaf = writer.add(
    `<< /Type /Page /Parent ${pages} 0 R ${mediaBox} ${fill(entries)} /Contents ${writer.stream(page.content)} 0 R /Resources << ${font} /XObject << ${forms.join(" ")} >> ${fill(page.resources ?? "")} >> >>`,
  );
  writer.set(pages, `<< /Type /Pages /Kids [${leaf} 0 R] /Count 1 >>`);
  const root = writer.add(
    `<< /Type /Catalog /Pages ${pages} 0 R ${fill(catalogue)} >>`,
  );
  return new Uint8Array(writer.write(root));
}
