import type { Bilingual } from "../../../model/finding.ts";
import type { FormCell } from "../../../model/form-cells.ts";
import type { IndicatorValue, Money } from "../../../model/value.ts";
import { columnName } from "./column-name.ts";
import type { Column, ColumnType, Field } from "./table.ts";

const TYPES: Record<string, ColumnType> = {
  money: "money",
  date: "date",
  year: "integer",
  ordinal: "integer",
  percent: "number",
  number: "number",
};

/** A field of a form or a column of a printed table, as the columns that its cells fill. */
export interface Place {
  /** In the contract: `currentYearBudget`. */
  name: string;
  columns: readonly Column[];
  fields(cell: FormCell["cell"] | undefined): Field[];
}

/**
 * The columns of a place: its value, and its state. An indicator has its text, and its bound in parts.
 * @param kind of its values, as layouts name them; of one that is not known here the text is given
 */
export function placeOf(name: string, kind: string, title: Bilingual): Place {
  const column = columnName(name);
  const state: Column = {
    name: `${column}_state`,
    type: "text",
    title: { zh: `${title.zh}（状态）`, en: `${title.en} (state)` },
    role: "state",
  };
  if (kind === "indicator") return indicatorPlace(name, column, title, state);
  const type = TYPES[kind] ?? "text";
  const asPrinted = kind === "history";
  return {
    name,
    columns: [{ name: column, type, title }, state],
    fields(cell) {
      // Its years are rows of a table of their own.
      if (asPrinted) return [cell?.text || null, stateOf(cell, hasValue(cell))];
      const value = valueAs(type, cell);
      return [value, stateOf(cell, value !== null)];
    },
  };
}

function indicatorPlace(
  name: string,
  column: string,
  title: Bilingual,
  state: Column,
): Place {
  const part = (
    suffix: string,
    type: ColumnType,
    zh: string,
    en: string,
  ): Column => ({
    name: `${column}_${suffix}`,
    type,
    title: { zh: `${title.zh}（${zh}）`, en: `${title.en} (${en})` },
  });
  return {
    name,
    columns: [
      { ...part("text", "text", "原文", "as printed"), title },
      part("operator", "text", "符号", "operator"),
      part("number", "number", "数值", "number"),
      part("unit", "text", "单位", "unit"),
      part("qualitative", "text", "定性", "in words"),
      state,
    ],
    fields(cell) {
      const value = recordIn(cell);
      const bound = value !== null && "operator" in value ? value : null;
      const words = value !== null && "qualitative" in value ? value : null;
      return [
        cell?.text || null,
        bound?.operator ?? null,
        bound?.number ?? valueAs("number", cell),
        bound?.unit ?? null,
        words?.qualitative ?? null,
        stateOf(cell, hasValue(cell)),
      ];
    },
  };
}

/** The value of a cell as a column of the type holds it; null where it has none. */
export function valueAs(
  type: ColumnType,
  cell: FormCell["cell"] | undefined,
): Field {
  if (cell === undefined) return null;
  const { value = null, text } = cell;
  switch (type) {
    case "money": {
      const amount = recordIn(cell);
      return amount !== null && "yuan" in amount && isExact(amount.yuan)
        ? amount.yuan
        : null;
    }
    case "integer":
      return typeof value === "number" && Number.isInteger(value)
        ? value
        : null;
    case "number":
      return typeof value === "number" ? value : null;
    case "date":
      return typeof value === "string" && DAY.test(value) ? value : null;
    default:
      return typeof value === "string" ? value : textOrNull(text, value);
  }
}

/** What has a value of another kind than text is given as printed; a text without a value (no box is ticked) is none. */
function textOrNull(text: string | null, value: unknown): string | null {
  return value === null || text === "" ? null : text;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Amounts beyond are misread digits, and no DECIMAL(18,2) made of a double would be exact. */
const MOST_YUAN = Number.MAX_SAFE_INTEGER / 100;

function isExact(yuan: number): boolean {
  return Math.abs(yuan) <= MOST_YUAN;
}

/**
 * How a field came by its value: the cell's state, or `unparsed` where something is printed that holds no value of the
 * column's kind (its text is in the table of cells). Of a place that the kind of form does not have: absent.
 */
function stateOf(
  cell: FormCell["cell"] | undefined,
  hasValue: boolean,
): string {
  if (cell === undefined) return "absent";
  return cell.state === "read" && !hasValue ? "unparsed" : cell.state;
}

function hasValue(cell: FormCell["cell"] | undefined): boolean {
  return (cell?.value ?? null) !== null;
}

/** An amount or an indicator's value; null where the value is none of them. */
function recordIn(
  cell: FormCell["cell"] | undefined,
): Money | IndicatorValue | null {
  const value = cell?.value ?? null;
  return typeof value === "object" && !Array.isArray(value) ? value : null;
}

/** The columns whose cells a person should look at, for `to_review`. */
export function toReview(
  places: readonly Place[],
  cellOf: (place: Place) => FormCell["cell"] | undefined,
): string | null {
  const names = places
    .filter((place) => cellOf(place)?.review)
    .map(({ name }) => columnName(name));
  return names.length === 0 ? null : names.join(",");
}
