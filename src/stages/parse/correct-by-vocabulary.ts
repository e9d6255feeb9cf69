import { fold } from "../../layouts/fold.ts";
import { withinOneEdit } from "../../layouts/match.ts";
import type { RawCell } from "../../model/cell.ts";

/** A shorter word with one wrong character may be any other. */
const SHORTEST = 3;

/**
 * A text read from a picture that is one character off exactly one of the words that its column is filled with, as that word;
 * the engine's own reading stays in the reasons. Anything else stays as it is.
 */
export function correctByVocabulary(
  cell: RawCell,
  words: readonly string[],
): RawCell {
  if (cell.by !== "ocr" || cell.state !== "read" || cell.text === null)
    return cell;
  const read = fold(cell.text);
  if (words.some((word) => fold(word) === read)) return cell;
  const bare = read.replace(SPECKS, "");
  const clean = words.find((word) => fold(word) === bare);
  if (clean !== undefined) return corrected(cell, clean);
  const near = words.filter(
    (word) =>
      word.length >= SHORTEST &&
      fold(word).length === read.length &&
      withinOneEdit(read, fold(word)),
  );
  const [only] = near;
  if (only === undefined || near.length > 1) return cell;
  return corrected(cell, only);
}

/** Specks around a word that were read as punctuation. */
const SPECKS = /^[。.,，、·…'`_-]+|[。.,，、·…'`_-]+$/gu;

function corrected(cell: RawCell, word: string): RawCell {
  return {
    ...cell,
    text: word,
    reasons: [...cell.reasons, `read-as:${cell.text}`],
  };
}
