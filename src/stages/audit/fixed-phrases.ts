import { withinOneEdit } from "../../layouts/match.ts";
import { plain } from "../../text/tidy.ts";

/** A wrong wording and the right one. */
export interface Slip {
  printed: string;
  right: string;
}

/**
 * Fixed phrases with a character lost or typed twice: “两个坚决护” for 两个坚决维护, 四个个意识 for 四个意识.
 * In short phrases a lost one is looked for in quotation marks only: 两个护 may go on as 两个护士.
 */
export function slipsOfPhrases(
  text: string,
  phrases: readonly string[],
): Slip[] {
  const line = plain(text);
  const slips = [
    ...truncated(line, phrases),
    ...truncatedUnquoted(line, phrases),
    ...doubled(line, phrases),
  ];
  const printed = new Set(slips.map((slip) => slip.printed));
  return [...printed].flatMap(
    (words) => slips.find((slip) => slip.printed === words) ?? [],
  );
}

/** A passage of two to six Han characters typed twice on end: 提高提高, 区委区委. */
export function doubledWords(text: string): Slip[] {
  // A line may begin with the word that the one before ends in.
  return text
    .split(/\s+/u)
    .flatMap((line) => [...line.matchAll(TWICE)])
    .flatMap(([printed, right = ""]) =>
      REPEATED_ON_PURPOSE.test(right) || new Set(right).size === 1
        ? []
        : [{ printed, right }],
    );
}

const TWICE = /(\p{Script=Han}{2,6})\1/gu;
/** Words that may be said twice: 一个一个, 研究研究; and numbers. */
const REPEATED_ON_PURPOSE =
  /^(?:[一逐][\p{Script=Han}]|研究|讨论|商量|学习|[〇零一二三四五六七八九十百千万]+)$/u;

const QUOTED = /[“"「『‘]([^“”"「」『』‘’]{2,14})[”"」』’]/gu;

/** Half of a phrase of three is a phrase of its own: 放管 of 放管服. */
const SHORTEST_QUOTED = 4;

function truncated(line: string, phrases: readonly string[]): Slip[] {
  return [...line.matchAll(QUOTED)].flatMap(([, printed = ""]) => {
    if (phrases.includes(printed)) return [];
    const right = phrases.find(
      (phrase) =>
        phrase.length >= SHORTEST_QUOTED &&
        phrase.length === printed.length + 1 &&
        withinOneEdit(printed, phrase),
    );
    return right === undefined ? [] : [{ printed, right }];
  });
}

/** What is left of a phrase this long (characters) is like nothing else, also where no quotation marks stand. */
const SHORTEST_UNQUOTED = 6;

function truncatedUnquoted(line: string, phrases: readonly string[]): Slip[] {
  const long = phrases.filter((phrase) => phrase.length >= SHORTEST_UNQUOTED);
  return long.flatMap((right) =>
    [...right].flatMap((char, i, chars) => {
      const printed = [...chars.slice(0, i), ...chars.slice(i + 1)].join("");
      const isInside = i > 0 && i < chars.length - 1;
      return isInside && IS_HAN.test(char) && line.includes(printed)
        ? [{ printed, right }]
        : [];
    }),
  );
}

const IS_HAN = /\p{Script=Han}/u;

function doubled(line: string, phrases: readonly string[]): Slip[] {
  return phrases.flatMap((right) => {
    const chars = [...right];
    return chars.flatMap((char, i) => {
      const printed = [...chars.slice(0, i), char, ...chars.slice(i)].join("");
      // The same slip comes out for each of two equal neighbours; at the ends the next word may begin with the character.
      const isEnd = i === 0 || i === chars.length - 1;
      return isEnd || chars[i - 1] === char || !line.includes(printed)
        ? []
        : [{ printed, right }];
    });
  });
}
