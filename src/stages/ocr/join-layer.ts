import { carryBox } from "../../geometry/carry-box.ts";
import type { PageLie } from "../../geometry/place-on-page.ts";
import type { Box } from "../../model/box.ts";
import type { PageContent, Rule, Word } from "../../model/page.ts";
import { compareLayer } from "./compare-layer.ts";
import { mergeShown } from "./merge-shown.ts";

/** A page read from its picture, with what its file says beside. */
export interface JoinedPage {
  words: Word[];
  hidden: PageContent["hidden"];
  /** The file holds a text layer that has next to nothing in common with the picture; it was left out of account. */
  layerUnusable: boolean;
}

/**
 * A page's reading together with its own text: visible words are added to it, hidden ones are compared with it.
 * @param read words from the picture, reading points
 * @param content the page's text in the same reading points (see layContent)
 * @param cells boxes of the page's cells, reading points
 */
export function joinLayer(
  read: readonly Word[],
  content: PageContent,
  cells: readonly Box[],
): JoinedPage {
  const { words, unusable } = mergeShown(read, content.words);
  const compared = compareLayer(words, content.hidden, cells);
  return {
    words: compared.words,
    hidden: compared.hidden.map((word) =>
      // The picture was read with all images on it: what lies under one of them is covered by the page's picture.
      word.because === "under-image" ? { ...word, because: "covered" } : word,
    ),
    layerUnusable: unusable || compared.verdict === "unusable",
  };
}

/**
 * A page's content as the page lies when it is read from its picture. Of a text layer that cannot be relied on only the
 * values of form fields are kept.
 */
export function layContent(content: PageContent, lie: PageLie): PageContent {
  const carry = (box: Box) => carryBox(box, content, lie);
  const carried = <T extends { box: Box }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, box: carry(item.box) }));
  const relied = content.unreadable === null;
  const kept = content.words.filter(({ by }) => relied || by === "form-field");
  return {
    ...content,
    turn: lie.turn,
    skew: lie.skew,
    words: carried(kept),
    hidden: carried(content.hidden),
    rules: relied ? content.rules.map((rule) => carryRule(rule, carry)) : [],
    fills: carried(content.fills),
    images: content.images.map(carry),
  };
}

function carryRule(rule: Rule, carry: (box: Box) => Box): Rule {
  const { axis, at, from, to } = rule;
  const [x0, y0, x1, y1] = carry(
    axis === "horizontal" ? [from, at, to, at] : [at, from, at, to],
  );
  return x1 - x0 >= y1 - y0
    ? { ...rule, axis: "horizontal", at: y0, from: x0, to: x1 }
    : { ...rule, axis: "vertical", at: x0, from: y0, to: y1 };
}
