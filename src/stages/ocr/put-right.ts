import type { ReadSymbol } from "./engine.ts";

/**
 * Symbols with what the engine cannot know put right by the characters beside them: one width of punctuation, dashes
 * between numbers, the brackets of a document's number. Letters, digits and Han characters stay as they were read, but
 * for 一, which is how the engine gives every dash, and x between words, its ×.
 */
export function putRight(symbols: readonly ReadSymbol[]): ReadSymbol[] {
  let line = symbols.filter(({ text }) => text !== "");
  for (const rule of [
    dashes,
    percents,
    times,
    goalColons,
    doubled,
    yearBrackets,
    roundBrackets,
    widths,
    quotes,
  ]) {
    const texts = rule(line.map(({ text }) => text));
    line = line
      .map((symbol, i) => ({ ...symbol, text: texts[i] ?? "" }))
      .filter(({ text }) => text !== "");
  }
  return line;
}

const DIGIT = /^[0-9]$/;

const HAN = /\p{Script=Han}/u;

/** 2018一2022, 027一8321, 3月一5月: a dash. */
function dashes(texts: readonly string[]): string[] {
  return texts.map((text, i) => {
    const before = texts[i - 1] ?? "";
    const after = texts[i + 1] ?? "";
    const between = DIGIT.test(before) || /^[年月日%％万元]$/.test(before);
    return text === "一" && between && DIGIT.test(after) ? "—" : text;
  });
}

/** 100%6: nothing follows a percent sign at the end of a line but what was read of the sign itself. */
function percents(texts: readonly string[]): string[] {
  const last = texts.length - 1;
  return texts.map((text, i) =>
    i === last && /^[0-9oO]$/.test(text) && /^[%％]$/.test(texts[i - 1] ?? "")
      ? ""
      : text,
  );
}

/** 单价x数量: between Han characters it is the sign for times, but for rays (X光, X线, X射线), which are read as ×光 too. */
function times(texts: readonly string[]): string[] {
  return texts.map((text, i) => {
    const after = texts[i + 1] ?? "";
    if (text === "×" && RAYS.test(texts.slice(i + 1, i + 3).join("")))
      return "X";
    const between =
      HAN.test(texts[i - 1] ?? "") &&
      HAN.test(after) &&
      !/[光线射]/u.test(after);
    return between && /^[xX*]$/.test(text) ? "×" : text;
  });
}

/** 光 and 线 begin other words as well (光缆, 线路), which something may be times of. */
const RAYS = /^(?:光[机片检透设摄]?$|线[机片检透摄]|射线)/u;

/** 目标1；, 目标1：，: a colon stands behind the number of a goal at the beginning of a line. */
function goalColons(texts: readonly string[]): string[] {
  const found =
    /^(目标(?:\d{1,2}|[一二三四五六七八九十]{1,2}))([；;，,：:]{1,2})/u.exec(
      texts.join(""),
    );
  if (found === null || texts.some((text) => [...text].length !== 1))
    return [...texts];
  const [, before = "", marks = ""] = found;
  const [from, to] = [[...before].length, [...before].length + marks.length];
  return texts.map((text, i) =>
    i < from || i >= to ? text : i === from ? "：" : "",
  );
}

/** 〔〔2018〕】, ==: one bracket, one sign read as two. */
function doubled(texts: readonly string[]): string[] {
  return texts.map((text, i) => {
    const before = texts[i - 1] ?? "";
    const twice =
      // ＝ is as wide as a character.
      (text === "=" && before === "=") ||
      (/^[[【〔﹝]$/.test(text) && /^[[【〔﹝]$/.test(before)) ||
      (/^[\]】〕﹞]$/.test(text) && /^[\]】〕﹞]$/.test(before));
    return twice ? "" : text;
  });
}

/** The angular opening and closing brackets that are read for 〔 and 〕. */
const ANGULAR = /^[[\]【】〔〕﹝﹞]$/;

const BRACKET = /^[[\]【】〔〕﹝﹞()（）〈〉<>]$/;

/** 〔2018〕37号: the year of a document's number stands in these brackets; a round one is left as it was read. */
function yearBrackets(texts: readonly string[]): string[] {
  const out = [...texts];
  for (let i = 0; i + 5 < texts.length; i++) {
    const [open, close] = [texts[i] ?? "", texts[i + 5] ?? ""];
    const year = texts.slice(i + 1, i + 5);
    if (!year.every((digit) => DIGIT.test(digit))) continue;
    if (!BRACKET.test(open) || !BRACKET.test(close)) continue;
    if (!/^第?[0-9]*(?:号|$)/.test(texts.slice(i + 6, i + 12).join("")))
      continue;
    if (ANGULAR.test(open)) out[i] = "〔";
    if (ANGULAR.test(close)) out[i + 5] = "〕";
  }
  return out;
}

/**
 * 〈 stands inside a title in 《》 and has its 〉, 〔 stands before a year and has its 〕; without either it is how a
 * round bracket was read.
 */
function roundBrackets(texts: readonly string[]): string[] {
  const all = texts.join("");
  return texts.map((text, i) => {
    if (text === "〈" && !/[《〉]/u.test(all)) return "（";
    if (text === "〉" && !/[〈》]/u.test(all)) return "）";
    const after = texts.slice(i + 1).join("");
    if (/^[〔【]$/.test(text) && /^[^\d〕】\]]+[）)]/u.test(after)) return "（";
    return text;
  });
}

/** Punctuation of running Chinese text is as wide as a character; between digits it is narrow. */
const WIDE: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

const NARROW: Record<string, string> = {
  "，": ",",
  "．": ".",
  "：": ":",
};

function widths(texts: readonly string[]): string[] {
  const chinese = texts.some((text) => HAN.test(text));
  return texts.map((text, i) => {
    const before = texts[i - 1] ?? "";
    const after = texts[i + 1] ?? "";
    if (DIGIT.test(before) && DIGIT.test(after) && /^[,，.．:：]$/.test(text))
      return NARROW[text] ?? text;
    return chinese ? (WIDE[text] ?? text) : text;
  });
}

/**
 * Straight quotation marks open and close in turn, and one that opens while one is open closes it: quotations in
 * quotations are rarer than a misread mark. A single straight mark beside a Han character is a double one.
 */
function quotes(texts: readonly string[]): string[] {
  let open = false;
  return texts.map((text, i) => {
    const beside = HAN.test(texts[i - 1] ?? "") || HAN.test(texts[i + 1] ?? "");
    const straight = text === '"' || (text === "'" && beside);
    if (!straight && !/^[“”]$/.test(text)) return text;
    open = text === "”" ? false : !open;
    return open ? "“" : "”";
  });
}
