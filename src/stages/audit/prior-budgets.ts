import type { HistoryItem } from "../../model/value.ts";
import { plain } from "../../text/tidy.ts";
import {
  type AuditForm,
  fieldCell,
  type PlacedCell,
  unplacedCells,
} from "./placed-cell.ts";

/** Where a form may speak of earlier budgets: its own field, then texts beside no field (labels slip). */
export function historySources(form: AuditForm): PlacedCell[] {
  return [fieldCell(form, "budgetHistory"), ...unplacedCells(form)];
}

/** The budget of a year in fen, from the first source that names it. */
export function priorBudget(
  year: number,
  sources: readonly PlacedCell[],
): { fen: number; source: PlacedCell } | null {
  for (const source of sources) {
    const item = historyOf(source).find((entry) => entry.year === year);
    if (item) return { fen: Math.round(item.yuan * 100), source };
  }
  return null;
}

/** The years and amounts that a cell tells. */
export function historyOf({ cell }: PlacedCell): HistoryItem[] {
  return Array.isArray(cell.value) ? cell.value : [];
}

/** A text says that there was no budget before: 新增项目, 前两年无预算, 首次申报. */
export function saysNew(text: string): boolean {
  return NEW.test(plain(text));
}

const NEW =
  /新增(?:的)?(?:项目|专项|预算项目|立项)|(?:新设|新立|新建|新开)(?:立|的)?(?:项目|专项)|(?:首次|首年|第一年)(?:申报|安排|设立|实施|列入|编制|申请)|[前近以往历]+[一两二三]?年(?:度)?(?:均|都)?(?:无|未|没有)|(?:无|没有|未安排)(?:前两年|近两年|历史|以前年度|往年|上年)(?:度)?(?:预算)?|^(?:无|没有)(?:预算|此项|安排)?。?$/u;

/** 29.3 → +29.3%; null where there was nothing to compare with. */
export function percentChange(before: number, current: number): number | null {
  return before === 0 ? null : ((current - before) / before) * 100;
}

/** +108.3% */
export function signedPercent(percent: number): string {
  return `${percent > 0 ? "+" : ""}${percent.toFixed(1)}%`;
}
