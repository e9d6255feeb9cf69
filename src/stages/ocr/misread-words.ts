import type { InkVerdicts } from "./check-readings.ts";
import type { ReadSymbol } from "./engine.ts";

/**
 * What engines make of common words in which one character has a look-alike that it is nearly always taken for, and
 * that gives no word: misread → printed, but not behind one of the characters with which it is part of other words
 * (由于部门, 自己完成). Neither names nor amounts are among them.
 */
const MISREAD: readonly (readonly [
  misread: string,
  printed: string,
  notBehind?: string,
])[] = [
  ["有效过制", "有效遏制"],
  ["拔款", "拨款"],
  ["拔付", "拨付"],
  ["划拔", "划拨"],
  ["核拔", "核拨"],
  ["下拔", "下拨"],
  ["于部", "干部", "由属位处等对关在至用基便"],
  ["千部", "干部", "一二两三四五六七八九十几数百万0123456789"],
  ["骨于", "骨干"],
  ["若于", "若干"],
  ["亚需", "亟需", "东南西北中"],
  ["亚待", "亟待", "东南西北中"],
  ["亚须", "亟须", "东南西北中"],
  ["绥带", "绶带"],
  ["宫颈瘤", "宫颈癌"],
  ["末来", "未来", "年月期周季岁"],
  ["己经", "已经", "自"],
  ["己完", "已完", "自"],
  ["自已", "自己"],
  ["入员", "人员", "投收加纳进引录列并转"],
  ["入才", "人才", "投收加纳进引录列并转"],
  ["入民", "人民"],
  ["士壤", "土壤"],
  ["贫因", "贫困"],
  ["曰常", "日常"],
  ["目常", "日常", "项题科栏节类书"],
  ["月常", "日常", "每个本当上下0123456789一二三四五六七八九十"],
  ["曰期", "日期"],
  ["冶理", "治理"],
  ["政冶", "政治"],
  ["综冶", "综治"],
  ["防冶", "防治"],
  ["预箕", "预算"],
  ["决箕", "决算"],
];

/** 30分中, 20万兀: what stands behind a number; a line's only character, where a wrap divides them, is no 兀 either. */
const BEHIND_NUMBER: readonly (readonly [RegExp, string])[] = [
  [/\d分(?<misread>中)$/u, "钟"],
  [/(?:\d[万亿]?|^)(?<misread>兀)/u, "元"],
  // 42万元/台: what a price is for; 元/人 and 元/人次 are others.
  [/\d[万亿]?元(?<misread>人)(?=[台套米顶条公亩户吨件处块家辆座])/u, "/"],
];

/** 大才1370: what stands before a bound; 高干3人 is another. */
const BEFORE_BOUND =
  /(?<misread>(?<=[大小低少高多等])[才予丁](?=\d)|(?<=[大小低少])[干千](?=\d))/u;

/** 工.便携式, 工、…: the number of an item, whose 1 has serifs. */
const ITEM_NUMBER = /^(?<misread>[工丨])[.．、]/u;

/** Other texts for the characters of a line that make no word where their look-alikes do. */
export function misreadWords(symbols: readonly ReadSymbol[]): InkVerdicts {
  const verdicts = new Map<number, string>();
  const texts = symbols.map(({ text }) => text);
  // Symbols of more than one character would shift the places; there is nothing to put right in them.
  const line = texts.map((text) => (text.length === 1 ? text : "\0")).join("");
  for (const [misread, printed, notBehind = ""] of MISREAD)
    for (const at of placesOf(misread, line)) {
      if (at > 0 && notBehind.includes(line[at - 1] as string)) continue;
      for (let k = 0; k < misread.length; k++)
        if (misread[k] !== printed[k])
          verdicts.set(at + k, printed[k] as string);
    }
  for (const [pattern, printed] of [
    ...BEHIND_NUMBER,
    [BEFORE_BOUND, "于"] as const,
    [ITEM_NUMBER, "1"] as const,
  ]) {
    const match = pattern.exec(line);
    const misread = match?.groups?.misread;
    if (match === null || misread === undefined) continue;
    verdicts.set(match.index + match[0].lastIndexOf(misread), printed);
  }
  return verdicts;
}

function placesOf(word: string, line: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1))
    places.push(at);
  return places;
}
