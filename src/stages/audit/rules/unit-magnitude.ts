import { fenOf, inWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { type Magnitude, misscaledPart, outlier } from "../magnitude.ts";
import { totalsOf } from "../money-cells.ts";
import { narrativeItems, sumOfItems } from "../narrative-items.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import { historySources, priorBudget } from "../prior-budgets.ts";
import { runsOverYears, SPAN_FIELDS } from "../project-span.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, PROJECT, subjectOf } from "../subject.ts";
import { departmentTotals, totalOrSum } from "../totals.ts";

export const unitMagnitude = formRule({
  id: "UNIT-MAGNITUDE",
  severity: "critical",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "元与万元混淆",
    en: "Amounts ten thousand times apart",
  },
  asks: {
    zh: "应当相等或相近的金额（预算、资金、明细、文字、上年），是否有相差约一万倍的？",
    en: "Are amounts that should be equal or near (budgets, funding, items, description, the year before) about ten thousand times apart?",
  },
  examples: [
    {
      zh: "单位为万元，项目当年预算 45，资金来源合计 450000。",
      en: "Under 万元 the current-year budget is 45, the funding total 450000.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    ...SPAN_FIELDS,
    "fields.totalBudget",
    "fields.currentYearBudget",
    "fields.content",
    "fields.budgetHistory",
    "tables.funding",
    "tables.termFunding",
    "tables.tasks",
    "tables.income",
    "tables.expenditure",
    "unplaced",
  ],
  places: [["fields.currentYearBudget", "tables.income", "tables.expenditure"]],
  options: NO_OPTIONS,
  check(form) {
    const groups =
      subjectOf(form) === DEPARTMENT
        ? departmentGroups(form)
        : projectGroups(form);
    const parts = totalsOf(form).flatMap((total) => {
      const fallback = fenOf(fieldCell(form, "currentYearBudget"));
      return misscaledPart(total, fenOf(total.total) ?? fallback) ?? [];
    });
    const outliers = groups.flatMap((group) => outlier(group) ?? []);
    const drafts = distinct([...parts, ...outliers]).map(toDraft);
    const comparable = groups.some((group) => group.length > 1);
    const isUnread = [
      ...FIELDS.map((name) => fieldCell(form, name)),
      ...totalsOf(form).flatMap(({ total, parts }) => [total, ...parts]),
    ].some(({ cell }) => cell.state === "unreadable");
    return findings(drafts, comparable && !isUnread ? PASS : INSUFFICIENT_DATA);
  },
});

const FIELDS = ["totalBudget", "currentYearBudget", "content", "budgetHistory"];

/** Amounts of a project that should be equal, and the year before beside the current one. */
function projectGroups(form: AuditForm): Magnitude[][] {
  const year = yearOf(form);
  const content = fieldCell(form, "content");
  const narrative = narrativeItems(content.cell.text ?? "", year);
  const told =
    narrative.total ??
    (narrative.whole && narrative.items.length > 1
      ? sumOfItems(narrative.items)
      : null);
  const prior =
    year === null ? null : priorBudget(year - 1, historySources(form));
  const equal = [
    ...(runsOverYears(form) ? [] : amount(fieldCell(form, "totalBudget"))),
    ...amount(fieldCell(form, "currentYearBudget")),
    ...totalsOf(form).flatMap((total) => {
      const { fen, from } = totalOrSum(total);
      const [cell] = from;
      return fen === null || cell === undefined ? [] : [{ cell, fen }];
    }),
    ...(told === null ? [] : [{ cell: content, fen: told }]),
  ];
  // Beside all of them, so that the year before is the one that is away from most.
  const years = prior ? [{ cell: prior.source, fen: prior.fen }, ...equal] : [];
  return [equal, years];
}

/** Income beside expenditure of each column, and each line over its years. */
function departmentGroups(form: AuditForm): Magnitude[][] {
  const expenditure = departmentTotals(form, "expenditure");
  const columns = departmentTotals(form, "income").map((income, i) => [
    ...amount(income.total),
    ...(expenditure[i] ? amount(expenditure[i].total) : []),
  ]);
  const lines = ["income", "expenditure"].flatMap((table) =>
    rowPaths(form, table).map((row) =>
      [
        `${row}.currentYear`,
        `${row}.history[0].amount`,
        `${row}.history[1].amount`,
      ]
        .map((path) => cellAt(form, path))
        .flatMap(amount),
    ),
  );
  return [...columns, ...lines];
}

function amount(cell: PlacedCell): Magnitude[] {
  const fen = fenOf(cell);
  return fen === null ? [] : [{ cell, fen }];
}

interface Misscaled {
  chief: Magnitude;
  /** What it should be near to. */
  other: Magnitude;
}

/** One for each cell at fault. */
function distinct(found: readonly Misscaled[]): Misscaled[] {
  const places = new Set<string>();
  return found.filter(({ chief: { cell } }) => {
    if (places.has(cell.path)) return false;
    places.add(cell.path);
    return true;
  });
}

function toDraft({ chief, other }: Misscaled): Draft {
  const [larger, smaller] = [chief.fen, other.fen].sort((a, b) => b - a);
  const times = Math.round((larger ?? 0) / (smaller ?? 1));
  return {
    message: {
      zh: `疑似金额单位有误（元与万元）：此处为${inWan(chief.fen)}，相关金额为${inWan(other.fen)}，相差约${times}倍，请核实。`,
      en: `The unit may be wrong (yuan for 万元): ${inWan(chief.fen)} here, ${inWan(other.fen)} in a related place, about ${times} times apart. Please verify.`,
    },
    expected: toMoney(other.fen),
    actual: toMoney(chief.fen),
    difference: toMoney(chief.fen - other.fen),
    evidence: [chief.cell, other.cell],
  };
}
