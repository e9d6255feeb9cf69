import type { Bilingual } from "../../../../model/finding.ts";
import type { NormaliseReason } from "../../../../stages/normalise/reading.ts";

/** What a reason of a cell says in words; `other` is what follows the code (the other reading). */
export interface ReasonInWords {
  code: string;
  words: Bilingual | null;
  other: string | null;
}

/** `also-read:93.5` → its wording and `93.5`; a code without a wording keeps `words: null` and is shown as it is. */
export function reasonInWords(reason: string): ReasonInWords {
  const colon = reason.indexOf(":");
  const code = colon < 0 ? reason : reason.slice(0, colon);
  return {
    code: reason,
    words: REASON_WORDS[code] ?? null,
    other: colon < 0 ? null : reason.slice(colon + 1),
  };
}

/** The other readings of a cell that stand among its reasons, each once. */
export function otherReadings(reasons: readonly string[]): string[] {
  const others = reasons
    .filter((reason) => reason.startsWith(ALSO_READ))
    .map((reason) => reason.slice(ALSO_READ.length));
  return [...new Set(others)];
}

const ALSO_READ = "also-read:";

const OF_VALUES: Record<NormaliseReason, Bilingual> = {
  "not-an-amount": { zh: "不是金额", en: "not an amount" },
  "amount-range": { zh: "金额是一个区间", en: "a range of amounts" },
  "unit-unknown": { zh: "金额单位不明", en: "unit of money unknown" },
  "spaced-digits": { zh: "数字之间有空格", en: "blanks between digits" },
  "other-text": { zh: "另有其他文字", en: "other text beside the value" },
  "not-a-date": { zh: "不是日期", en: "not a date" },
  "not-a-year": { zh: "不是年份", en: "not a year" },
  "several-years": { zh: "有几个年份", en: "several years" },
  "not-a-phone": { zh: "不是电话号码", en: "not a phone number" },
  "phone-digits": {
    zh: "电话号码位数不对",
    en: "wrong number of digits for a phone",
  },
  "not-a-percent": { zh: "不是百分比", en: "not a percentage" },
  "percent-ambiguous": {
    zh: "百分比有两种读法",
    en: "percentage can be read in two ways",
  },
  "not-a-choice": { zh: "不在可选项之内", en: "none of the choices" },
  "unknown-choice": { zh: "选项不认识", en: "unknown choice" },
  "several-ticks": { zh: "勾选了几项", en: "several boxes ticked" },
  "no-marks": { zh: "没有勾选标记", en: "no tick marks" },
  "unknown-mark": { zh: "勾选标记不认识", en: "unknown mark" },
  "tick-interpreted": { zh: "勾选由形状推断", en: "tick told by its shape" },
  "tick-position": {
    zh: "勾选位置不明确",
    en: "unclear which box the tick is in",
  },
  "amount-without-year": { zh: "有金额，无年份", en: "amount without a year" },
  "history-ambiguous": {
    zh: "各年金额有几种读法",
    en: "years and amounts can be read in several ways",
  },
  "two-digit-year": { zh: "年份只写了两位", en: "year of two digits" },
  "operator-conflict": {
    zh: "计算符号前后矛盾",
    en: "signs contradict each other",
  },
  "not-an-ordinal": { zh: "不是序号", en: "not an ordinal number" },
  "not-a-number": { zh: "不是数字", en: "not a number" },
};

/** One table of wordings; a code that is missing here is shown as the program gives it. */
const REASON_WORDS: Record<string, Bilingual | undefined> = {
  ...OF_VALUES,
  "low-confidence": { zh: "识别把握不足", en: "reading not sure enough" },
  "also-read": { zh: "另一种识别结果", en: "also read as" },
  "read-as": { zh: "识别时已更正，原读作", en: "mended while reading, from" },
  "text-layer-differs": {
    zh: "与文件自带的文字不一致",
    en: "differs from the file's own text",
  },
  "not-recognised": { zh: "识别失败", en: "could not be recognised" },
  "page-unreadable": { zh: "整页无法读取", en: "page could not be read" },
  "cut-off": { zh: "单元格被页边截断", en: "cut off by the page's edge" },
  smudged: { zh: "有污迹或印章遮盖", en: "smudged or under a seal" },
  "several-cells": {
    zh: "该栏有几个单元格",
    en: "several cells in one column",
  },
  "struck-out": {
    zh: "有文字被划线删除",
    en: "text is struck through",
  },
  "partly-hidden": { zh: "文字有一部分被遮住", en: "text is partly hidden" },
  "untrusted-text": {
    zh: "文件自带的文字不可靠",
    en: "the file's text is not to be trusted",
  },
  "doubtful-font": { zh: "字体编码可疑", en: "doubtful font encoding" },
  "symbol-guessed": {
    zh: "符号由字体推测",
    en: "symbol guessed from its font",
  },
  "no-own-cell": { zh: "没有自己的单元格", en: "has no cell of its own" },
  "no-field": { zh: "不属于任何栏目", en: "beside no field" },
  unplaced: { zh: "不属于任何栏目", en: "beside no field" },
  "no-ruling-lines": {
    zh: "表格没有框线，按位置读取",
    en: "no ruling lines, read by position",
  },
  "text-flow": { zh: "按文字顺序读取", en: "read by text flow" },
  "ambiguous-flow": {
    zh: "文字归属不明确",
    en: "unclear which cell the text belongs to",
  },
  "divided-cell": { zh: "单元格内容被分开", en: "cell's text was divided" },
  "paragraph-unsure": { zh: "分段不确定", en: "paragraphs not certain" },
  "order-unsure": { zh: "文字顺序不确定", en: "order of text not certain" },
  "rows-unsure": { zh: "行的划分不确定", en: "division of rows not certain" },
  "incomplete-row": { zh: "该行不完整", en: "row is incomplete" },
  "unexpected-kind": {
    zh: "内容与栏目不符",
    en: "content does not fit the field",
  },
  "label-after-value": {
    zh: "内容在标签之前",
    en: "value stands before its label",
  },
  "label-amid-value": {
    zh: "标签夹在内容之中",
    en: "label stands amid the value",
  },
  corrected: { zh: "已由人工修改", en: "changed by a reviewer" },
  accepted: { zh: "已由人工确认", en: "accepted by a reviewer" },
  "unreadable-on-paper": {
    zh: "原件上无法辨认",
    en: "cannot be read on the paper",
  },
  "correction-outdated": {
    zh: "重新读取后，原来的修改已不适用",
    en: "read anew since, so that its correction no longer fits",
  },
  "label-differs": {
    zh: "标签与本栏目的不同",
    en: "label differs from the field's",
  },
  "repeated-label": { zh: "标签出现两次", en: "label stands there twice" },
  "repeated-total": { zh: "合计出现两次", en: "total stands there twice" },
  "merge-unsure": {
    zh: "跨页处可能是合并单元格",
    en: "may be a merged cell that goes on over the page's end",
  },
  "units-differ": {
    zh: "表内标注的金额单位不一致",
    en: "units of money in the form differ",
  },
  "unit-unclear": {
    zh: "计量单位栏不像单位",
    en: "the unit's cell does not look like a unit",
  },
  "year-inferred": { zh: "年份由上下文推定", en: "year told by its context" },
};
