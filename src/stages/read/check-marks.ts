import {
  MOST_AREAS,
  MOST_GLYPHS,
  MOST_IMAGES,
  MOST_STROKES,
} from "./limits.ts";
import type { Marks } from "./marks.ts";
import { TooMuch } from "./too-much.ts";

/** What follows compares marks with one another, so that its time grows faster than their number. @throws TooMuch */
export function checkMarks({ glyphs, segments, areas, images }: Marks): void {
  const counts = [
    [glyphs.length, MOST_GLYPHS, "个字符", "characters"],
    [segments.length, MOST_STROKES, "条线", "lines"],
    [areas.length, MOST_AREAS, "块填充", "filled areas"],
    [images.length, MOST_IMAGES, "幅图像", "images"],
  ] as const;
  for (const [count, most, zh, en] of counts)
    if (count > most)
      throw new TooMuch({
        zh: `${count} ${zh}，上限 ${most}`,
        en: `${count} ${en}, the limit is ${most}`,
      });
}
