import { holds } from "../../../../geometry/box.ts";
import {
  type PageLie,
  placeOnPage,
} from "../../../../geometry/place-on-page.ts";
import type { Box } from "../../../../model/box.ts";
import type { PageContent, Word } from "../../../../model/page.ts";
import type { Contacts } from "../../redact/contacts.ts";
import type { RedactedCell } from "../../redact/redact-contacts.ts";
import type { TextLine } from "../lay-text.ts";
import { cutBoxes, keptPieces, wordContacts } from "./word-contacts.ts";

/** What has to be done to a page so that no contact is left on it. */
export interface PagePlan {
  /** To be painted out, as displayed, points. */
  areas: Box[];
  /** What is left of the page's text, in reading orientation, to be laid over its picture. */
  kept: TextLine[];
  /** The page holds text that nobody sees, and that may be anything. */
  holdsUnseen: boolean;
}

/**
 * Finds contacts on a page: in the cells that hold them, and in all of its text.
 * @param cells of all pages (`redactContacts`)
 */
export function pagePlan(
  content: PageContent,
  cells: readonly RedactedCell[],
  contacts: Contacts,
): PagePlan {
  const { words, hidden, turn, skew, width, height, page, kind } = content;
  const lie: PageLie = { turn, skew, width, height };
  const displayed = (box: Box) => placeOnPage(box, lie);
  const marked = wordContacts(words, contacts);
  const found = marked.flatMap(cutBoxes).map(displayed);
  const areas = [...found];
  for (const { whole, at } of cells)
    for (const place of at) {
      if (!("page" in place) || place.page !== page) continue;
      // A text that is no contact as a whole: its words say where in it, if there are words.
      const own = words.filter((word) =>
        liesIn(displayed(word.box), place.box),
      );
      const seen = wordContacts(own, contacts).flatMap(cutBoxes).map(displayed);
      if (whole || seen.length === 0) areas.push(place.box);
      areas.push(...seen);
    }
  return {
    areas,
    kept:
      kind === "scan"
        ? []
        : marked
            .flatMap(keptPieces)
            .filter(({ box }) => !isPainted(displayed(box), areas)),
    holdsUnseen: hidden.length > 0 || content.unreadable !== null,
  };
}

function liesIn(inner: Box, outer: Box): boolean {
  const [x, y] = middleOf(inner);
  return holds(outer, x, y);
}

function isPainted(box: Box, areas: readonly Box[]): boolean {
  return areas.some((area) => liesIn(box, area));
}

function middleOf([x0, y0, x1, y1]: Box): [number, number] {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** Whether a page's text, seen or unseen, still holds a contact. */
export function holdsContacts(
  { words, hidden }: { words: readonly Word[]; hidden: readonly Word[] },
  contacts: Contacts,
): boolean {
  return [words, hidden].some((own) =>
    wordContacts(own, contacts).some(({ cuts }) => cuts.length > 0),
  );
}
