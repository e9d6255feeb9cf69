import { z } from "zod";
import { fenOf } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import {
  type ExpenditureItem,
  expenditureItems,
} from "../expenditure-items.ts";
import { type MatchedItems, matchItems } from "../match-items.ts";
import {
  noLine,
  otherAmount,
  otherName,
  otherSum,
} from "../narrative-drafts.ts";
import {
  type Narrative,
  narrativeItems,
  sumOfItems,
} from "../narrative-items.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { mayRunOverYears, SPAN_FIELDS } from "../project-span.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { isSameAmount, TOLERANCE } from "../tolerance.ts";
import { expenditureTotal } from "../totals.ts";

export const amtNarrTable = formRule({
  id: "AMT-NARR-TABLE",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "主要内容所列金额与表内金额",
    en: "Amounts in the description against the tables",
  },
  asks: {
    zh: "项目主要内容所列各项金额，是否与支出明细逐项相符，其合计是否等于项目当年预算？",
    en: "Do the amounts that the description names agree with the expenditure items, and add up to the current-year budget?",
  },
  examples: [
    {
      zh: "主要内容列“扶贫工作资金3万元”，支出明细无此项。",
      en: "The description names 3万元 for poverty relief, which no expenditure item is for.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    ...SPAN_FIELDS,
    "fields.content",
    "fields.totalBudget",
    "fields.currentYearBudget",
    "tables.expenditure",
  ],
  places: [["fields.content"], ["tables.expenditure"]],
  options: z.object(TOLERANCE),
  check(form, { tolerance }) {
    const content = fieldCell(form, "content");
    const { state, text } = content.cell;
    if (state === "unreadable" || state === "absent") return INSUFFICIENT_DATA;
    const narrative = narrativeItems(text ?? "", yearOf(form));
    const sum = sumOfItems(narrative.items);
    if (sum === null && narrative.total === null) return NOT_APPLICABLE;
    if (isOfAllYears(form, narrative, sum)) return PASS;

    const lines = expenditureItems(form);
    const matched = matchItems(narrative.items, lines);
    const table = expenditureTotal(form).sum;
    const compared: Compared = {
      content,
      narrative,
      sum,
      lines,
      matched,
      table,
      tolerance,
    };
    const byItem = itemDrafts(compared);
    const drafts = [
      ...byItem,
      ...wholeDrafts(form, compared, byItem.length > 0),
    ];
    const isKnown =
      fenOf(fieldCell(form, "currentYearBudget")) !== null &&
      lines.length > 0 &&
      lines.every(({ fen, name }) => fen !== null && name !== "");
    return findings(drafts, isKnown ? PASS : INSUFFICIENT_DATA);
  },
});

interface Compared {
  content: PlacedCell;
  narrative: Narrative;
  sum: number | null;
  lines: ExpenditureItem[];
  matched: MatchedItems;
  /** The sum of the lines. */
  table: number | null;
  tolerance: number;
}

/** The description of a project of several years may tell the money of all of them. */
function isOfAllYears(
  form: AuditForm,
  { total }: Narrative,
  sum: number | null,
): boolean {
  const all = fenOf(fieldCell(form, "totalBudget"));
  const year = fenOf(fieldCell(form, "currentYearBudget"));
  if (all === null || all === year || !mayRunOverYears(form)) return false;
  return (total ?? sum) === all;
}

/** What stands item by item against the lines of the table. */
function itemDrafts(compared: Compared): Draft[] {
  const { content, sum, lines, matched, table, tolerance } = compared;
  const { pairs, renamed, items } = matched;
  if (lines.length === 0) return [];
  const sameNames =
    pairs.length * 2 >= pairs.length + renamed.length + items.length;
  const isOneToOne = items.length === 0 && matched.lines.length === 0;
  const agrees =
    sum !== null && table !== null && isSameAmount(sum, table, tolerance);
  // Equal sums under other headings are another way of dividing the same money.
  if (!sameNames || (agrees && !isOneToOne)) return [];
  const other = pairs.flatMap(({ item, line }) =>
    line.fen === null || isSameAmount(item.fen, line.fen, tolerance)
      ? []
      : [otherAmount(content, item.name, item.fen, line, line.fen)],
  );
  const unlisted = items.filter(({ fen }) => fen > leftOver(matched.lines));
  return [
    ...other,
    ...(lines.every(({ name }) => name !== "") ? unlisted : []).map(
      ({ name, fen }) => noLine(content, name, fen, lines),
    ),
    ...renamed.map(({ item, line }) => otherName(content, item.name, line)),
  ];
}

/** What the lines without an item come to: an item may be hidden in there; in one without amount any may. */
function leftOver(lines: readonly ExpenditureItem[]): number {
  return lines.reduce(
    (sum, { fen }) => sum + (fen ?? Number.POSITIVE_INFINITY),
    0,
  );
}

/** What the description comes to against 项目当年预算, or, where its headings are others, the lines together. */
function wholeDrafts(
  form: AuditForm,
  compared: Compared,
  hasDrafts: boolean,
): Draft[] {
  const { content, narrative, sum, table, tolerance } = compared;
  const budgetCell = fieldCell(form, "currentYearBudget");
  const budget = fenOf(budgetCell);
  const told = isAll(compared, budget) ? sum : null;
  const explained = hasDrafts && table === budget;
  const amounts = [
    explained ? null : told,
    explained && narrative.total === sum ? null : narrative.total,
  ].filter((fen) => fen !== null);
  const fromBudget =
    budget === null
      ? undefined
      : amounts.find((fen) => !isSameAmount(fen, budget, tolerance));
  if (budget !== null && fromBudget !== undefined)
    return [
      otherSum(
        content,
        fromBudget,
        budget,
        { zh: "项目当年预算", en: "the current-year budget" },
        [budgetCell],
      ),
    ];
  if (
    hasDrafts ||
    table === null ||
    told === null ||
    isSameAmount(told, table, tolerance)
  )
    return [];
  const from = compared.lines.map(({ amount }) => amount);
  return [
    otherSum(
      content,
      told,
      table,
      { zh: "支出明细之和", en: "the sum of the expenditure items" },
      from,
    ),
  ];
}

/** Amounts below this share of the budget are prices or rates that we did not see to be such. */
const LEAST_SHARE = 0.01;

/** The items are all that the money goes to: several, each with its amount, or just those of the table. */
function isAll(
  { narrative, sum, matched }: Compared,
  budget: number | null,
): boolean {
  if (sum === null || sum < (budget ?? 0) * LEAST_SHARE) return false;
  const { pairs, items, lines } = matched;
  const isTable = pairs.length > 0 && items.length + lines.length === 0;
  return isTable || (narrative.whole && narrative.items.length > 1);
}
