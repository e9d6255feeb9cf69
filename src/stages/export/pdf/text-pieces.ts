import type { Box } from "../../../model/box.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { Form } from "../../../model/form.ts";
import { mapCells } from "../../../model/map-cells.ts";
import { REDACTED } from "../redact/contacts.ts";

/** A text that was read, and the boxes it stands in, one after the other. */
export interface TextPiece {
  text: string;
  at: { page: number; box: Box }[];
}

/**
 * Every text of the forms that stands on a page, once: a merged cell is repeated in each of its rows, and some fields are
 * part of another's text.
 */
export function textPieces(forms: readonly Form[]): TextPiece[] {
  const places = new Map<string, TextPiece[]>();
  for (const form of forms)
    mapCells(form, (cell) => {
      const piece = pieceOf(cell);
      if (piece === null) return cell;
      const key = piece.at.map(({ page, box }) => `${page} ${box}`).join();
      places.set(key, [...(places.get(key) ?? []), piece]);
      return cell;
    });
  return [...places.values()].flatMap(withoutParts);
}

function pieceOf({ text, at }: RawCell): TextPiece | null {
  const boxed = at.flatMap((place) => ("page" in place ? [place] : []));
  const said = text?.replaceAll(REDACTED, "") ?? "";
  if (said.trim() === "" || boxed.length === 0) return null;
  return { text: said, at: boxed };
}

/** Of the texts of one place, those that no longer one holds. */
function withoutParts(pieces: readonly TextPiece[]): TextPiece[] {
  const longestFirst = [...pieces].sort(
    (a, b) => b.text.length - a.text.length,
  );
  const kept: TextPiece[] = [];
  for (const piece of longestFirst)
    if (!kept.some(({ text }) => text.includes(piece.text))) kept.push(piece);
  return kept;
}
