import type { Style } from "exceljs";
import type { Severity } from "../../../model/finding.ts";
import type { ReportCell } from "./value-cell.ts";

export type CellStyle =
  | "heading"
  | "text"
  | "number"
  | "money"
  | "day"
  | Severity;

/** The style of a cell by what stands in it. */
export function styleOf(cell: ReportCell): CellStyle {
  if (typeof cell === "number") return "number";
  if (cell === null || typeof cell === "string") return "text";
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
  day: { alignment: TOP, border: BORDER, numFmt: "yyyy-mm-dd" },
  critical: { alignment: TOP, border: BORDER, fill: fill("FFF8CFCB") },
  warning: { alignment: TOP, border: BORDER, fill: fill("FFFCEBC0") },
  info: { alignment: TOP, border: BORDER, fill: fill("FFD9E7F5") },
};

function fill(argb: string): NonNullable<Style["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}
