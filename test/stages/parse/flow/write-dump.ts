import type { FlowLine } from "../../../../src/model/flow.ts";

/** A cell as it is printed: paragraphs, each wrapped at `width` Han characters. */
export interface PrintedCell {
  text: string | string[];
  width?: number;
}

/** How a dump shows paragraphs and rows. */
export interface DumpStyle {
  /** A blank at the end of each paragraph, none where a line was wrapped. */
  marks: boolean;
  /** An empty line wherever the next line is printed lower. */
  spaced: boolean;
}

export const WORD_STYLE: DumpStyle = { marks: true, spaced: true };
export const BARE_STYLE: DumpStyle = { marks: false, spaced: false };

/**
 * The dump of printed rows, cell by cell as word processors export them: cells of one line that follow one another share a line,
 * a cell of several lines has its own, and what stands beside it is printed no lower.
 */
export function writeDump(
  rows: readonly PrintedCell[][],
  style: DumpStyle = WORD_STYLE,
): string {
  let dump = "";
  let first = true;
  for (const row of rows) {
    let lower = !first;
    let open = false;
    for (const cell of row) {
      const lines = wrap(cell, style);
      if (open && lines.length === 1) {
        dump += (style.marks ? "" : " ") + lines[0];
        continue;
      }
      if (!first) dump += lower && style.spaced ? "\n\n" : "\n";
      first = false;
      dump += lines.join(style.spaced ? "\n\n" : "\n");
      open = lines.length === 1;
      lower = false;
    }
  }
  return style.marks ? dump : dump.replace(/ +$/gmu, "");
}

/** A dump as the reader of files gives it. */
export function dumpLines(dump: string): FlowLine[] {
  return dump
    .split("\n")
    .map((text, i) => ({ text, place: { lines: [i + 1, i + 1] } }));
}

function wrap({ text, width }: PrintedCell, { marks }: DumpStyle): string[] {
  const paragraphs = typeof text === "string" ? [text] : text;
  return paragraphs.flatMap((paragraph) => {
    const lines = [""];
    let used = 0;
    for (const unit of paragraph.match(UNIT) ?? []) {
      const size = [...unit].reduce(
        (sum, sign) => sum + (/[ -~]/u.test(sign) ? 0.5 : 1),
        0,
      );
      if (width !== undefined && used > 0 && used + size > width) {
        lines.push("");
        used = 0;
      }
      lines[lines.length - 1] += unit;
      used += size;
    }
    lines[lines.length - 1] += marks ? " " : "";
    return lines;
  });
}

/** What is not divided at a line's end: numbers, and marks with what they belong to. */
const UNIT = /[（《“]?(?:[0-9A-Za-z.%]+|[^\s])[，。、；：）》”]*|\s/gu;
