import { numeral, ONE } from "../../text/numeral.ts";
import { plain } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

/** The year of `2021 年度`, `（2021年度）`, `2021`, 二〇二一年度; none where the text names several. */
export function year(printed: string): Reading<number> {
  const text = plain(printed).replaceAll(" ", "");
  if (text === "" || UNFILLED.test(text)) return reading<number>(null);
  const years = new Set<number>();
  for (const [digits] of text.matchAll(YEAR)) {
    const value = numeral(digits);
    if (value !== null) years.add(Number(value / ONE));
  }
  const [first] = years;
  if (first === undefined) return reading<number>(null, "not-a-year");
  if (years.size > 1) return reading<number>(null, "several-years");
  return reading(first);
}

const UNFILLED = /^\(?年度?\)?$/u;
const YEAR =
  /(?<!\d)(?:19|20)\d{2}(?!\d)|[一二][〇零○九][〇零○一二三四五六七八九]{2}/gu;
