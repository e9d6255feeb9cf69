import { fold } from "../../layouts/fold.ts";
import { fenOf, isBlank, sumOf } from "./amount.ts";
import { fundRows } from "./fund-rows.ts";
import {
  type AuditForm,
  cellAt,
  type PlacedCell,
  rowPaths,
} from "./placed-cell.ts";
import { DEPARTMENT, subjectOf } from "./subject.ts";

/** What a form has of 财政拨款 in its year: of the public budget and of government funds together. */
export interface FiscalGrants {
  /** In fen; null where it is not known. */
  fen: number | null;
  /** Its cells, those with an amount first. */
  from: PlacedCell[];
}

/**
 * 财政拨款 of a project (资金来源) or of a department (收入构成, current year). Rows printed in advance and left blank are
 * sources not used, as long as some source has an amount.
 */
export function fiscalGrants(form: AuditForm): FiscalGrants {
  const sources = sourcesOf(form);
  const fiscal = sources.filter(({ item }) => isFiscal(item));
  const whole = fiscal.filter(({ item }) => WHOLE.test(item));
  const cells = (whole.length > 0 ? whole : fiscal).map(({ amount }) => amount);
  const from = [
    ...cells.filter((cell) => fenOf(cell) !== null),
    ...cells.filter((cell) => fenOf(cell) === null),
  ];
  const others = sources.filter(({ item }) => !isFiscal(item));
  const allBlank = cells.length > 0 && cells.every(isBlank);
  // Money from elsewhere only: none of it is fiscal.
  const none =
    allBlank && others.some(({ amount }) => (fenOf(amount) ?? 0) > 0);
  return { fen: none ? 0 : sumOf(cells, "none"), from };
}

interface Source {
  item: string;
  amount: PlacedCell;
}

function sourcesOf(form: AuditForm): Source[] {
  const sources =
    subjectOf(form) === DEPARTMENT
      ? fundRows(form, "income").map(({ item, current }) => ({
          item,
          amount: current,
        }))
      : rowPaths(form, "funding").map((path, i) => ({
          item: sourceOf(cellAt(form, `${path}.source`), i),
          amount: cellAt(form, `${path}.amount`),
        }));
  return sources.filter(
    ({ item }) => !item.startsWith("其中") && !/(?:合计|总计)$/u.test(item),
  );
}

/** What a row is called; 其中 before the first one says that it is a part of the total. */
function sourceOf({ cell }: PlacedCell, index: number): string {
  const item = fold(cell.text ?? "");
  return index === 0 ? item.replace(/^其中:?/u, "") : item;
}

function isFiscal(item: string): boolean {
  return FISCAL.test(item) && !OTHER.test(item);
}

/** 公共预算财政拨款, 一般公共预算, 政府性基金预算财政拨款, 财政资金; not 财政专户管理资金 nor 非财政拨款. */
const FISCAL = /财政拨款|公共预算|政府性基金|财政资金|财政补助|预算拨款/u;
const OTHER = /专户|非财政|除.*外|其他资金|自有/u;
/** A row that has all of it, with its parts in rows of their own. */
const WHOLE =
  /^(?:\d+[.、]|[一二三四]、)?(?:当年)?财政(?:拨款|资金)(?:\(.*\))?$/u;
