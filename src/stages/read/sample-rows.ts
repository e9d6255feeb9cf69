import { applyToBox, invert, type Matrix } from "../../geometry/matrix.ts";
import type { Plane } from "./image-pixels.ts";
import type { PixelRectangle } from "./paint-pixels.ts";

/** Gives an image row by row as a picture sees it, between the left and right of `covers`. */
export interface RowSampler {
  /** The picture's pixels that the image reaches. */
  covers: PixelRectangle;
  /** Whether the image reaches all of them. */
  whole: boolean;
  row(plane: Plane, y: number, out: Uint8Array): void;
  /** Sets to 0 what lies outside the image. */
  cutOutside(y: number, out: Uint8Array): void;
}

/** An image whose sides differ from their length on the picture by at most this many pixels is taken pixel by pixel: the rest is rounding. */
const ROUNDING = 1;

/** How far a side may lean (pixels over its length) and still be upright. */
const LEAN = 0.75;

/**
 * Samples an image of `width` × `height` pixels under `map` (to the picture's pixels) within `clip`: pixel by pixel where
 * it lies straight and as large as the picture, else by linear interpolation. Null where nothing of it lies there.
 */
export function rowSampler(
  width: number,
  height: number,
  map: Matrix,
  clip: PixelRectangle,
): RowSampler | null {
  const [x0, y0, x1, y1] = applyToBox(map, 0, 0, width, height);
  const turned = Math.abs(map[1]) > Math.abs(map[0]);
  const lean = turned
    ? Math.max(Math.abs(map[0]) * width, Math.abs(map[3]) * height)
    : Math.max(Math.abs(map[1]) * width, Math.abs(map[2]) * height);
  const box = [x0, y0, x1, y1].map(Math.round) as [
    number,
    number,
    number,
    number,
  ];
  const [across, down] = turned ? [height, width] : [width, height];
  if (
    lean <= LEAN &&
    Math.abs(box[2] - box[0] - across) <= ROUNDING &&
    Math.abs(box[3] - box[1] - down) <= ROUNDING
  ) {
    const covers = cut(box, clip);
    return covers && straightSampler(width, height, map, turned, box, covers);
  }
  const back = invert(map);
  const covers = cut(
    [Math.floor(x0), Math.floor(y0), Math.ceil(x1), Math.ceil(y1)],
    clip,
  );
  return back && covers && linearSampler(width, height, back, covers);
}

function cut(a: PixelRectangle, b: PixelRectangle): PixelRectangle | null {
  const [x0, y0] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  const [x1, y1] = [Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return x1 > x0 && y1 > y0 ? [x0, y0, x1, y1] : null;
}

/** Each of the picture's pixels is one of the image's, found as the sum of an offset by column and one by row. */
function straightSampler(
  width: number,
  height: number,
  map: Matrix,
  turned: boolean,
  box: PixelRectangle,
  covers: PixelRectangle,
): RowSampler {
  const [left, top, right] = covers;
  const alongX = turned
    ? offsets(box[0], box[2], height, width, map[2] < 0)
    : offsets(box[0], box[2], width, 1, map[0] < 0);
  const alongY = turned
    ? offsets(box[1], box[3], width, 1, map[1] < 0)
    : offsets(box[1], box[3], height, width, map[3] < 0);
  const columns = alongX.subarray(left - box[0], right - box[0]);
  const rows = alongY.subarray(top - box[1]);
  return {
    covers,
    whole: true,
    row({ data, channels }, y, out) {
      const base = rows[y - top] as number;
      if (channels === 1) {
        for (let x = 0; x < columns.length; x++)
          out[x] = data[base + (columns[x] as number)] as number;
        return;
      }
      for (let x = 0, to = 0; x < columns.length; x++) {
        const from = (base + (columns[x] as number)) * 3;
        out[to++] = data[from] as number;
        out[to++] = data[from + 1] as number;
        out[to++] = data[from + 2] as number;
      }
    },
    cutOutside() {},
  };
}

/** For each of the picture's pixels from `from` to `to`: which of `count` pixels it is, times `stride`. */
function offsets(
  from: number,
  to: number,
  count: number,
  stride: number,
  backwards: boolean,
): Int32Array {
  const found = new Int32Array(to - from);
  for (let i = 0; i < found.length; i++) {
    const at = Math.floor(((i + 0.5) * count) / found.length);
    found[i] = (backwards ? count - 1 - at : at) * stride;
  }
  return found;
}

function linearSampler(
  width: number,
  height: number,
  back: Matrix,
  covers: PixelRectangle,
): RowSampler {
  const [left, , right] = covers;
  const [a, b, c, d, e, f] = back;
  return {
    covers,
    whole: false,
    row({ data, channels }, y, out) {
      let u = a * (left + 0.5) + c * (y + 0.5) + e - 0.5;
      let v = b * (left + 0.5) + d * (y + 0.5) + f - 0.5;
      for (let x = left, to = 0; x < right; x++, u += a, v += b) {
        const cu = u < 0 ? 0 : u > width - 1 ? width - 1 : u;
        const cv = v < 0 ? 0 : v > height - 1 ? height - 1 : v;
        const iu = Math.floor(cu);
        const iv = Math.floor(cv);
        const fu = cu - iu;
        const fv = cv - iv;
        const here = (iv * width + iu) * channels;
        const next = iu + 1 < width ? channels : 0;
        const below = iv + 1 < height ? width * channels : 0;
        for (let k = here; k < here + channels; k++) {
          const upper =
            (data[k] as number) * (1 - fu) + (data[k + next] as number) * fu;
          const lower =
            (data[k + below] as number) * (1 - fu) +
            (data[k + below + next] as number) * fu;
          out[to++] = upper + (lower - upper) * fv + 0.5;
        }
      }
    },
    cutOutside(y, out) {
      let u = a * (left + 0.5) + c * (y + 0.5) + e;
      let v = b * (left + 0.5) + d * (y + 0.5) + f;
      for (let x = 0; x < right - left; x++, u += a, v += b) {
        if (u < 0 || v < 0 || u > width || v > height) out[x] = 0;
      }
    },
  };
}
