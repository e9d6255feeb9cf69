import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/**
 * The phone numbers of a text, tidied and joined by 、: a mobile as 11 digits, a landline as 7 or 8 digits with its
 * region code and a dash before (027-83000101) and its extension behind. Digits that make no whole number stay, to be
 * looked at.
 */
export function phone(printed: string): Reading<string> {
  const text = plain(printed);
  if (text === "" || NOTHING.test(text)) return reading<string>(null);
  if (!/\d/u.test(text)) return reading<string>(null, "not-a-phone");
  const numbers = wholeNumbers(text) ?? wholeNumbers(text.replaceAll(" ", ""));
  if (numbers === null) return reading(digitGroups(text), "phone-digits");
  const words = text.replace(LABELS, "");
  const value = numbers.join("、");
  return /[\p{L}]/u.test(words) ? reading(value, "other-text") : reading(value);
}

const NOTHING = /^(?:[-−–—/\\_*\s]+|无)$/u;
/** Words that say which number it is. */
const LABELS = /联系|电话|手机|座机|办(?:公室?)?|宅|传真|转|分机|号码|tel/giu;

/** Ministry numbering plan: mobiles 1[3-9] with 11 digits, region codes 010, 02x and 0xxx, 400 and 800 numbers with 10. */
const MOBILE = "(?:\\+?86[- ]?)?(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})";
const LANDLINE =
  "(?:\\+?86[- ]?)?\\(?(010|02\\d|0[3-9]\\d{2})\\)?[- ]?(\\d{4}[- ]?\\d{3,4})";
const SERVICE = "([48]00)[- ]?(\\d{3,4})[- ]?(\\d{3,4})";
const LOCAL = "(\\d{7,8})";
const EXTENSION = "(?:(?:-|转|分机)(\\d{1,6}))?";
const WHOLE = new RegExp(
  `(?<!\\d)(?:${MOBILE}|${LANDLINE}${EXTENSION}|${SERVICE}|${LOCAL}${EXTENSION})(?!\\d)`,
  "gu",
);

function wholeNumbers(text: string): string[] | null {
  const numbers: string[] = [];
  const rest = text.replace(
    WHOLE,
    (_, mobile, region, line, ext, s1, s2, s3, local, localExt) => {
      if (mobile) numbers.push(digits(mobile));
      else if (region) numbers.push(joined(region, digits(line), ext));
      else if (s1) numbers.push(joined(s1, s2, s3));
      else numbers.push(joined(local, localExt));
      return " ";
    },
  );
  return /[\d*]/u.test(rest) ? null : numbers;
}

function digits(text: string): string {
  return text.replace(/\D/gu, "");
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join("-");
}

/** Groups as printed: digits, dashes inside, stars of a masked number. */
function digitGroups(text: string): string {
  const groups = text.replaceAll(" ", "").match(/[\d*]+(?:-[\d*]+)*/gu) ?? [];
  return groups.join("、");
}
