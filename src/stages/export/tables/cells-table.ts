import type { Place } from "../../../model/box.ts";
import type { Form } from "../../../model/form.ts";
import { type FormCell, formCells } from "../../../model/form-cells.ts";
import { remembering } from "../../../text/remembering.ts";
import { cellLabel } from "../sheets/cell-label.ts";
import { valueText } from "../sheets/value-cell.ts";
import { column } from "./column.ts";
import {
  type Column,
  type Field,
  OF_FORM,
  PAGE,
  type Table,
  type TableRow,
} from "./table.ts";

/** Where something stands on its page, in points from the top left. */
export const BOX: readonly Column[] = [
  column("left", "number", "左", "left", [
    "点（1/72 英寸），自所见页面左上角起；下同",
    "points (1/72 in) from the top left of the page as displayed; so are the next three",
  ]),
  column("top", "number", "上", "top"),
  column("right", "number", "右", "right"),
  column("bottom", "number", "下", "bottom"),
];

/** Every cell with where it stands and how sure it is: what the other tables hold leads back here. */
export const CELLS_TABLE: Table = {
  name: "cells",
  title: { zh: "单元格", en: "cells" },
  about: {
    zh: "全部单元格：原文、值、状态、可信度、页码和位置",
    en: "Every cell: text, value, state, confidence, page and place",
  },
  columns: [
    ...OF_FORM,
    column("path", "text", "路径", "path", [
      "与 JSON 和疑点证据中的路径相同",
      "as in the JSON and in the evidence of findings",
    ]),
    column("label", "text", "标签", "label"),
    column("text", "text", "原文", "text", [
      "空白单元格为空字符串；无法辨认或没有此栏时为 NULL",
      "an empty string for a blank cell; null where it is unreadable or absent",
    ]),
    column("value", "text", "值", "value"),
    column("state", "text", "状态", "state", [
      "read 读到；blank 空白；unreadable 无法辨认；absent 表上没有",
      "read, blank, unreadable, absent: four different things",
    ]),
    column("by", "text", "来源", "by", [
      "text-layer、ocr、text-flow、form-field、reviewer",
      "the way the text came: text-layer, ocr, text-flow, form-field, reviewer",
    ]),
    column("confidence", "number", "可信度", "confidence"),
    column("review", "boolean", "待复核", "to review"),
    column("reasons", "text", "复核原因", "reasons", [
      "逗号分隔的代码",
      "codes with commas between them",
    ]),
    PAGE,
    ...BOX,
    column("places", "integer", "处数", "places", [
      "单元格跨页时多于 1；位置是第一处",
      "more than 1 where the cell runs over pages; the place is the first",
    ]),
    column("first_line", "integer", "首行", "first line", [
      "文字版原件的行号",
      "of a text dump",
    ]),
    column("last_line", "integer", "末行", "last line"),
    column("reviewed", "text", "复核", "reviewed", [
      "accept 认可；correct 改正；unreadable 原件也无法辨认；未复核为空",
      "accept, correct, unreadable (on paper too); null where nobody looked",
    ]),
    column("reviewed_by", "text", "复核人", "reviewed by"),
    column("text_before", "text", "改正前原文", "text before", [
      "被人工改正所取代的读取结果",
      "the reading that a correction replaced",
    ]),
  ],
  *rows({ name, extraction }) {
    for (const form of extraction.forms)
      for (const { path, cell } of formCells(form))
        yield cellRow(name, form, path, cell);
  },
};

function cellRow(
  document: string,
  form: Form,
  path: string,
  cell: FormCell["cell"],
): TableRow {
  const { value = null, confidence = null } = cell;
  const [place] = cell.at;
  const [page, ...where] = placeFields(place);
  const cells: (FormCell["cell"] | undefined)[] = [];
  cells[4] = cell;
  return {
    fields: [
      document,
      form.id,
      path,
      labelOf(`${form.type} ${path}`),
      cell.text,
      value === null ? null : valueText(value, "zh"),
      cell.state,
      cell.by,
      confidence,
      cell.review,
      cell.reasons.length === 0 ? null : cell.reasons.join(","),
      page ?? null,
      ...where.slice(0, 4),
      cell.at.length,
      ...where.slice(4),
      cell.reviewed?.action ?? null,
      cell.reviewed?.by ?? null,
      cell.before?.text ?? null,
    ],
    cells,
    form: form.id,
    page: typeof page === "number" ? page : null,
  };
}

/** Forms of one kind ask for the same paths. */
const labelOf = remembering((key: string) => {
  const [type = "", ...path] = key.split(" ");
  return cellLabel(type, path.join(" "), "zh");
}, 8192);

/** Page, box, first and last line. */
function placeFields(place: Place | undefined): Field[] {
  if (place === undefined) return [null, null, null, null, null, null, null];
  if ("lines" in place) return [null, null, null, null, null, ...place.lines];
  return [place.page, ...place.box, null, null];
}
