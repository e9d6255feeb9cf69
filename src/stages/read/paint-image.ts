import { intersect } from "../../geometry/box.ts";
import {
  applyToBox,
  type Matrix,
  multiply,
  toMatrix,
} from "../../geometry/matrix.ts";
import { type GraphicsState, NORMAL_BLEND } from "./graphics-state.ts";
import type { ImageMark, Marks, PdfImage } from "./marks.ts";
import { OPS } from "./pdfjs.ts";

/** What pdf.js gives for a stencil mask: its pixels, or the id of the object that has them. */
interface Stencil {
  data: string | Uint8Array;
  width: number;
  height: number;
}

/** A place of a group of images: `x`, `y`, `w` and `h` cut it out of their common object. */
interface GroupPlace {
  transform: readonly number[];
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Adds the images that an operator paints; other operators add nothing. */
export function paintImages(
  operator: number,
  args: readonly unknown[],
  state: GraphicsState,
  order: number,
  imageOpaque: (id: string) => boolean,
  marks: Marks,
): void {
  const paint = (
    { colour, source, part }: Pick<ImageMark, "colour" | "source" | "part">,
    matrix: Matrix | null,
    opaque = false,
  ) => {
    // An image fills the unit square of its space.
    const place = matrix === null ? state.ctm : multiply(state.ctm, matrix);
    const shown = intersect(applyToBox(place, 0, 0, 1, 1), state.clip);
    const { blend, masked, fillAlpha } = state;
    marks.images.push({
      box: shown,
      colour,
      opaque: opaque && blend === NORMAL_BLEND && fillAlpha === 1,
      order,
      source,
      part,
      place,
      shown,
      alpha: fillAlpha,
      blend,
      masked,
    });
  };
  const image = (source: string | PdfImage) => ({
    colour: null,
    source,
    part: null,
  });
  const stencil = (given: Stencil | null) => ({
    colour: state.fill,
    source:
      given === null || typeof given.data === "string"
        ? ((given?.data as string | undefined) ?? null)
        : (given as PdfImage),
    part: null,
  });
  switch (operator) {
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject: {
      const source = args[0] as string | PdfImage;
      const opaque = typeof source === "string" && imageOpaque(source);
      paint(image(source), null, opaque);
      break;
    }
    case OPS.paintImageMaskXObject:
      paint(stencil(args[0] as Stencil), null);
      break;
    case OPS.paintSolidColorImageMask:
      paint(stencil(null), null);
      break;
    case OPS.paintInlineImageXObjectGroup:
      for (const { transform, x, y, w, h } of args[1] as GroupPlace[])
        paint(
          { ...image(args[0] as PdfImage), part: [x, y, w, h] },
          toMatrix(transform),
        );
      break;
    case OPS.paintImageMaskXObjectGroup:
      for (const one of args[0] as (Stencil & { transform: number[] })[])
        paint(stencil(one), toMatrix(one.transform));
      break;
    case OPS.paintImageXObjectRepeat: {
      const [id, scaleX, scaleY, positions] = args as Repeat;
      for (const at of pairs(positions))
        paint(image(id), [scaleX, 0, 0, scaleY, ...at]);
      break;
    }
    case OPS.paintImageMaskXObjectRepeat: {
      const [mask, a, b, c, d, positions] = args as MaskRepeat;
      for (const at of pairs(positions))
        paint(stencil(mask), [a, b, c, d, ...at]);
      break;
    }
  }
}

type Positions = ArrayLike<number>;
type Repeat = [id: string, scaleX: number, scaleY: number, Positions];
type MaskRepeat = [Stencil, number, number, number, number, Positions];

function* pairs(positions: Positions): Generator<[number, number]> {
  for (let i = 0; i + 1 < positions.length; i += 2)
    yield [positions[i] ?? 0, positions[i + 1] ?? 0];
}
