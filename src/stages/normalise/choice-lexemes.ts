import { halfWidth } from "../../text/tidy.ts";

/** What a row of options is made of, in the order of print. */
export type Lexeme =
  | { type: "mark"; state: MarkState; interpreted: boolean }
  /** A name that the layout knows. */
  | { type: "label"; text: string }
  /** Any other run of characters. */
  | { type: "word"; text: string }
  /** A blank, punctuation or a remark in brackets. */
  | { type: "gap"; colon: boolean };

/** `unknown`: a sign stands there that is neither a box nor a tick we know. */
export type MarkState = "ticked" | "empty" | "unknown";

/** @param labels the printed names of the options */
export function choiceLexemes(
  printed: string,
  labels: readonly string[],
): Lexeme[] {
  const label = labelPattern(labels);
  const lexemes: Lexeme[] = [];
  let rest = halfWidth(printed).replace(/\s+/gu, " ").trim();
  while (rest !== "") {
    const last = lexemes.at(-1);
    const inWord = last?.type === "word";
    const found =
      markAt(rest, !inWord) ?? labelAt(rest, label) ?? gapAt(rest, labels);
    const [char = ""] = rest;
    if (found !== null) lexemes.push(found.lexeme);
    else if (inWord) last.text += char;
    else lexemes.push({ type: "word", text: char });
    rest = rest.slice(found?.length ?? char.length);
  }
  return lexemes;
}

interface Found {
  lexeme: Lexeme;
  length: number;
}

const TICKED = "☑☒■√✓✔✅●◉⊙▣◼⬛◆🗹🗸";
const EMPTY = "□☐◻○◯▢⬜◇";
/** Letters and signs that a tick is written or read as; only taken for one where a mark stands. */
const LIKE_TICKED = "VvⅤ∨ν";
/** Han characters that a box is read as. */
const LIKE_EMPTY = "口囗";
const BRACKETED = new RegExp(
  `^[([【〔{] ?([${TICKED}${LIKE_TICKED}xX]?) ?[)\\]】〕}]`,
  "u",
);
/** Signs that stand in texts as well. */
const TEXT_SIGNS = "~+=|<>";

/** @param free whether a mark may stand here: not inside a word, where 口 and V are letters */
function markAt(text: string, free: boolean): Found | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const [{ length }, inside = ""] = bracketed;
    const interpreted = inside !== "" && LIKE_TICKED.includes(inside);
    return mark(inside === "" ? "empty" : "ticked", length, interpreted);
  }
  const [char = ""] = text;
  const { length } = char;
  if (TICKED.includes(char)) return mark("ticked", length);
  if (EMPTY.includes(char)) return mark("empty", length);
  const letterFollows = /^[A-Za-z0-9]/u.test(text.slice(length));
  if (free && LIKE_TICKED.includes(char) && !letterFollows)
    return mark("ticked", length, true);
  if (free && LIKE_EMPTY.includes(char)) return mark("empty", length);
  if (/[\p{S}\p{Co}\p{Cn}\ufffd]/u.test(char) && !TEXT_SIGNS.includes(char))
    return mark("unknown", length);
  return null;
}

function mark(state: MarkState, length: number, interpreted = false): Found {
  return { lexeme: { type: "mark", state, interpreted }, length };
}

function labelAt(text: string, label: RegExp): Found | null {
  const found = label.exec(text)?.[0];
  return found === undefined
    ? null
    : { lexeme: { type: "label", text: found }, length: found.length };
}

/** Every name, longest first, with blanks between its characters allowed. */
function labelPattern(labels: readonly string[]): RegExp {
  const names = labels
    .map((name) => [...halfWidth(name)].map(escaped).join(" ?"))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${names.join("|") || "(?!)"})`, "u");
}

function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/-]/u.test(char) ? `\\${char}` : char;
}

/** （从   年至   年）, also where its end was cut off; not where marks stand inside. */
const REMARK = new RegExp(`^\\([^()${TICKED}${EMPTY}]*(?:\\)|$)`, "u");
/** A blank is taken alone, unless a colon follows: behind it a mark in brackets may begin. */
const PUNCTUATION = /^(?: ?:|\p{P}| )/u;

function gapAt(text: string, labels: readonly string[]): Found | null {
  const remark = REMARK.exec(text)?.[0];
  const found =
    remark !== undefined && !labels.some((name) => remark.includes(name))
      ? remark
      : PUNCTUATION.exec(text)?.[0];
  return found === undefined
    ? null
    : {
        lexeme: { type: "gap", colon: found.endsWith(":") },
        length: found.length,
      };
}
