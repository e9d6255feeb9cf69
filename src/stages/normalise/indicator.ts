import type { IndicatorValue } from "../../model/value.ts";
import { ARABIC, CHINESE, fixedToNumber, numeral } from "../../text/numeral.ts";
import { plain, tidy } from "../../text/tidy.ts";
import { type Reading, reading } from "./reading.ts";

type Operator = Extract<IndicatorValue, { operator: unknown }>["operator"];

/**
 * The bound that a 指标值 sets: `≥99.5%`, 大于等于5年, 不低于90%, 30天内, 95%以上, a bare `5` (operator `=`), 三次.
 * What is no single number with its unit (有所提升, 90%-95%, ≤本年内, 2021年底前) is kept as words; a slash, dots or a
 * dash is a clear nothing.
 */
export function indicator(printed: string): Reading<IndicatorValue> {
  const text = plain(printed)
    .replaceAll(" ", "")
    .replace(/[。.;,]+$/u, "");
  if (NOTHING.test(text)) return reading<IndicatorValue>(null);
  const words = reading<IndicatorValue>({ qualitative: tidy(printed) });

  const { operator: prefix, rest } = takePrefix(text);
  const alternative = ALTERNATIVE.exec(rest)?.[1];
  const bound = BOUND.exec(rest.replace(REMARK, ""));
  const { number = "", percent, tail = "" } = bound?.groups ?? {};
  if (bound === null) return words;
  const suffix = suffixOf(tail);
  const unit = percent ? "%" : tail.slice(0, tail.length - suffix.length);
  const value = numeral(number);
  if (value === null || !isUnit(unit)) return words;
  const spokenCount = CHINESE_ONLY.test(number) && !percent && !prefix;
  if (spokenCount && !COUNTER.test(unit)) return words;
  if (CALENDAR_YEAR.test(number) && unit.startsWith("年")) return words;
  if (prefix && suffix.operator && prefix[0] !== suffix.operator[0])
    return reading(words.value, "operator-conflict");
  const operator = prefix ?? suffix.operator ?? "=";
  const whole = alternative === undefined ? unit : `${unit}（${alternative}）`;
  return reading({ operator, number: fixedToNumber(value), unit: whole });
}

const NOTHING = /^(?:[/\\_*\-−–—]+|[.…·]*)$/u;

/** Longest first; 达到 sets a floor. */
const PREFIXES: readonly [RegExp, Operator][] = [
  [
    /^(?:≥|⩾|≧|>=|=>|>或=|大于(?:或)?等于|不低于|不少于|不小于|不短于|至少|最少|达到)/u,
    ">=",
  ],
  [
    /^(?:≤|⩽|≦|<=|=<|<或=|小于(?:或)?等于|不高于|不超过|不大于|不多于|不长于|不晚于|至多|最多|控制在)/u,
    "<=",
  ],
  [/^(?:>|大于|高于|超过|多于)/u, ">"],
  [/^(?:<|小于|低于|少于|不足|不到|短于)/u, "<"],
  [/^(?:=|等于|为)/u, "="],
];

function takePrefix(text: string): { operator: Operator | null; rest: string } {
  for (const [pattern, operator] of PREFIXES) {
    const match = pattern.exec(text);
    if (match) return { operator, rest: text.slice(match[0].length) };
  }
  return { operator: null, rest: text };
}

/** A second unit in brackets: 台（套）, 人（次）. */
const ALTERNATIVE =
  /[\p{Script=Han}]\(([套次辆件个户人份部处座只条项家所])\)$/u;

/** （含）, （每季度一次） behind the bound: the text keeps it. */
const REMARK = /\([^()]*\)$/u;
const BOUND = new RegExp(
  `^(?:(?<percent>百分之)(?=\\S))?(?<number>${ARABIC}|${CHINESE}|百(?=$|以))(?<tail>\\D*)$`,
  "u",
);

interface Suffix {
  operator: Operator | null;
  length: number;
}

function suffixOf(tail: string): Suffix {
  const floor = /(?:及|或)?以上$/u.exec(tail);
  if (floor) return { operator: ">=", length: floor[0].length };
  const ceiling = /(?:(?:及|或)?以[下内]|之内|内)$/u.exec(tail);
  if (ceiling) return { operator: "<=", length: ceiling[0].length };
  return { operator: null, length: 0 };
}

function isUnit(unit: string): boolean {
  if (unit === "" || /^[%‰](?:\/\p{L}{1,2})?$/u.test(unit)) return true;
  if (/[底前初末后起旬左右约]/u.test(unit)) return false;
  return unit.split(/[/·]/u).every((part) => UNIT.test(part));
}

/** 套, 人次, 万元, 个工作日: longer words say more than a unit (5期高校班, 24小时响应). */
const UNIT =
  /^[百千万亿]{0,2}个?(?:[\p{L}²³℃°㎡]{0,2}|百分点|工作日|自然日|平方米|立方米|平方公里|千瓦时|[A-Za-z]{3,5})$/u;

const CHINESE_ONLY = /^\D+$/u;
const CALENDAR_YEAR = /^(?:19|20)\d{2}$/u;
/** Measure words behind which 一 or 三 counts (三次), unlike 一致 or 一流. */
const COUNTER =
  /^(?:[次个项场期份套人名件台家批年天月周日时元万亿组户篇条册处座间辆班]|分钟|小时|人次|场次|个月|学时|课时|工作日|个工作日)$/u;
