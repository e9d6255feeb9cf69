import type { InspectedPage } from "../../pipeline/inspect.ts";
import { overlay, pagesWide } from "./overlay.ts";
import type { Shape } from "./page-shapes.ts";

/** A page as the program saw it: its picture with everything found drawn over it; pointing at a shape tells what it is. */
export function toSvg(page: InspectedPage, shapes?: readonly Shape[]): string {
  const { content, picture } = page;
  const { png, width, height, scale } = picture;
  const data = Buffer.from(png).toString("base64");
  return overlay(
    page,
    {
      width: `${points(pagesWide(page) * content.width)}pt`,
      height: `${points(content.height)}pt`,
    },
    `<image width="${points(width / scale)}" height="${points(height / scale)}" href="data:image/png;base64,${data}"/>`,
    shapes,
  );
}

function points(value: number): number {
  return Math.round(value * 100) / 100;
}
