import { labelPattern } from "../../layouts/label-pattern.ts";
import type { FieldLayout } from "../../layouts/schema.ts";

/** A label with its colon in a text and the value behind it, up to the next label. */
export interface LabelledPiece {
  field: FieldLayout;
  /** Where the label begins, characters from 0. */
  from: number;
  /** The label as printed, without its colon. */
  label: string;
  text: string;
}

/**
 * The fields whose labels stand with their colons in one text (项目负责人：林宏　联系电话：83000101), in its order. A label
 * begins a line or stands behind a blank or a mark: 科室负责人： is none of 负责人.
 */
export function labelledPieces(
  text: string,
  fields: readonly FieldLayout[],
): LabelledPiece[] {
  const starts = fields
    .flatMap((field) => startOf(text, field) ?? [])
    .sort((a, b) => a.from - b.from);
  return starts.map(({ field, from, label, value }, i) => ({
    field,
    from,
    label,
    text: text
      .slice(value, starts[i + 1]?.from ?? text.length)
      .trim()
      // What divides two labels is no part of the first one's value.
      .replace(i + 1 < starts.length ? /\s*[;；,，、]$/u : /^$/u, ""),
  }));
}

function startOf(text: string, field: FieldLayout) {
  const starts = field.labels.flatMap((label) => {
    const pattern = new RegExp(
      `(?<=^|[\\s;；,，。、])(${NUMBER}${labelPattern(label)}(?:[（(][^（()）]{1,10}[）)])?)\\s*[:：]\\s*`,
      "mu",
    );
    const found = pattern.exec(text);
    if (found === null) return [];
    const { index: from, 0: whole, 1: printed = "" } = found;
    return [{ field, from, label: printed, value: from + whole.length }];
  });
  const [first] = starts.sort((a, b) => a.from - b.from);
  return first;
}

/** 一、 or 1. or （一） before a label. */
const NUMBER =
  "(?:(?:[（(](?:[一二三四五六七八九十]{1,2}|\\d{1,2})[）)]|(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[、.．])\\s*)?";
