import { z } from "zod";
import {
  categoryOfKind,
  englishOf,
  KINDS,
  type Kind,
  labelOf,
} from "../indicator-kinds.ts";
import {
  INDICATOR_TABLES,
  type IndicatorTable,
  indicatorTables,
} from "../indicators.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indL2Missing = formRule({
  id: "IND-L2-MISSING",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "缺少二级指标", en: "Second-level indicators missing" },
  asks: {
    zh: "必设的二级指标（默认：数量、质量、时效、成本）是否都已设置？",
    en: "Are the mandatory second-level indicators set (by default quantity, quality, timeliness, cost)?",
  },
  examples: [
    {
      zh: "产出指标下有数量、时效、成本指标，没有质量指标；或成本指标仅填“/”。",
      en: "Output has quantity, timeliness and cost but no quality; or cost holds a slash only.",
    },
  ],
  basis: "财预〔2015〕88号",
  needs: INDICATOR_TABLES,
  options: z.object({
    mandatory: z
      .array(z.enum(KINDS))
      .default(["数量", "质量", "时效", "成本"])
      .describe("必设的二级指标 / Mandatory second-level indicators"),
  }),
  check(form, { mandatory }) {
    const tables = indicatorTables(form);
    if (tables.every(({ indicators }) => indicators.length === 0))
      return INSUFFICIENT_DATA;
    return combine(
      tables.flatMap((table) =>
        mandatory.map((kind) => checkKind(table, kind)),
      ),
    );
  },
});

function checkKind(table: IndicatorTable, kind: Kind): Verdict {
  const { name, goal, indicators } = table;
  const own = indicators.filter((indicator) => indicator.kind === kind);
  if (own.some(({ empty }) => !empty)) return PASS;
  const category = categoryOfKind(kind);
  const siblings = indicators.filter(
    (indicator) =>
      indicator.categories.includes(category) && !own.includes(indicator),
  );
  // Without any of its category the whole category is missing, which is another question.
  if (siblings.every(({ empty }) => empty))
    return indicators.some(({ categories }) => categories.length === 0)
      ? INSUFFICIENT_DATA
      : NOT_APPLICABLE;
  if (indicators.some((indicator) => indicator.kind === null))
    return INSUFFICIENT_DATA;
  const [vacant] = own;
  return finding({
    message: {
      zh: `疑似缺少${labelOf(kind)}：${name.zh}中${vacant ? "该类未填写指标" : "没有该类指标"}，请核实。`,
      en: `The ${name.en} seem to have no ${englishOf(kind)} indicator. Please verify.`,
    },
    expected: labelOf(kind),
    actual: vacant?.content.cell.text || null,
    evidence: [
      ...(vacant ? [vacant.content, vacant.value] : []),
      ...firstOfEachKind(siblings),
      ...(goal ? [goal] : []),
    ],
  });
}

function firstOfEachKind(indicators: IndicatorTable["indicators"]) {
  return KINDS.flatMap((kind) => {
    const first = indicators.find((indicator) => indicator.kind === kind);
    return first === undefined ? [] : [first.level2];
  });
}
