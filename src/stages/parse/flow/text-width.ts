/** Width of a letter, digit or other half-width sign, in Han characters. */
const HALF_WIDTH = 0.5;
/** The space that typesetting programs put between Han and Latin text, in Han characters. */
export const AUTO_SPACE = 0.25;

/**
 * The printed width of a text in Han characters: full-width signs count 1, Latin letters and digits a half.
 * Quotation marks, dashes and signs such as ≥ are full-width in Chinese type.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\s/u.test(character)) width += AUTO_SPACE;
    else width += HALF_SIGN.test(character) ? HALF_WIDTH : 1;
  }
  return width;
}

/**
 * The width of the first part of a text that may not be divided at a line's end: a number or Latin word, a character
 * with the closing marks that must follow it or the opening marks that must not end a line (GB/T 15834, JIS X 4051).
 */
export function firstUnitWidth(text: string): number {
  const unit = FIRST_UNIT.exec(text.trimStart());
  return unit === null ? 0 : textWidth(unit[0]);
}

const HALF_SIGN = /[\u0020-\u007e\u00a1-\u00ff]/u;
const OPENING = "（(《〈<“‘【〔［「『";
const CLOSING = "，。、；：！？,.;:!?）)》〉>”’】〕］」』％%";
const FIRST_UNIT = new RegExp(
  `^[${escaped(OPENING)}]*(?:[0-9A-Za-z.]+|[\\s\\S])?[${escaped(CLOSING)}]*`,
  "u",
);

function escaped(signs: string): string {
  return signs.replace(/[\\\]^-]/g, "\\$&");
}
