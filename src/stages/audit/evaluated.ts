import { plain } from "../../text/tidy.ts";
import { betterOf } from "./indicator-direction.ts";
import {
  type Bound,
  boundOf,
  type Indicator,
  indicatorTables,
} from "./indicators.ts";
import { type AuditForm, type PlacedCell, rowCell } from "./placed-cell.ts";

/** An indicator with what was reached of it. */
export interface Evaluated {
  indicator: Indicator;
  /** 实际完成值 */
  actual: PlacedCell;
  weight: PlacedCell;
  score: PlacedCell;
  /** 偏差原因分析及改进措施 */
  deviation: PlacedCell;
}

/** The indicators of a self-evaluation; rows without one (小计, a slash) are passed over. */
export function evaluatedIndicators(form: AuditForm): Evaluated[] {
  return indicatorTables(form)
    .flatMap(({ indicators }) => indicators)
    .filter(({ empty }) => !empty)
    .map((indicator) => {
      const cell = (column: string) => rowCell(form, indicator.row, column);
      return {
        indicator,
        actual: cell("actual"),
        weight: cell("weight"),
        score: cell("score"),
        deviation: cell("deviation"),
      };
    });
}

/** A number with its unit, "" where none is written. */
export interface Amount {
  number: number;
  unit: string;
}

/** 实际完成值 as a number: 500卷, 98.5%, 完成500卷; null where it is told in words. */
export function actualOf({ actual }: Evaluated): Amount | null {
  const { value, text } = actual.cell;
  if (typeof value === "number") return { number: value, unit: "" };
  if (typeof value === "object" && value !== null && "number" in value)
    return { number: value.number, unit: value.unit };
  const [, number, unit = ""] =
    AMOUNT.exec(plain(text ?? "").replaceAll(" ", "")) ?? [];
  return number === undefined ? null : { number: Number(number), unit };
}

const AMOUNT = /^(?:已?完成|实际)?(\d+(?:\.\d+)?)([^\d]{0,6})$/u;

/** Whether two numbers are of one unit, as far as both say it: 人 and 人（次）, 工作日 and 个工作日 are. */
export function isSameUnit(a: string, b: string): boolean {
  const [one, other] = [bareUnit(a), bareUnit(b)];
  return one === "" || other === "" || one === other;
}

function bareUnit(unit: string): string {
  return plain(unit)
    .replace(/\([^()]*\)/gu, "")
    .replace(/^个(?=.)/u, "");
}

/** What an indicator's target and its result are in numbers. */
export interface Reached {
  target: Bound;
  actual: Amount;
  /** The result as a share of the target: 1 where it is just met, above where it is exceeded. */
  share: number;
  /** It was to be no more than the target, not at least as much. */
  isCeiling: boolean;
}

/**
 * How far a target in numbers was reached: of what should be high the result by the target (实际/指标), of what should be
 * low the target by the result (指标/实际).
 * @returns null where one of them is told in words, or they are of different units
 */
export function reachedOf(evaluated: Evaluated): Reached | null {
  const target = boundOf(evaluated.indicator);
  const actual = actualOf(evaluated);
  if (target === null || actual === null) return null;
  if (!isSameUnit(target.unit, actual.unit)) return null;
  const isCeiling =
    target.operator.startsWith("<") ||
    (target.operator === "=" && betterOf(evaluated.indicator) === "less");
  const share = isCeiling
    ? ratio(target.number, actual.number)
    : ratio(actual.number, target.number);
  return { target, actual, share, isCeiling };
}

/** Nothing by nothing is all of it: no accident where none was allowed. */
function ratio(a: number, b: number): number {
  if (b !== 0) return a / b;
  return a === 0 ? 1 : Number.POSITIVE_INFINITY;
}
