import { fenOf, isBlank } from "./amount.ts";
import { fundRows } from "./fund-rows.ts";
import type { AuditForm, PlacedCell } from "./placed-cell.ts";
import { departmentTotals, type Total, totalOrSum } from "./totals.ts";

/** An amount of this year and of the year before, in fen; null where it is not known. */
export interface FundChange {
  name: { zh: string; en: string };
  now: number | null;
  before: number | null;
  /** The cells of this year, then of the year before; the first is never a blank one beside others. */
  cells: PlacedCell[];
  /** Not printed in either year. */
  unused: boolean;
}

/** The total (of income, or of expenditure where income says nothing), then the kinds of expenditure. */
export function fundChanges(form: AuditForm, lastYear: number): FundChange[] {
  const totals = (["income", "expenditure"] as const).map((table) =>
    totalLine(form, table, lastYear),
  );
  const total =
    totals.find(({ now, before }) => now !== null && before !== null) ??
    totals[0];
  const kinds = fundRows(form, "expenditure").filter(
    ({ isTotal, isSubItem }) => !isTotal && !isSubItem,
  );
  return [
    ...(total ? [total] : []),
    ...kinds.map(({ item, current, history }): FundChange => {
      const before = history.get(lastYear);
      const cells = [current, ...(before ? [before] : [])];
      return {
        name: { zh: item, en: `“${item}”` },
        now: fenOf(current),
        before: before ? fenOf(before) : null,
        cells,
        unused: before !== undefined && cells.every(isBlank),
      };
    }),
  ];
}

function totalLine(
  form: AuditForm,
  table: "income" | "expenditure",
  lastYear: number,
): FundChange {
  const [current, ...earlier] = departmentTotals(form, table);
  const years = fundRows(form, table).flatMap(({ history }) => [
    ...history.keys(),
  ]);
  // The columns come in the order in which the rows first name them.
  const last = earlier[[...new Set(years)].indexOf(lastYear)];
  const now = current ? comparable(current, last) : UNKNOWN;
  const before = last ? comparable(last, current) : UNKNOWN;
  const filled = (cells: PlacedCell[]) =>
    cells.filter((cell) => !isBlank(cell));
  return {
    name: { zh: "收支总额", en: "the total" },
    now: now.fen,
    before: before.fen,
    cells: [...filled(now.from), ...filled(before.from)],
    unused: false,
  };
}

const UNKNOWN: ReturnType<typeof totalOrSum> = { fen: null, from: [] };

/** A total, or the sum of its parts; that of fewer parts than the other year has is not to be compared with it. */
function comparable(
  total: Total,
  other: Total | undefined,
): ReturnType<typeof totalOrSum> {
  const lacksPart = total.parts.some((part, i) => {
    const there = other?.parts[i];
    return isBlank(part) && there !== undefined && !isBlank(there);
  });
  return isBlank(total.total) && lacksPart ? UNKNOWN : totalOrSum(total);
}
