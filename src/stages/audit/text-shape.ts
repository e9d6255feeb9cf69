import { amountsIn } from "../../text/amounts.ts";
import { ARABIC } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";

/** What a whole text looks like, whatever stands beside it. */
export type Shape = "amount" | "phone" | "choice" | "words";

/** The shape of a text that is nothing but an amount, a phone number or a row of boxes; else words. */
export function shapeOf(text: string): Shape {
  const line = plain(text).replace(/^约|[。.]$/gu, "");
  if (BOX.test(line)) return "choice";
  if (PHONE.test(line.replaceAll(" ", ""))) return "phone";
  const [amount] = amountsIn(line);
  const whole = amount?.start === 0 && amount.end === line.length;
  return whole || NUMBER.test(line) ? "amount" : "words";
}

const BOX = /[□☐◻☑☒■√✓✔]/u;
/** A mobile, or a landline with or without its region code. */
const PHONE = /^(?:1[3-9]\d{9}|(?:\(?0\d{2,3}\)?-?)?\d{7,8})$/u;
const NUMBER = new RegExp(`^${ARABIC}$`, "u");
