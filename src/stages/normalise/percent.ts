import { ARABIC, CHINESE, fixedToNumber, numeral } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/**
 * The percentage of a text, 100 for 100 %: 44.52％, 百分之五, 5‰ (0.5).
 * A bare number above 1 is one without its sign (44.52). One up to 1 may mean itself or its hundredfold (0.4452):
 * no value, to be looked at; only 0 is the same either way.
 */
export function percent(printed: string): Reading<number> {
  const text = plain(printed).replaceAll(" ", "").replace(/^约/u, "");
  if (text === "" || NOTHING.test(text)) return reading<number>(null);
  const match = SIGNED.exec(text) ?? SPOKEN.exec(text);
  if (match) {
    const { minus, number = "", sign } = match.groups ?? {};
    const value = numeral(number === "百" ? "100" : number);
    if (value === null) return reading<number>(null, "not-a-percent");
    const percents = fixedToNumber(sign === "‰" ? value / 10n : value);
    const signed = minus === undefined ? percents : -percents;
    return match[0] === text ? reading(signed) : reading(signed, "other-text");
  }
  if (!BARE.test(text)) return reading<number>(null, "not-a-percent");
  const value = Number(text.replaceAll(",", ""));
  if (value === 0 || Math.abs(value) > 1) return reading(value);
  return reading<number>(null, "percent-ambiguous");
}

const NOTHING = /^(?:[-−–—/\\_*]+|无)$/u;
const SIGNED = new RegExp(
  `(?<minus>(?<!\\d)[-−])?(?<number>${ARABIC})(?<sign>[%‰])`,
  "u",
);
const SPOKEN = new RegExp(
  `(?<minus>负)?百分之(?<number>${ARABIC}|${CHINESE}|百)`,
  "u",
);
const BARE = new RegExp(`^-?${ARABIC}$`, "u");
