import { ARABIC, CHINESE, numeral, ONE } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/** The number in a heading such as `长期目标 1：`, 目标二, 年度目标③. */
export function ordinal(printed: string): Reading<number> {
  const text = plain(printed)
    .replaceAll(" ", "")
    .replace(/[①-⑳]/gu, (c) => c.normalize("NFKC"));
  if (text === "") return reading<number>(null);
  const match = BEHIND_WORD.exec(text) ?? ALONE.exec(text);
  const value = match?.[1] === undefined ? null : numeral(match[1]);
  return value === null
    ? reading<number>(null, "not-an-ordinal")
    : reading(Number(value / ONE));
}

const NUMBER = `(${ARABIC}|${CHINESE})`;
const BEHIND_WORD = new RegExp(`目标\\(?${NUMBER}`, "u");
const ALONE = new RegExp(`^\\D*?${NUMBER}\\D*$`, "u");
