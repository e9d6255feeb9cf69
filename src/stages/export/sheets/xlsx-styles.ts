import type { Style } from "exceljs";
import type { Severity } from "../../../model/finding.ts";
import type { ReportCell } from "./value-cell.ts";

/** What a cell of a workbook can hold: beside the cells of reports, an amount in yuan. */
export type SheetCell = ReportCell | { yuan: number };

/** What a cell's colour says: how grave a finding is; of a value read from paper, that a person should look, or that it could not be read. */
export type Mark = Severity | "doubtful" | "unreadable";

type ContentStyle = "text" | "number" | "money" | "yuan" | "day";
export type CellStyle = "heading" | ContentStyle | Mark;

/** The style of a cell by what stands in it, coloured by its mark. */
export function styleOf(cell: SheetCell, mark?: Mark): Partial<Style> {
  const content = contentStyle(cell);
  if (mark === undefined) return STYLES[content];
  const key = `${content} ${mark}`;
  let style = marked.get(key);
  if (style === undefined) {
    const { fill } = STYLES[mark];
    style = { ...STYLES[content], ...(fill && { fill }) };
    marked.set(key, style);
  }
  return style;
}

/** One object for each, as those below. */
const marked = new Map<string, Partial<Style>>();

function contentStyle(cell: SheetCell): ContentStyle {
  if (typeof cell === "number") return "number";
  if (cell === null || typeof cell === "string") return "text";
  if ("yuan" in cell) return "yuan";
  return "wan" in cell ? "money" : "day";
}

const TOP = { vertical: "top", wrapText: true } as const;
const RULE = { style: "thin", color: { argb: "FFD9D9D9" } } as const;
const BORDER = { top: RULE, bottom: RULE, left: RULE, right: RULE };

/** One object for each: ExcelJS knows a style again by its object. */
export const STYLES: Record<CellStyle, Partial<Style>> = {
  heading: {
    alignment: { vertical: "middle", wrapText: true },
    font: { bold: true, color: { argb: "FFFFFFFF" } },
    fill: fill("FF2F4B6E"),
    border: BORDER,
  },
  text: { alignment: TOP, border: BORDER },
  number: { alignment: TOP, border: BORDER },
  // 万元 to the fen: two decimals as forms print them, up to six where there are.
  money: { alignment: TOP, border: BORDER, numFmt: "#,##0.00####" },
  yuan: { alignment: TOP, border: BORDER, numFmt: "#,##0.00" },
  day: { alignment: TOP, border: BORDER, numFmt: "yyyy-mm-dd" },
  critical: { alignment: TOP, border: BORDER, fill: fill("FFF8CFCB") },
  warning: { alignment: TOP, border: BORDER, fill: fill("FFFCEBC0") },
  info: { alignment: TOP, border: BORDER, fill: fill("FFD9E7F5") },
  doubtful: { alignment: TOP, border: BORDER, fill: fill("FFFFF2B3") },
  unreadable: { alignment: TOP, border: BORDER, fill: fill("FFF4B6C2") },
};

function fill(argb: string): NonNullable<Style["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}
