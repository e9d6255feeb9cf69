import { type PDFDocument, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { blankTrueType } from "./blank-true-type.ts";
import { isWide } from "./em-width.ts";

/** A font for text that is searched and copied and never seen. */
export interface GlyphlessFont {
  /** The hexadecimal string of a show operator. */
  encode(text: string): string;
  /** Puts the font into the document; to be called when all text is encoded. */
  embed(): void;
  ref: PDFRef;
}

/**
 * A font without a stroke: each character that is asked for has a code of its own, an em wide where it is a Chinese one
 * and half of it else, and its Unicode value in ToUnicode (ISO 32000-1, 9.7.4 and 9.10.3).
 */
export function glyphlessFont({ context }: PDFDocument): GlyphlessFont {
  const codes = new Map<string, number>();
  const ref = context.nextRef();
  return {
    ref,
    encode: (text) =>
      [...text].map((character) => hex(codeOf(character, codes))).join(""),
    embed: () => {
      const characters = [...codes.keys()];
      const program = blankTrueType();
      const file = context.register(
        context.flateStream(program, { Length1: program.length }),
      );
      const descriptor = context.register(
        context.obj({
          Type: "FontDescriptor",
          FontName: NAME,
          Flags: SYMBOLIC,
          FontBBox: [0, -120, 1000, 880],
          ItalicAngle: 0,
          Ascent: 880,
          Descent: -120,
          CapHeight: 880,
          StemV: 80,
          FontFile2: file,
        }),
      );
      const descendant = context.register(
        context.obj({
          Type: "Font",
          Subtype: "CIDFontType2",
          BaseFont: NAME,
          CIDSystemInfo: {
            Registry: PDFString.of("Adobe"),
            Ordering: PDFString.of("Identity"),
            Supplement: 0,
          },
          FontDescriptor: descriptor,
          DW: 1000,
          W: narrowCodes(characters),
          CIDToGIDMap: context.register(
            context.flateStream(allToFirst(characters.length)),
          ),
        }),
      );
      context.assign(
        ref,
        context.obj({
          Type: "Font",
          Subtype: "Type0",
          BaseFont: NAME,
          Encoding: "Identity-H",
          DescendantFonts: [descendant],
          ToUnicode: context.register(
            context.flateStream(toUnicode(characters)),
          ),
        }),
      );
    },
  };
}

const NAME = "ShenbaoGlyphless";

/** Font descriptor flag: characters outside the standard Latin set. */
const SYMBOLIC = 4;

/** Codes are two bytes, and 0 is kept for what is missing. */
const MOST_CODES = 0xffff;

function codeOf(character: string, codes: Map<string, number>): number {
  const known = codes.get(character);
  if (known !== undefined) return known;
  const code = codes.size + 1;
  if (code > MOST_CODES)
    throw new Error("more characters than a font has codes");
  codes.set(character, code);
  return code;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function narrowCodes(characters: readonly string[]): (number | number[])[] {
  return characters.flatMap((character, i) =>
    isWide(character) ? [] : [i + 1, [500]],
  );
}

/** Every code has the one glyph of the program, which is blank. */
function allToFirst(count: number): Uint8Array {
  const map = new Uint8Array(2 * (count + 1));
  for (let code = 1; code <= count; code++) map[2 * code + 1] = 1;
  return map;
}

/** No more entries than this stand in one section of a character map (Adobe technical note 5014). */
const MOST_ENTRIES = 100;

function toUnicode(characters: readonly string[]): string {
  const entries = characters.map(
    (character, i) => `<${hex(i + 1)}> <${utf16(character)}>`,
  );
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += MOST_ENTRIES) {
    const part = entries.slice(at, at + MOST_ENTRIES);
    sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(character: string): string {
  return [...Array(character.length).keys()]
    .map((i) => hex(character.charCodeAt(i)))
    .join("");
}
