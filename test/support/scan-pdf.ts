import { pdfWriter } from "../../scripts/fixtures/draw/pdf-writer.ts";

/** An image object of a PDF: its coded data and the entries of its dictionary besides Type and Subtype; {n} stands for the nth image, from 0. */
export interface CodedImage {
  entries: string;
  data: Uint8Array;
}

/** A page of 72 × 100.8 points that paints image /I0 over all of it, unless it says otherwise. */
export interface ScanPage {
  images: CodedImage[];
  content?: string | Buffer;
  /** Entries of the page; a MediaBox of the page's size where they name none. */
  entries?: string;
  /** Further entries of its resources. */
  resources?: string;
}

/** The bytes of a PDF with one page made of images; an image refers to ones before it. */
export function scanPdf(page: ScanPage): Uint8Array {
  const { images, content = WHOLE_PAGE, entries = "", resources = "" } = page;
  const writer = pdfWriter();
  const numbers: number[] = [];
  for (const image of images) {
    const filled = image.entries.replace(
      /\{(\d)\}/gu,
      (_, n) => `${numbers[Number(n)]} 0 R`,
    );
    numbers.push(
      writer.coded(image.data, `/Type /XObject /Subtype /Image ${filled}`),
    );
  }
  const names = numbers.map((number, i) => `/I${i} ${number} 0 R`).join(" ");
  const tree = writer.add();
  const mediaBox = entries.includes("/MediaBox")
    ? ""
    : "/MediaBox [0 0 72 100.8]";
  const leaf = writer.add(
    `<< /Type /Page /Parent ${tree} 0 R ${mediaBox} ${entries} /Contents ${writer.stream(content)} 0 R /Resources << /XObject << ${names} >> ${resources} >> >>`,
  );
  writer.set(tree, `<< /Type /Pages /Kids [${leaf} 0 R] /Count 1 >>`);
  const root = writer.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return new Uint8Array(writer.write(root));
}

const WHOLE_PAGE = "q 72 0 0 100.8 0 0 cm /I0 Do Q";
