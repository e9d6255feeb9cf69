/** A character of a symbol font; `guessed` where the font's name did not say which one it is. */
export interface SymbolCharacter {
  text: string;
  guessed: boolean;
}

/**
 * The boxes and ticks of the symbol fonts that office programs use, by font and code (0x20-0xFF).
 * Sources: the fonts' own character sets as Microsoft publishes them. Only what stands in forms.
 */
const FONTS: readonly [name: RegExp, codes: ReadonlyMap<number, string>][] = [
  [
    /wingdings\s*2/i,
    new Map([
      [0x4f, "✗"],
      [0x50, "✓"],
      [0x51, "☒"],
      [0x52, "☑"],
      [0x53, "☒"],
      [0x54, "☒"],
      [0x97, "●"],
      [0x98, "●"],
      [0x99, "○"],
      [0x9a, "○"],
      [0xa2, "■"],
      [0xa3, "□"],
      [0x2a, "□"],
    ]),
  ],
  [
    /wingdings/i,
    new Map([
      [0x6c, "●"],
      [0x6d, "○"],
      [0x6e, "■"],
      [0x6f, "□"],
      [0x70, "□"],
      [0x71, "□"],
      [0x72, "□"],
      [0x73, "◆"],
      [0x75, "◆"],
      [0x78, "☒"],
      [0xa1, "○"],
      [0xa7, "■"],
      [0xa8, "□"],
      [0xfb, "✗"],
      [0xfc, "✓"],
      [0xfd, "☒"],
      [0xfe, "☑"],
    ]),
  ],
  [
    /webdings/i,
    new Map([
      [0x61, "✓"],
      [0x63, "□"],
      [0x67, "■"],
      [0x72, "✗"],
    ]),
  ],
  [
    /zapf|dingbats/i,
    new Map([
      [0x33, "✓"],
      [0x34, "✔"],
      [0x37, "✗"],
      [0x38, "✘"],
      [0x6e, "■"],
      [0x6f, "□"],
      [0x70, "□"],
      [0x71, "□"],
      [0x72, "□"],
    ]),
  ],
];

/** What a private-use code means where the font's name says nothing: Wingdings 2 has the ticked box at 0x52, Wingdings the rest. */
const GUESSES: ReadonlyMap<number, string> = new Map([
  [0x52, "☑"],
  [0xfe, "☑"],
  [0xa8, "□"],
  [0x6f, "□"],
  [0x6e, "■"],
  [0xfc, "✓"],
  [0x50, "✓"],
  [0xa3, "□"],
]);

/** Symbol fonts put their codes at U+F000-F0FF. */
const PRIVATE_USE = 0xf000;

/** The box or tick that a glyph shows, or null where it is none of a symbol font. */
export function symbolCharacter(
  glyph: { unicode: string; originalCharCode: number },
  fontName: string,
): SymbolCharacter | null {
  const point = glyph.unicode.codePointAt(0) ?? 0;
  const privateCode =
    point >= PRIVATE_USE && point <= PRIVATE_USE + 0xff
      ? point - PRIVATE_USE
      : null;
  const table = FONTS.find(([name]) => name.test(fontName))?.[1];
  if (table !== undefined) {
    const text = table.get(privateCode ?? glyph.originalCharCode & 0xff);
    if (text !== undefined) return { text, guessed: false };
  }
  if (privateCode === null) return null;
  const guess = GUESSES.get(privateCode);
  return guess === undefined ? null : { text: guess, guessed: true };
}
