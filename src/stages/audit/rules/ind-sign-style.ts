import {
  boundOf,
  INDICATOR_TABLES,
  type Indicator,
  indicatorTables,
  isFilled,
} from "../indicators.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  PROJECT,
} from "../rule.ts";

export const indSignStyle = formRule({
  id: "IND-SIGN-STYLE",
  severity: "info",
  formTypes: [PROJECT],
  title: { zh: "计算符号写法不一", en: "Signs written in several ways" },
  asks: {
    zh: "指标值的计算符号是否统一用≥、≤等符号填写，有无以文字代替或漏填？",
    en: "Are signs written as signs (≥, ≤) throughout, not spelt out or left off?",
  },
  examples: [
    {
      zh: "同一张表中既有“大于90%”，又有“≥90%”；时效指标只填“200学时”，没有符号。",
      en: "“Greater than 90%” beside “≥90%”; a time given as a bare number.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    const rows = indicatorTables(form)
      .flatMap(({ indicators }) => indicators)
      .filter(({ empty }) => !empty);
    const numeric = rows.filter((row) => boundOf(row) !== null);
    const unknown = rows.length === 0 || !rows.every((r) => isFilled(r.value));
    const odd = oddOnes(numeric);
    const [first] = odd;
    if (first === undefined) {
      if (unknown) return INSUFFICIENT_DATA;
      return numeric.length === 0 ? NOT_APPLICABLE : PASS;
    }
    const listed = odd.map(({ text }) => `“${text}”`);
    return finding({
      message: {
        zh: `疑似计算符号写法不一或漏填：${listed.join("、")}，宜统一用≥、≤等符号，请核实。`,
        en: `Signs seem to be spelt out or left off: ${listed.join(", ")}. Please verify.`,
      },
      actual: first.text,
      evidence: odd.map(({ value }) => value),
    });
  },
});

/** Signs spelt out; every phrase that stands for one where signs are used beside it; bounds without any sign. */
function oddOnes(numeric: Indicator[]): Indicator[] {
  const signs = numeric.some(({ text }) => SIGN.test(text));
  return numeric.filter((row) => {
    if (SPELT_OUT.test(row.text)) return true;
    if (signs && PHRASE.test(row.text)) return true;
    return isBareBound(row);
  });
}

/** What is counted may be an exact number, and 100% is the most that there can be; anything else bounds from one side. */
function isBareBound(row: Indicator): boolean {
  const bound = boundOf(row);
  if (bound === null || bound.operator !== "=" || row.kind === "数量")
    return false;
  if (/^[=等为]/u.test(row.text) || bound.number === 0) return false;
  return !(bound.unit === "%" && bound.number === 100);
}

const SIGN = /^[≥⩾≧≤⩽≦><]/u;
const SPELT_OUT = /^(?:大于|小于|高于|低于|多于|少于|等于)/u;
const PHRASE = /^(?:不|至少|至多|最|超过|控制在|达到)|以[上下内]|之内/u;
