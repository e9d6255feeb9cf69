import sharp from "sharp";
import { ShenbaoError } from "../../errors.ts";
import type { AuditedDocument } from "../../model/audit-report.ts";
import type { Bilingual } from "../../model/finding.ts";
import {
  openPictures,
  type PagePicture,
  type PagePictures,
} from "../../pipeline/inspect-render.ts";
import type { EvidencePicture } from "../../stages/export/audit/evidence-picture.ts";
import type { FoundSource } from "../store/find-sources.ts";
import { type Strip, stripKey } from "./evidence-strips.ts";

/**
 * The pictures of the strips of one document, by `stripKey`; each page is drawn once. What cannot be drawn says why.
 * @param strips of the document, each key once
 */
export async function cutStrips(
  { document, file }: AuditedDocument,
  source: FoundSource,
  strips: readonly Strip[],
  password: string | undefined,
): Promise<Map<string, EvidencePicture>> {
  const cut = new Map<string, EvidencePicture>();
  const leave = (left: readonly Strip[], reason: Bilingual) => {
    for (const strip of left)
      cut.set(stripKey(strip), { document, page: strip.page, reason });
  };
  if ("reason" in source) {
    leave(strips, source.reason);
    return cut;
  }
  let pictures: PagePictures;
  try {
    pictures = await openPictures(source.data, file, password);
  } catch (error) {
    leave(strips, notDrawn(error));
    return cut;
  }
  try {
    for (const [page, own] of byPage(strips)) {
      try {
        const drawn = await pictures.draw(page);
        for (const strip of own)
          cut.set(stripKey(strip), await cutStrip(strip, drawn));
      } catch (error) {
        leave(own, notDrawn(error));
      }
    }
  } finally {
    await pictures.close();
  }
  return cut;
}

function byPage(strips: readonly Strip[]): [number, Strip[]][] {
  const pages = new Map<number, Strip[]>();
  for (const strip of strips)
    pages.set(strip.page, [...(pages.get(strip.page) ?? []), strip]);
  return [...pages].sort(([a], [b]) => a - b);
}

function notDrawn(error: unknown): Bilingual {
  const { zh, en } =
    error instanceof ShenbaoError
      ? error.text
      : { zh: String(error), en: String(error) };
  return {
    zh: `此页无法绘出，没有证据图：${zh}`,
    en: `This page cannot be drawn, so there is no picture: ${en}`,
  };
}

/** Above and below the cells, points: enough to see the rows beside them. */
const MARGIN = 16;

/** Of WebP: print stays sharp, in a third of the bytes of a PNG. */
const QUALITY = 80;

async function cutStrip(
  strip: Strip,
  { png, width, height, scale, withoutText }: PagePicture,
): Promise<EvidencePicture> {
  const { document, page } = strip;
  if (withoutText) return { document, page, reason: WITHOUT_FONTS };
  const top = clamp(Math.floor((strip.top - MARGIN) * scale), height - 1);
  const bottom = clamp(Math.ceil((strip.bottom + MARGIN) * scale), height);
  const size = { width, height: Math.max(1, bottom - top) };
  const { data, info } = await sharp(png)
    .extract({ left: 0, top, ...size })
    .composite([{ input: outlines(strip, size, top, scale) }])
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return {
    document,
    page,
    src: `data:image/webp;base64,${data.toString("base64")}`,
    width: info.width,
    height: info.height,
  };
}

function clamp(pixels: number, most: number): number {
  return Math.min(Math.max(pixels, 0), most);
}

const WITHOUT_FONTS = {
  zh: "原件未嵌入字体，绘出的页面没有文字，没有证据图。",
  en: "The document lacks fonts that it names: its page would show no text, so there is no picture.",
};

/** The cells, the chief one in red, the others in amber. */
function outlines(
  { cells }: Strip,
  { width, height }: { width: number; height: number },
  top: number,
  scale: number,
): Buffer {
  const shapes = cells.map(({ box: [left, y0, right, y1], isChief }) => {
    const [x, y] = [left * scale, y0 * scale - top];
    const [across, down] = [(right - left) * scale, (y1 - y0) * scale];
    const [colour, thick] = isChief ? ["#c5221f", 4] : ["#d98e04", 2.5];
    return `<rect x="${x}" y="${y}" width="${across}" height="${down}" fill="${colour}" fill-opacity="0.07" stroke="${colour}" stroke-width="${thick}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join("")}</svg>`,
  );
}
