import { fold } from "../../../layouts/fold.ts";
import { withinOneEdit } from "../../../layouts/match.ts";
import type { Kind } from "../../../model/value.ts";
import {
  endsInOperator,
  isAmount,
  isBound,
  isDeadline,
  isNothing,
  isVague,
  isVagueChange,
} from "./value-words.ts";

/** How little a text looks like the content of a column: 0 quite like it, 3 hardly, 6 practically never. */
export type ColumnCost = (text: string) => number;

/** A column whose texts are known in advance, such as 一级指标. Others end as they all do (…指标). */
export function vocabularyCost(vocabulary: readonly string[]): ColumnCost {
  const known = vocabulary.map(fold);
  const ending = commonEnding(known);
  return (text) => {
    const folded = fold(text);
    if (known.includes(folded)) return 0;
    if (known.length === 0) return 1;
    const near =
      folded.length >= SHORTEST_TOLERANT &&
      known.some((label) => withinOneEdit(folded, label));
    if (near) return 0.8;
    return ending.length >= 2 && folded.endsWith(ending) ? 2 : 6;
  };
}

/** Shorter texts must be known to the letter. */
const SHORTEST_TOLERANT = 4;

function commonEnding(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const text of others)
    while (length > 0 && !text.endsWith(first.slice(-length))) length--;
  return length === 0 ? "" : first.slice(-length);
}

/** The column that names what its row is about: words, not a value. `known` are texts that the form prints in advance. */
export function nameCost(known: readonly string[]): ColumnCost {
  const printed = new Set(known.map(fold));
  return (text) => {
    const folded = fold(text);
    if (printed.has(folded)) return -1;
    if (isNothing(text)) return 0.2;
    if (!/\p{Script=Han}|[A-Za-z]{2}/u.test(folded)) return 3;
    if (isBound(text) || isDeadline(text)) return 2;
    if (endsInOperator(text)) return 3;
    const odd = isVague(text) || folded.length === 1;
    return (odd ? 1.2 : 0.2) + broken(folded);
  };
}

/** A column of values by its kind. `usual` are texts that it often holds. */
export function valueCost(kind: Kind, usual: readonly string[]): ColumnCost {
  const often = new Set(usual.map(fold));
  const cost = costOfKind(kind);
  const unusual = often.size > 0 ? UNUSUAL : 0;
  return (text) => (often.has(fold(text)) ? 0 : cost(text) + unusual);
}

/** Another text where a column usually holds one of a few. */
const UNUSUAL = 1.5;

function costOfKind(kind: Kind): ColumnCost {
  switch (kind) {
    case "money":
    case "history":
      return (text) => {
        if (isAmount(text)) return 0;
        return isNothing(text) ? 0.3 : 6;
      };
    case "percent":
      return (text) => {
        if (/^[\d.]+%$/u.test(fold(text))) return 0;
        return isAmount(text) ? 2 : 6;
      };
    case "indicator":
      return indicatorCost;
    case "text":
    case "choice":
      return noteCost;
    default:
      return (text) => (/\d/u.test(text) ? 0.2 : 2);
  }
}

function indicatorCost(text: string): number {
  if (/^(?:19|20)\d{2}$/u.test(fold(text))) return 2;
  if (/^\d+$/u.test(fold(text))) return 0.3;
  if (isBound(text) || isDeadline(text)) return 0;
  if (isVague(text) || isNothing(text)) return 0.2;
  if (isVagueChange(text)) return 0.7;
  const odd = fold(text).length === 1 ? 1 : 0;
  return 1.5 + odd + excess(fold(text)) + broken(fold(text));
}

function noteCost(text: string): number {
  if (isBound(text)) return 2.5;
  return 1 + excess(fold(text)) + broken(fold(text));
}

/** Longer values and notes are rare, and more so the longer. */
const USUAL_LENGTH = 8;
const EACH_MORE = 0.2;

function excess(folded: string): number {
  return EACH_MORE * Math.max(0, folded.length - USUAL_LENGTH);
}

/** Half a pair of brackets, or a mark that no text begins with: part of a cell only. */
function broken(folded: string): number {
  let cost = /^[,，。、;；:：!！?？)）》”\]】〕%]/u.test(folded) ? 3 : 0;
  for (const [open, close] of PAIRS) {
    if (folded.split(open).length !== folded.split(close).length) cost += 1.5;
  }
  return Math.min(cost, 4);
}

const PAIRS = [
  ["(", ")"],
  ["《", "》"],
  ["“", "”"],
] as const;
