import { union } from "../../geometry/box.ts";
import { labelPattern } from "../../layouts/label-pattern.ts";
import type { FieldLayout, Layout } from "../../layouts/schema.ts";
import type { Box } from "../../model/box.ts";
import { absentCell, type Origin, type RawCell } from "../../model/cell.ts";
import type { LooseLine } from "../../model/grid.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";

/** The fields that stand in the lines around the table, and what of the lines belongs to none. */
export interface ParsedHeading {
  fields: Record<string, RawCell>;
  rest: LooseLine[];
}

/** A piece of a line: characters `from` to `to` (excluded). */
interface Piece {
  line: LooseLine;
  from: number;
  to: number;
}

/**
 * Reads 填报日期：…, 单位：… and （2021 年度） from the lines above the table, else from those below it.
 * A label's value runs to the next label of the line; without a label, a year stands in brackets by itself or in the title.
 */
export function parseHeading(
  layout: Layout,
  title: string,
  titleLine: LooseLine | null,
  lines: readonly LooseLine[],
): ParsedHeading {
  const wanted = layout.fields.filter((field) => field.where === "heading");
  const fields: Record<string, RawCell> = {};
  const used = new Set<LooseLine>();
  for (const line of lines) {
    for (const { field, piece } of labelledPieces(line, wanted)) {
      used.add(line);
      if (
        fields[field.name] === undefined ||
        fields[field.name]?.state === "blank"
      )
        fields[field.name] = toCell(piece);
    }
  }
  for (const field of wanted) {
    if (field.kind !== "year" || fields[field.name] !== undefined) continue;
    const candidates = [...lines, ...(titleLine === null ? [] : [titleLine])];
    const piece =
      yearPiece(candidates, field) ??
      (titleLine === null ? null : titleYear(titleLine));
    if (piece !== null) {
      fields[field.name] = toCell(piece);
      if (piece.line !== titleLine && isWhole(piece)) used.add(piece.line);
    }
  }
  for (const field of wanted)
    fields[field.name] ??= absentCell(originOf(lines));
  return {
    fields,
    rest: lines.filter(
      (line) =>
        !used.has(line) && !PAGE_NUMBER.test(line.text) && line.text !== title,
    ),
  };
}

/** How the lines came to us. */
export function originOf(lines: readonly LooseLine[]): Origin {
  return lines[0]?.words[0]?.by ?? "text-layer";
}

/** What pages carry below or above the form: - 3 -, 第 3 页 共 13 页. */
const PAGE_NUMBER = /^[\s\d\-—–_/·第页共,，]*$/u;

function labelledPieces(
  line: LooseLine,
  wanted: readonly FieldLayout[],
): { field: FieldLayout; piece: Piece }[] {
  const starts = wanted.flatMap((field) => {
    const found = field.labels.flatMap((label) => {
      const start = labelStart(line.text, field, label);
      return start === null ? [] : [start];
    });
    // 金额单位 is one label, though 单位 is one too.
    const [first] = found.sort((a, b) => a.from - b.from);
    return first === undefined ? [] : [{ field, ...first }];
  });
  starts.sort((a, b) => a.from - b.from);
  return starts.map(({ field, value }, i) => {
    const end = starts[i + 1]?.from ?? line.text.length;
    const text = line.text.slice(value, end);
    const trimmed = text.replace(/[\s)）]+$/u, "").length;
    return { field, piece: { line, from: value, to: value + trimmed } };
  });
}

/** Where a label with its colon begins and its value does; null where it is not on the line or the end of another (填报单位：). */
function labelStart(
  text: string,
  { kind }: FieldLayout,
  label: string,
): { from: number; value: number } | null {
  const pattern = kind === "year" ? yearLabel(label) : plainLabel(label);
  for (const match of text.matchAll(pattern)) {
    const from = match.index;
    const value = from + match[0].length;
    const before = text.slice(0, from);
    const isOwn =
      kind === "year" ||
      !/\p{Script=Han}$/u.test(before) ||
      VALUE_BEFORE.test(before) ||
      VALUE_BEHIND.test(text.slice(value));
    if (isOwn) return { from, value };
  }
  return null;
}

function plainLabel(label: string): RegExp {
  return new RegExp(`${labelPattern(label)}\\s*[:：;；]\\s*`, "gu");
}

/** 年度：2022, 预算年度：2022年. */
function yearLabel(label: string): RegExp {
  const digits = "(?:\\d{4}|[〇零○一二三四五六七八九]{4})(?!\\d)";
  return new RegExp(
    `\\p{Script=Han}{0,4}${labelPattern(label)}\\s*[:：]\\s*(?=${digits})`,
    "gu",
  );
}

/** Programs that print a line without its blanks leave a label straight behind a date or a unit (…12月6日单位：万元). */
const VALUE_BEFORE =
  /[\d〇零一二三四五六七八九十]\s*[年月日号]\s*$|[万千亿]\s*元\s*$/u;
const VALUE_BEHIND =
  /^(?:人民币)?[十百千万亿]{0,2}元\s*(?:$|[\s)）])|^(?:19|20)\d{2}\s*[年.\-/]/u;

const YEAR_IN_BRACKETS =
  /[（(]\s*((?:\d\s*){4}|[〇零○一二三四五六七八九]{4})\s*(?:年\s*)?(?:度)?\s*[)）]/u;
const YEAR_BEFORE = /((?:\d\s*){4}|[〇零○一二三四五六七八九]{4})\s*年\s*度?/u;

function yearPiece(
  lines: readonly LooseLine[],
  field: FieldLayout,
): Piece | null {
  for (const pattern of [YEAR_IN_BRACKETS, YEAR_BEFORE]) {
    for (const line of lines) {
      const match = pattern.exec(line.text);
      if (
        match === null ||
        (pattern === YEAR_BEFORE &&
          !field.labels.some((label) =>
            match[0].replace(/\s/g, "").endsWith(label),
          ))
      )
        continue;
      const bracketed = /^[（(]/.test(match[0]);
      return {
        line,
        from: match.index + (bracketed ? 1 : 0),
        to: match.index + match[0].length - (bracketed ? 1 : 0),
      };
    }
  }
  return null;
}

/** 2022年项目绩效目标申报表, 2022年部门预算…: what a title has before its words is the form's year. */
function titleYear(line: LooseLine): Piece | null {
  const match = /(?<!\d)(?:19|20)\d{2}\s*年(?!\s*\d)/u.exec(line.text);
  if (match === null) return null;
  return { line, from: match.index, to: match.index + match[0].length };
}

function isWhole({ line, from, to }: Piece): boolean {
  return (
    line.text.slice(0, from).replace(/[\s（(]/g, "") === "" &&
    line.text.slice(to).replace(/[\s)）]/g, "") === ""
  );
}

function toCell(piece: Piece): RawCell {
  const text = piece.line.text.slice(piece.from, piece.to).trim();
  const place = { page: piece.line.page, box: boxOf(piece) };
  return {
    text,
    state: text === "" ? "blank" : "read",
    by: piece.line.words[0]?.by ?? "text-layer",
    review: false,
    reasons: [],
    at: [place],
    ...withReading(
      worstReading(piece.line.words.map(({ reading }) => reading)),
    ),
  };
}

/** The box of a piece: of the words that its characters are in, the line's where it is blank. */
function boxOf({ line, from, to }: Piece): Box {
  let box: Box | null = null;
  let at = 0;
  for (const word of line.words) {
    const start = line.text.indexOf(word.text, at);
    if (start < 0) continue;
    at = start + word.text.length;
    if (at <= from || start >= to) continue;
    const [x0, y0, x1, y1] = word.box;
    const step = (x1 - x0) / word.text.length;
    const part: Box = [
      x0 + step * Math.max(0, from - start),
      y0,
      x1 - step * Math.max(0, at - to),
      y1,
    ];
    box = box === null ? part : union(box, part);
  }
  return box ?? line.box;
}
