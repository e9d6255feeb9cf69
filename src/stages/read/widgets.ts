import { applyToBox, type Matrix } from "../../geometry/matrix.ts";
import type { Word } from "../../model/page.ts";

/** What pdf.js says of a form field on a page (`getAnnotations`). */
export interface WidgetAnnotation {
  subtype?: string;
  fieldType?: string;
  fieldValue?: unknown;
  buttonValue?: string;
  exportValue?: string;
  checkBox?: boolean;
  radioButton?: boolean;
  hidden?: boolean;
  noView?: boolean;
  rect?: number[];
  defaultAppearanceData?: { fontSize?: number };
}

/** Type size of a field that sets it by its height (points): what common readers choose at most. */
const AUTOMATIC_SIZE = 12;

/**
 * The values of AcroForm fields as words at their places (ISO 32000-1, 12.7): text and choices as lines from the top
 * of the field, a check box or radio button as ☑ or □.
 * @param toPage from the page's user space to points of the page as displayed
 */
export function widgetsToWords(
  annotations: readonly WidgetAnnotation[],
  toPage: Matrix,
): Word[] {
  const words: Word[] = [];
  for (const widget of annotations) {
    const { rect } = widget;
    if (
      widget.subtype !== "Widget" ||
      widget.hidden ||
      widget.noView ||
      rect === undefined
    )
      continue;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
    const box = applyToBox(toPage, x0, y0, x1, y1);
    const height = box[3] - box[1];
    const size =
      widget.defaultAppearanceData?.fontSize ||
      Math.min(height, AUTOMATIC_SIZE);
    const lines = widgetText(widget).split(/\r\n|\r|\n/);
    const step = Math.min(size * 1.2, height / lines.length);
    lines.forEach((text, i) => {
      if (text.trim() === "") return;
      const top = lines.length === 1 ? box[1] : box[1] + i * step;
      const bottom = lines.length === 1 ? box[3] : top + step;
      words.push({
        text,
        box: [box[0], top, box[2], bottom],
        size,
        by: "form-field",
        spaceBefore: false,
        suspect: 0,
        reasons: [],
      });
    });
  }
  return words;
}

function widgetText(widget: WidgetAnnotation): string {
  if (widget.checkBox || widget.radioButton) {
    const on = widget.radioButton ? widget.buttonValue : widget.exportValue;
    return widget.fieldValue !== null &&
      widget.fieldValue !== undefined &&
      widget.fieldValue === on
      ? "☑"
      : "□";
  }
  if (widget.fieldType === "Btn" || widget.fieldType === "Sig") return "";
  const value = Array.isArray(widget.fieldValue)
    ? widget.fieldValue.join("、")
    : widget.fieldValue;
  return typeof value === "string" ? value : "";
}
