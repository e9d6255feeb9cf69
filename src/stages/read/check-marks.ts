import {
  MOST_AREAS,
  MOST_GLYPHS,
  MOST_IMAGES,
  MOST_PAGE_PIXELS,
  MOST_STROKES,
} from "./limits.ts";
import type { Marks } from "./marks.ts";
import { TooMuch } from "./too-much.ts";

/**
 * What follows compares marks with one another, so that its time grows faster than their number, and holds all images at once.
 * @param pixels of the images
 * @throws TooMuch
 */
export function checkMarks(
  { glyphs, segments, areas, images }: Marks,
  pixels: number,
): void {
  const counts = [
    [glyphs.length, MOST_GLYPHS, "个字符", "characters"],
    [segments.length, MOST_STROKES, "条线", "lines"],
    [areas.length, MOST_AREAS, "块填充", "filled areas"],
    [images.length, MOST_IMAGES, "幅图像", "images"],
    [pixels, MOST_PAGE_PIXELS, "个图像像素", "pixels of images"],
  ] as const;
  for (const [count, most, zh, en] of counts)
    if (count > most)
      throw new TooMuch({
        zh: `${count} ${zh}，上限 ${most}`,
        en: `${count} ${en}, the limit is ${most}`,
      });
}
