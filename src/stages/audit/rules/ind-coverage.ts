import { z } from "zod";
import { toMoney } from "../amount.ts";
import { type CoverageItem, coverageItems } from "../coverage-items.ts";
import { counts, isAbout, isDelivery } from "../indicator-subject.ts";
import { type Indicator, indicatorTables, isFilled } from "../indicators.ts";
import { INPUT_WORDS, isInput } from "../input-items.ts";
import { perHeadGap } from "../per-head-gap.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  PASS,
  type Verdict,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const indCoverage = formRule({
  id: "IND-COVERAGE",
  severity: "warning",
  subjects: [PROJECT],
  title: {
    zh: "主要支出没有数量指标",
    en: "Main spending without a quantity indicator",
  },
  asks: {
    zh: "大额支出明细、主要内容所列事项是否都有相应的数量指标？设有人均成本的，是否设有人数指标？",
    en: "Does a quantity indicator stand for each big item and each thing listed in the description, and a head count beside a cost per head?",
  },
  examples: [
    {
      zh: "“人才计划相关经费”占支出的三分之二，指标中没有相应的数量指标。",
      en: "Two thirds of the money go to a scheme that no indicator counts.",
    },
  ],
  basis: null,
  needs: [
    "tables.indicators",
    "tables.expenditure",
    "fields.content",
    "fields.currentYearBudget",
    "fields.fiscalYear",
  ],
  places: [["tables.indicators"], ["tables.expenditure"]],
  options: z.object({
    share: z
      .number()
      .min(0)
      .max(1)
      .default(0.2)
      .describe(
        "占支出明细多大比例起须有数量指标 / From which share of the expenditure an item needs a quantity indicator",
      ),
    inputs: z
      .array(z.string().min(1))
      .default([...INPUT_WORDS])
      .describe(
        "只是投入、不要求数量指标的支出 / Spending that is only an input and needs no quantity indicator",
      ),
  }),
  check(form, { share, inputs }) {
    const rows = indicatorTables(form)
      .flatMap(({ indicators }) => indicators)
      .filter(({ empty }) => !empty);
    const { big, told, names, unknown } = coverageItems(form, share);
    const content = fieldCell(form, "content").cell.state;
    if (rows.length === 0 || rows.some((row) => !isFilled(row.content)))
      return INSUFFICIENT_DATA;
    const isOpen = ({ name }: CoverageItem) =>
      !inputs.some((word) => isInput(name, word)) &&
      !rows.some((row) => isDelivery(row) && counts(row.name, name, names));
    const open = big.filter(isOpen);
    const untold = told.filter(isOpen);
    return combine([
      ...open.map((item) => uncovered(item, rows)),
      untold.length === 0 ? PASS : uncountedInText(untold),
      headCount(form, rows, open),
      unknown || content === "unreadable" || content === "absent"
        ? INSUFFICIENT_DATA
        : PASS,
    ]);
  },
});

function uncovered(item: CoverageItem, rows: Indicator[]): Verdict {
  const near = rows.filter(({ name }) => isAbout(item.name, name));
  return finding({
    message: {
      zh: `疑似大额支出没有数量指标：“${item.printed}”没有相应的数量指标，请核实。`,
      en: `No quantity indicator seems to stand for the big item “${item.printed}”. Please verify.`,
    },
    actual: item.name,
    evidence: [item.from, ...near.map(({ content }) => content)],
  });
}

function uncountedInText(items: CoverageItem[]): Verdict {
  const listed = items.map(({ printed }) => `“${printed}”`);
  const [first] = items;
  return finding({
    message: {
      zh: `疑似主要内容所列事项没有数量指标：${listed.join("、")}，请核实。`,
      en: `No quantity indicator seems to stand for what the description lists: ${listed.join(", ")}. Please verify.`,
    },
    actual: items.map(({ printed }) => printed).join("；"),
    evidence: first ? [first.from] : [],
  });
}

/** A cost per head of what an open item pays for is told by that item's finding. */
function headCount(
  form: Parameters<typeof perHeadGap>[0],
  rows: Indicator[],
  open: CoverageItem[],
): Verdict {
  const gap = perHeadGap(form, rows);
  if (gap === null) return PASS;
  const { indicator, budget, heads } = gap;
  if (open.some(({ name }) => isAbout(name, indicator.name))) return PASS;
  const { name, text, content, value } = indicator;
  return finding({
    message: {
      zh: `疑似缺少人数指标：“${name}”为${text}，没有相应的人数指标${heads === null ? "" : `（按当年预算推算约${heads}人）`}，请核实。`,
      en: `“${name}” is ${text} per head, but no indicator counts heads${heads === null ? "" : ` (the budget would do for about ${heads})`}. Please verify.`,
    },
    expected: heads,
    actual: budget === null ? null : toMoney(budget),
    evidence: [
      content,
      value,
      ...(heads === null ? [] : [fieldCell(form, "currentYearBudget")]),
    ],
  });
}
