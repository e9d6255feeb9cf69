import { fold } from "../../../layouts/fold.ts";
import { labelOf } from "../indicator-kinds.ts";
import {
  boundOf,
  INDICATOR_TABLES,
  type Indicator,
  type IndicatorTable,
  indicatorTables,
  isFilled,
} from "../indicators.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

export const indDupName = formRule({
  id: "IND-DUP-NAME",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "指标重名", en: "Indicator given twice" },
  asks: {
    zh: "同一张指标表中是否有同名指标？",
    en: "Is an indicator given twice in one table?",
  },
  examples: [
    {
      zh: "数量指标下有两行“培训人数”，指标值分别为300人和350人。",
      en: "Two rows count the people trained, one with 300 and one with 350.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: NO_OPTIONS,
  check(form) {
    const tables = indicatorTables(form);
    if (tables.every(({ indicators }) => indicators.length === 0))
      return INSUFFICIENT_DATA;
    return combine(tables.map(checkTable));
  },
});

function checkTable({ name, indicators }: IndicatorTable): Verdict {
  const rows = indicators.filter(({ empty }) => !empty);
  const verdicts = rows.map((row, i) => {
    if (!isFilled(row.content)) return INSUFFICIENT_DATA;
    const first = rows.slice(0, i).find((other) => isSame(other, row));
    return first === undefined ? PASS : twice(name.zh, first, row);
  });
  return verdicts.length === 0 ? NOT_APPLICABLE : combine(verdicts);
}

/**
 * Under two kinds a name may stand for two measures (档案整理: 500卷, 100%), which is sloppy, not doubled; with the same
 * unit it is the same measure under both.
 */
function isSame(a: Indicator, b: Indicator): boolean {
  if (key(a.name) !== key(b.name)) return false;
  if (a.kind === b.kind) return true;
  return a.text !== "" && measureOf(a) === measureOf(b);
}

/** What is left of a value without its number: the unit of a bound, the words around the numbers of a date. */
function measureOf(row: Indicator): string {
  return boundOf(row)?.unit ?? row.text.replace(/\d+/gu, "#");
}

function key(name: string): string {
  return fold(name).replace(/[。;,、.]+$/u, "");
}

function twice(table: string, first: Indicator, row: Indicator): Verdict {
  const { name, text, kind, content, value } = row;
  const where = kind === null ? table : `${table}的${labelOf(kind)}`;
  const same = text === first.text;
  return finding({
    message: {
      zh: `疑似指标重名：${where}中“${name}”出现不止一次，指标值${same ? `同为“${text}”` : `为“${first.text}”和“${text}”`}，请核实。`,
      en: `“${name}” is given more than once, with ${same ? `the same value “${text}”` : `the values “${first.text}” and “${text}”`}. Please verify.`,
    },
    expected: same ? null : first.text,
    actual: text,
    evidence: [content, value, first.content, first.value],
  });
}
