import { intersect } from "../../geometry/box.ts";
import {
  applyToBox,
  type Matrix,
  multiply,
  toMatrix,
} from "../../geometry/matrix.ts";
import type { Box } from "../../model/box.ts";
import {
  type FontInfo,
  type GraphicsState,
  initialState,
  setFont,
  startOfText,
} from "./graphics-state.ts";
import type { Marks } from "./marks.ts";
import { paintImages } from "./paint-image.ts";
import { paintPath } from "./paint-path.ts";
import { OPS } from "./pdfjs.ts";
import { boundsOf, readPath } from "./read-path.ts";
import { type ShownGlyph, showText } from "./show-text.ts";

/** What the walk needs to know of a page beside its operators. */
export interface WalkContext {
  /** From the page's user space to points of the page as displayed. */
  viewport: Matrix;
  /** The page as displayed. */
  pageBox: Box;
  font(id: string): FontInfo | null;
  /** Whether an optional content group (a layer) is shown. */
  layerVisible(group: unknown): boolean;
  /** Whether an image of the page may let what lies under it show. */
  imageOpaque(id: string): boolean;
}

type Args = readonly unknown[];

/**
 * One walk over the operator list of a page (pdf.js `getOperatorList`): every glyph, stroke, area and image
 * with its place on the page as displayed, in the order of painting, and what is known then of its visibility.
 */
export function walkOperators(
  operators: { fnArray: ArrayLike<number>; argsArray: ArrayLike<Args | null> },
  context: WalkContext,
): Marks {
  const marks: Marks = {
    glyphs: [],
    segments: [],
    areas: [],
    images: [],
    outlines: 0,
    lostTexts: 0,
  };
  let state = initialState(context.viewport, context.pageBox);
  const stack: GraphicsState[] = [];
  let text = startOfText(0);
  let clipPending = false;
  /** Marked content that is open: whether it shows. */
  const layers: boolean[] = [];
  let hiddenLayers = 0;
  /** Groups that are open: whether they only make a soft mask. */
  const groups: boolean[] = [];
  let maskDepth = 0;

  const save = () => stack.push({ ...state });
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const transform = (m: ArrayLike<number> | null | undefined) => {
    if (m) state.ctm = multiply(state.ctm, toMatrix(m));
  };
  const clipTo = (
    box: ArrayLike<number> | null | undefined,
    matrix: Matrix,
  ) => {
    if (box)
      state.clip = intersect(
        state.clip,
        applyToBox(matrix, box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0),
      );
  };
  const paintsNothing = () => maskDepth > 0;

  const { fnArray, argsArray } = operators;
  for (let order = 0; order < fnArray.length; order++) {
    const args: Args = argsArray[order] ?? [];
    const number = (i: number) => args[i] as number;
    switch (fnArray[order]) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform:
        transform(args as readonly number[]);
        break;
      case OPS.setLineWidth:
        state.lineWidth = number(0);
        break;
      case OPS.setGState:
        applyExtendedState(state, args[0] as [string, unknown][], context);
        break;
      case OPS.setFillRGBColor:
        state.fill = args[0] as string;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = args[0] as string;
        break;
      case OPS.setFillColorN:
      case OPS.shadingFill:
        state.fill = PATTERN;
        break;
      case OPS.setStrokeColorN:
        state.stroke = PATTERN;
        break;
      case OPS.setFillTransparent:
        state.fill = TRANSPARENT;
        break;
      case OPS.setStrokeTransparent:
        state.stroke = TRANSPARENT;
        break;

      case OPS.clip:
      case OPS.eoClip:
        clipPending = true;
        break;
      case OPS.constructPath: {
        const data = (args[1] as (ArrayLike<number> | null)[])[0];
        const subpaths = data ? readPath(data, state.ctm) : [];
        if (!paintsNothing() && hiddenLayers === 0)
          paintPath(number(0), subpaths, state, order, marks);
        if (clipPending) {
          let clip: Box = [0, 0, 0, 0];
          subpaths.forEach((path, i) => {
            const b = boundsOf(path);
            clip =
              i === 0
                ? b
                : [
                    Math.min(clip[0], b[0]),
                    Math.min(clip[1], b[1]),
                    Math.max(clip[2], b[2]),
                    Math.max(clip[3], b[3]),
                  ];
          });
          state.clip = intersect(state.clip, clip);
          clipPending = false;
        }
        break;
      }

      case OPS.beginText:
        text = startOfText(text.run + 1);
        break;
      case OPS.setFont: {
        const font = context.font(args[0] as string);
        setFont(state, font ?? { error: args[0] }, number(1));
        break;
      }
      case OPS.setCharSpacing:
        state.charSpacing = number(0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.setHScale:
        state.hScale = number(0) / 100;
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setTextRenderingMode:
        state.renderingMode = number(0);
        break;
      case OPS.setTextMatrix:
        text.matrix = toMatrix(args[0] as ArrayLike<number>);
        text.x = text.lineX = text.y = text.lineY = 0;
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        text.x = text.lineX += number(0);
        text.y = text.lineY += number(1);
        break;
      case OPS.moveText:
        text.x = text.lineX += number(0);
        text.y = text.lineY += number(1);
        break;
      case OPS.nextLine:
        text.x = text.lineX;
        text.y = text.lineY += state.leading;
        break;
      case OPS.showText:
        if (!paintsNothing())
          showText(
            args[0] as (ShownGlyph | number)[],
            state,
            text,
            hiddenLayers > 0,
            order,
            marks,
          );
        break;

      case OPS.paintFormXObjectBegin:
        save();
        transform(args[0] as readonly number[] | null);
        clipTo(args[1] as readonly number[] | null, state.ctm);
        break;
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.beginGroup: {
        const group = args[0] as {
          smask?: unknown;
          bbox?: readonly number[];
          matrix?: readonly number[];
        };
        save();
        clipTo(
          group.bbox,
          group.matrix
            ? multiply(state.ctm, toMatrix(group.matrix))
            : state.ctm,
        );
        groups.push(Boolean(group.smask));
        if (group.smask) maskDepth++;
        break;
      }
      case OPS.endGroup:
        restore();
        if (groups.pop()) maskDepth--;
        break;
      case OPS.beginAnnotation:
        save();
        state = initialState(context.viewport, context.pageBox);
        clipTo(args[1] as readonly number[] | null, state.ctm);
        transform(args[2] as readonly number[] | null);
        transform(args[3] as readonly number[] | null);
        break;
      case OPS.endAnnotation:
        restore();
        break;

      case OPS.beginMarkedContent:
        layers.push(true);
        break;
      case OPS.beginMarkedContentProps: {
        const shown = args[0] !== "OC" || context.layerVisible(args[1]);
        layers.push(shown);
        if (!shown) hiddenLayers++;
        break;
      }
      case OPS.endMarkedContent:
        if (layers.pop() === false) hiddenLayers--;
        break;

      default:
        if (!paintsNothing() && hiddenLayers === 0)
          paintImages(
            fnArray[order] as number,
            args,
            state,
            order,
            context.imageOpaque,
            marks,
          );
    }
  }
  return marks;
}

/** Colour names of paints that have no one colour. */
export const PATTERN = "pattern";
export const TRANSPARENT = "transparent";

/** The entries of an ExtGState dictionary that bear on place and visibility (ISO 32000-1, table 58). */
function applyExtendedState(
  state: GraphicsState,
  entries: [string, unknown][],
  context: WalkContext,
): void {
  for (const [key, value] of entries) {
    if (key === "LW") state.lineWidth = value as number;
    else if (key === "ca") state.fillAlpha = value as number;
    else if (key === "CA") state.strokeAlpha = value as number;
    else if (key === "BM") state.blend = value as string;
    else if (key === "SMask") state.masked = Boolean(value);
    else if (key === "Font") {
      const [id, size] = value as [string, number];
      setFont(state, context.font(id) ?? { error: id }, size);
    }
  }
}
