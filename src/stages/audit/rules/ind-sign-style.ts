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
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const indSignStyle = formRule({
  id: "IND-SIGN-STYLE",
  severity: "info",
  subjects: [PROJECT],
  title: { zh: "计算符号写法不一", en: "Signs written in several ways" },
  asks: {
    zh: "指标值的计算符号写法是否前后一致（≥、≤与“大于”“不超过”等文字不混用），有无漏填？",
    en: "Are signs written in one way throughout (≥ and “greater than” not mixed), and not left off?",
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

/**
 * What is spelt out where signs are used beside it, or 大于 where 大于等于 is written beside it, so that one cannot tell
 * which is meant; bounds without any sign. A form that spells all of them out alike has one style.
 */
function oddOnes(numeric: Indicator[]): Indicator[] {
  const uses = (pattern: RegExp) =>
    numeric.some(({ text }) => pattern.test(text));
  const odd = uses(SIGN) ? SPELT_OUT : uses(INCLUSIVE) ? STRICT : null;
  return numeric.filter(
    (row) => odd?.test(row.text) === true || isBareBound(row),
  );
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
const STRICT = /^(?:大于|小于|高于|低于|多于|少于)(?!或?等于)/u;
const INCLUSIVE = /^(?:大于|小于)或?等于/u;
const SPELT_OUT =
  /^(?:大于|小于|高于|低于|多于|少于|等于|不|至少|至多|最|超过|控制在|达到)|以[上下内]|之内/u;
