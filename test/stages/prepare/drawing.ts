import type { Gray, PageScan } from "../../../src/model/raster.ts";
import { straighten } from "../../../src/raster/warp.ts";

/** Size of the drawn page, points, and its resolution. */
export const PAGE = { width: 400, height: 560 };
const DPI = 200;
const SCALE = DPI / 72;

/** Boundaries of the drawn table, points; its first row is one cell. */
export const XS = [40, 140, 250, 360];
export const YS = [60, 76, 120, 180, 260];

/** A page with a table of thin rules and character-like strokes in its cells, some of them close to the rules. */
export function drawTable(ink = 30, paper = 240): Gray {
  const gray = {
    width: Math.round(PAGE.width * SCALE),
    height: Math.round(PAGE.height * SCALE),
    data: new Uint8Array(0),
  };
  gray.data = new Uint8Array(gray.width * gray.height).fill(paper);
  for (const y of YS) fill(gray, XS[0] as number, y, 320, 0.72, ink);
  XS.forEach((x, i) => {
    const top = YS[i === 0 || i === 3 ? 0 : 1] as number;
    fill(gray, x, top, 0.72, 260.5 - top, ink);
  });
  for (let row = 0; row + 1 < YS.length; row++) {
    for (let column = 0; column < 3; column++)
      drawText(
        gray,
        (XS[column] as number) + 4,
        (YS[row] as number) + 2.5,
        ink,
      );
  }
  return gray;
}

/** Five characters like 中: an upright that nearly fills the lowest row, and a frame across it. */
function drawText(gray: Gray, left: number, top: number, ink: number): void {
  for (let i = 0; i < 5; i++) {
    const x = left + 13 * i;
    fill(gray, x + 5.5, top, 0.8, 11, ink);
    fill(gray, x + 0.5, top + 2.5, 10.5, 0.6, ink);
    fill(gray, x + 0.5, top + 7, 10.5, 0.6, ink);
    fill(gray, x + 0.5, top + 2.5, 0.7, 5, ink);
    fill(gray, x + 10.5, top + 2.5, 0.7, 5, ink);
  }
}

/** Fills a rectangle given by its corner and size, points. */
export function fill(
  gray: Gray,
  x: number,
  y: number,
  width: number,
  height: number,
  level: number,
): void {
  const right = Math.max(x * SCALE + 1, (x + width) * SCALE);
  const bottom = Math.max(y * SCALE + 1, (y + height) * SCALE);
  for (let row = Math.round(y * SCALE); row < Math.round(bottom); row++)
    gray.data.fill(
      level,
      row * gray.width + Math.round(x * SCALE),
      row * gray.width + Math.round(right),
    );
}

/** Turns a picture clockwise, degrees; what comes from outside has the level `outside`. */
export function crooked(gray: Gray, degrees: number, outside: number): Gray {
  const { width, height } = gray;
  return straighten(
    gray,
    [width / 2, height / 2],
    {
      angle: (-degrees * Math.PI) / 180,
      across: () => 0,
      down: () => 0,
    },
    { left: -width / 2, top: -height / 2, width, height },
    1,
    outside,
  );
}

export function scanOf(gray: Gray): PageScan {
  return {
    raster: { ...gray, channels: 1 },
    dpi: DPI,
    box: [0, 0, PAGE.width, PAGE.height],
  };
}
