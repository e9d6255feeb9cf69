import type { Bilingual } from "../../model/finding.ts";
import type { IndicatorValue } from "../../model/value.ts";
import { remembering } from "../../text/remembering.ts";
import { plain } from "../../text/tidy.ts";
import { isBlank } from "./amount.ts";
import {
  type Category,
  categoryOf,
  categoryOfKind,
  type Kind,
  kindOf,
} from "./indicator-kinds.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowCell,
  rowPaths,
} from "./placed-cell.ts";

/** The tables of all forms that hold indicators, as rules need them. */
export const INDICATOR_TABLES = [
  "tables.indicators",
  "tables.termIndicators",
  "tables.longTermIndicators",
  "tables.annualIndicators",
] as const;

/** A row of an indicator table. */
export interface Indicator {
  /** `tables.indicators[3]`, `tables.annualIndicators[0].rows[3]` */
  row: string;
  level1: PlacedCell;
  level2: PlacedCell;
  content: PlacedCell;
  value: PlacedCell;
  standard: PlacedCell;
  /** By its 二级指标; null where that cannot be told. */
  kind: Kind | null;
  /** What its 一级指标 says, and what its kind stands under, where the two differ. */
  categories: readonly Category[];
  /** 指标内容 on one line without blanks and printed number; "" where there is none. */
  name: string;
  /** 指标值 on one line without blanks; "" where there is none. */
  text: string;
  /** Nothing but its labels, or slashes: no indicator stands here. */
  empty: boolean;
}

/** The indicators of a form's year, of a project's whole term, or of one goal of a department. */
export interface IndicatorTable {
  /** What they are set for: the values of a term may reach over its years. */
  horizon: "year" | "term";
  name: Bilingual;
  /** The heading 长期目标 1：, null in a project's form. */
  goal: PlacedCell | null;
  indicators: readonly Indicator[];
}

export type Bound = Extract<IndicatorValue, { operator: unknown }>;

/** The indicator tables of either kind of form, in its order. */
export function indicatorTables(form: AuditForm): readonly IndicatorTable[] {
  return tablesOf(form);
}

/** The rules ask one after the other for those of the same form. */
const tablesOf = remembering((form: AuditForm): readonly IndicatorTable[] => {
  return [
    ...PLAIN.flatMap((plain) => plainTable(form, plain)),
    ...SECTIONS.flatMap(({ table, horizon, zh, en }) =>
      rowPaths(form, table).map((section, i) => ({
        horizon,
        name: {
          zh: `${zh}${i + 1}绩效指标`,
          en: `indicators of ${en} ${i + 1}`,
        },
        goal: cellAt(form, `${section}.goal`),
        indicators: sectionRows(form, table, i).map((row) =>
          indicatorAt(form, row),
        ),
      })),
    ),
  ];
}, 2);

/** Its value as a number with sign and unit; null where it is given in words, or not at all. */
export function boundOf({ value }: Indicator): Bound | null {
  const found = value.cell.value;
  const isBound =
    typeof found === "object" && found !== null && "operator" in found;
  return isBound ? found : null;
}

/** A cell that shows a text which is not a mere slash. */
export function isFilled(placed: PlacedCell): boolean {
  return placed.cell.state === "read" && !isBlank(placed);
}

const PLAIN = [
  {
    table: "termIndicators",
    horizon: "term",
    zh: "实施期（中期、长期）绩效指标",
    en: "indicators of the whole term",
  },
  { table: "indicators", horizon: "year", zh: "绩效指标", en: "indicators" },
] as const;

const SECTIONS = [
  {
    table: "longTermIndicators",
    horizon: "term",
    zh: "长期目标",
    en: "long-term goal",
  },
  {
    table: "annualIndicators",
    horizon: "year",
    zh: "年度目标",
    en: "annual goal",
  },
] as const;

function plainTable(
  form: AuditForm,
  { table, horizon, zh, en }: (typeof PLAIN)[number],
): IndicatorTable[] {
  if (form.tables[table] === undefined) return [];
  const indicators = rowPaths(form, table).map((row) => indicatorAt(form, row));
  // Beside the year's, the columns of the term are left empty by a project of one year.
  const isUnused = horizon === "term" && indicators.every(({ empty }) => empty);
  return isUnused
    ? []
    : [{ horizon, name: { zh, en }, goal: null, indicators }];
}

function sectionRows(form: AuditForm, table: string, section: number) {
  const sections = form.tables[table];
  const found = Array.isArray(sections) ? sections[section] : undefined;
  const rows =
    found !== undefined && "rows" in found && Array.isArray(found.rows)
      ? found.rows
      : [];
  return rows.map((_, i) => `tables.${table}[${section}].rows[${i}]`);
}

function indicatorAt(form: AuditForm, row: string): Indicator {
  const cell = (name: string) => rowCell(form, row, name);
  const level1 = cell("level1");
  const level2 = cell("level2");
  const content = cell("content");
  const value = cell("value");
  const inferred = level1.cell.value;
  const stated = categoryOf(
    level1.cell.text || (typeof inferred === "string" ? inferred : ""),
  );
  // 满意度指标 has one kind only, so that its second level may be left out.
  const kind =
    kindOf(level2.cell.text ?? "") ??
    (stated === "满意度" || stated === "成本" ? stated : null);
  const byKind = kind && categoryOfKind(kind);
  return {
    row,
    level1,
    level2,
    content,
    value,
    standard: cell("standard"),
    kind,
    categories: [...new Set([stated, byKind])].filter((c) => c !== null),
    name: oneLine(content).replace(PRINTED_NUMBER, ""),
    text: oneLine(value),
    empty: isBlank(content) && isBlank(value),
  };
}

const PRINTED_NUMBER =
  /^(?:\(?\d{1,2}[).、](?!\d)|[①-⑳]|\(?[一二三四五六七八九十]{1,2}[)、])/u;

function oneLine({ cell }: PlacedCell): string {
  return plain(cell.text ?? "").replaceAll(" ", "");
}
