/** Digits behind the point that a `Fixed` keeps: 亿元 to the fen needs ten. */
const DECIMALS = 10;

/** A number without rounding: whole units of 10^-10. */
export type Fixed = bigint;

/** One as a `Fixed`. */
export const ONE: Fixed = 10n ** BigInt(DECIMALS);

/** What an Arabic number looks like in a plain text (see tidy.ts): thousands may be divided by commas. */
export const ARABIC = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";

/** What a Chinese number below 万 looks like; it does not begin with 百 or 千, as 千万 ("by all means") does. */
export const CHINESE =
  "[零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾廿][零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾廿百佰千仟点]*";

/**
 * The number that a whole text writes in Arabic digits (`3,498,000.00`), as a Chinese number below 万
 * (二十, 壹佰零五, 三点五), digit by digit (二〇二一), or mixed (3百, 5千).
 * @param text without blanks
 * @returns null where it writes none
 */
export function numeral(text: string): Fixed | null {
  const arabic = ARABIC_WITH_SCALE.exec(text);
  if (arabic) {
    const scale = SCALES[arabic[2] ?? ""] ?? 1n;
    return decimal((arabic[1] ?? "").replaceAll(",", "")) * scale;
  }
  const [whole = "", part, ...more] = text.split("点");
  if (more.length > 0) return null;
  const integer = chineseInteger(whole);
  if (integer === null) return null;
  if (part === undefined) return integer * ONE;
  const digits = [...part].map((c) => DIGITS[c]);
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return decimal(`${integer}.${digits.join("")}`);
}

/** The nearest JavaScript number. */
export function fixedToNumber(value: Fixed): number {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value)
    .toString()
    .padStart(DECIMALS + 1, "0");
  return Number(
    `${sign}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`,
  );
}

const ARABIC_WITH_SCALE = new RegExp(`^(${ARABIC})([十拾百佰千仟]?)$`, "u");

function decimal(text: string): Fixed {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(whole + part.slice(0, DECIMALS).padEnd(DECIMALS, "0"));
}

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, "○": 0, 一: 1, 壹: 1, 二: 2, 两: 2, 贰: 2, 三: 3, 叁: 3 },
  ...{ 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8 },
  ...{ 九: 9, 玖: 9 },
};

const SCALES: Record<string, bigint> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};

function chineseInteger(text: string): bigint | null {
  const chars = [...text.replaceAll("廿", "二十")];
  if (chars.length === 0) return null;
  if (chars.every((c) => DIGITS[c] !== undefined))
    return BigInt(chars.map((c) => DIGITS[c]).join(""));
  let total = 0n;
  let digit: bigint | null = null;
  let lastScale = 10_000n;
  let afterZero = false;
  for (const c of chars) {
    const scale = SCALES[c];
    if (scale !== undefined) {
      if (scale >= lastScale) return null;
      total += (digit ?? 1n) * scale;
      lastScale = scale;
      digit = null;
      afterZero = false;
      continue;
    }
    const value = DIGITS[c];
    if (value === undefined || digit !== null) return null;
    if (value === 0) afterZero = true;
    else digit = BigInt(value);
  }
  if (digit === null) return total;
  // 一百五 is said for 150, 一百零五 for 105; behind 十 the digit is a unit.
  const last = lastScale > 10n && !afterZero ? lastScale / 10n : 1n;
  return total + digit * last;
}
