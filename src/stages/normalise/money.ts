import type { Money } from "../../model/value.ts";
import { amountsIn } from "../../text/amounts.ts";
import { ARABIC, CHINESE, numeral, ONE } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/**
 * The amount of a money cell, exact to the fen.
 * With its own unit (20  万元, 约10万元, 3,498,000.00元, 壹佰贰拾万元整) it needs no other; a bare number takes the
 * form's. An amount among other words is the first one, to be looked at. A dash, a slash or 无 is a clear nothing.
 * @param unit fen per unit of the form (`moneyUnit`), null where the form names none
 */
export function money(printed: string, unit: number | null): Reading<Money> {
  const text = plain(printed)
    .replace(BRACKETED_UNIT, "$1")
    .replace(PREFIX, "")
    .replace(SUFFIX, "");
  if (text === "" || NOTHING.test(text)) return reading<Money>(null);

  const amounts = amountsIn(text);
  const [first] = amounts;
  if (first && first.start === 0 && first.end === text.length)
    return reading(toMoney(first.fen));

  const bare = BARE.exec(text);
  if (bare) return bareMoney(bare, unit);
  const spaced = SPACED.exec(text.replace(/ ?([万亿]?元)$/u, "$1"));
  if (spaced) return spacedMoney(spaced, unit);

  if (RANGE.test(text)) return reading<Money>(null, "amount-range");
  if (first) return reading(toMoney(first.fen), "other-text");
  const leading = LEADING.exec(text);
  if (leading) {
    const { value, reasons } = bareMoney(leading, unit);
    return reading(value, ...reasons, "other-text");
  }
  return reading<Money>(null, "not-an-amount");
}

/** 20（万元） */
const BRACKETED_UNIT = /\((?:人民币)?([百千]?[万亿]?元)\)/gu;
/** Words and signs that stand around an amount without changing it. */
const PREFIX =
  /^(?:人民币|RMB|CNY|大?约|大概|近|总?计|共计?|合计|金额|为|[:\s])+/iu;
const SUFFIX = /(?:左右|上下|人民币|[。.;,\s])+$/u;
const NOTHING = /^(?:[-−–—/\\_*\s]+|无|[.…·]+)$/u;

const SIGN = "(?<minus>[-−负△▲])?[¥$]?";
const BARE = new RegExp(`^${SIGN}(?<number>${ARABIC}|${CHINESE})[整正]?$`, "u");
/** A bare number with a remark: 50（含上年结转10万元）. */
const LEADING = new RegExp(`^${SIGN}(?<number>${ARABIC})(?=[(,;:])`, "u");
/** 3 498 000.00: thousands divided by blanks, or a number that print tore apart. */
const SPACED =
  /^(?<minus>[-−负△▲])?(?<number>\d{1,3}(?: \d{3})+(?:\.\d+)?)(?<own>[万亿]?元)?$/u;
const RANGE = /\d[%元万亿]*\s*(?:[-−–—~至到])\s*\d[\d.,]*(?:[万亿元]|$)/u;

function bareMoney(match: RegExpExecArray, unit: number | null) {
  const { minus, number = "" } = match.groups ?? {};
  const value = numeral(number);
  if (value === null) return reading<Money>(null, "not-an-amount");
  // Nothing is nothing in any unit.
  if (value === 0n) return reading(toMoney(0));
  if (unit === null) return reading<Money>(null, "unit-unknown");
  const fen = Number((value * BigInt(unit) + ONE / 2n) / ONE);
  if (!Number.isSafeInteger(fen)) return reading<Money>(null, "not-an-amount");
  return reading(toMoney(minus === undefined ? fen : -fen));
}

function spacedMoney(match: RegExpExecArray, unit: number | null) {
  const { minus = "", number = "", own = "" } = match.groups ?? {};
  const joined = minus + number.replaceAll(" ", "") + own;
  const { value, reasons } = money(joined, unit);
  return reading(value, ...reasons, "spaced-digits");
}

/** A division of whole fen gives the number nearest to the amount, which prints with two decimals again. */
function toMoney(fen: number): Money {
  return { yuan: fen / 100 };
}
