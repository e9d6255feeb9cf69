import { ARABIC, fixedToNumber, numeral } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/** A plain number such as points: `9.5`, `10分`, `1,200`. A dash, a slash or 无 is a clear nothing. */
export function number(printed: string): Reading<number> {
  const text = plain(printed).replaceAll(" ", "");
  if (text === "" || NOTHING.test(text)) return reading<number>(null);
  const match = NUMBER.exec(text);
  const value =
    match?.groups?.number === undefined ? null : numeral(match.groups.number);
  if (value === null) return reading<number>(null, "not-a-number");
  const signed = fixedToNumber(value) * (match?.groups?.minus ? -1 : 1);
  return match?.[0] === text ? reading(signed) : reading(signed, "other-text");
}

const NOTHING = /^(?:[-−–—/\\_*]+|无)$/u;
const NUMBER = new RegExp(
  `(?<minus>(?<!\\d)[-−])?(?<number>${ARABIC})分?`,
  "u",
);
