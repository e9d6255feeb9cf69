import { z } from "zod";
import type { Severity } from "../../../model/finding.ts";
import {
  CATEGORIES,
  type Category,
  englishOf,
  labelOf,
} from "../indicator-kinds.ts";
import {
  INDICATOR_TABLES,
  type IndicatorTable,
  indicatorTables,
} from "../indicators.ts";
import type { AuditForm } from "../placed-cell.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

const Mandatory = z.partialRecord(
  z.enum(CATEGORIES),
  z.enum(["critical", "warning", "info"]),
);

export const indL1Missing = formRule({
  id: "IND-L1-MISSING",
  severity: "critical",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "缺少一级指标", en: "First-level indicators missing" },
  asks: {
    zh: "必设的一级指标（产出、效益、满意度）是否都设有指标？",
    en: "Is there an indicator in each mandatory category (output, benefit, satisfaction)?",
  },
  examples: [
    {
      zh: "绩效指标只有数量、质量、时效指标，没有效益指标和满意度指标。",
      en: "Only quantity, quality and timeliness are given: no benefit, no satisfaction.",
    },
  ],
  basis: "中发〔2018〕34号",
  needs: INDICATOR_TABLES,
  options: z.object({
    mandatory: Mandatory.default({
      产出: "critical",
      效益: "critical",
      满意度: "warning",
    }).describe(
      "必设的一级指标及缺少时的等级 / Mandatory categories and what the lack of each weighs",
    ),
  }),
  check(form: AuditForm, { mandatory }) {
    const tables = indicatorTables(form);
    if (tables.every(({ indicators }) => indicators.length === 0))
      return INSUFFICIENT_DATA;
    return combine(tables.map((table) => checkTable(table, mandatory)));
  },
});

function checkTable(
  table: IndicatorTable,
  mandatory: z.infer<typeof Mandatory>,
): Verdict {
  // A goal without a single indicator lacks more than a category.
  if (table.indicators.length === 0) return NOT_APPLICABLE;
  const present = new Set(
    table.indicators
      .filter(({ empty }) => !empty)
      .flatMap(({ categories }) => categories),
  );
  return combine(
    CATEGORIES.flatMap((category) => {
      const severity = mandatory[category];
      if (severity === undefined) return [];
      return [
        present.has(category) ? PASS : missing(table, category, severity),
      ];
    }),
  );
}

/** Rows of no known category may be of the one that is missing. */
function missing(
  { name, goal, indicators }: IndicatorTable,
  category: Category,
  severity: Severity,
): Verdict {
  if (indicators.some(({ categories }) => categories.length === 0))
    return INSUFFICIENT_DATA;
  const vacant = indicators.find(({ categories }) =>
    categories.includes(category),
  );
  const others = CATEGORIES.flatMap((other) => {
    const first = indicators.find(({ categories }) =>
      categories.includes(other),
    );
    return first === undefined || first === vacant ? [] : [first.level1];
  });
  return finding({
    severity,
    message: {
      zh: `疑似缺少${labelOf(category)}：${name.zh}中${vacant ? "该类未填写指标" : "没有该类指标"}，请核实。`,
      en: `The ${name.en} seem to have no ${englishOf(category)} indicator. Please verify.`,
    },
    expected: labelOf(category),
    evidence: [
      ...(vacant ? [vacant.level1] : []),
      ...others,
      ...(goal ? [goal] : []),
    ],
  });
}
