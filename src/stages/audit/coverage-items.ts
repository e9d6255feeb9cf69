import { amountsIn } from "../../text/amounts.ts";
import { plain } from "../../text/tidy.ts";
import { fenOf } from "./amount.ts";
import { coreOf } from "./indicator-names.ts";
import { actionOf, isAbout } from "./indicator-subject.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "./placed-cell.ts";

/** Something that money is spent on, which an indicator should count. */
export interface CoverageItem {
  name: string;
  /** As printed with its amount or number: 扶贫工作资金3万元. */
  printed: string;
  from: PlacedCell;
}

/** The items of 支出明细 that take at least `share` of what all of them come to, and whether some could not be read. */
export function bigItems(
  form: AuditForm,
  share: number,
): { items: CoverageItem[]; unknown: boolean } {
  const rows = rowPaths(form, "expenditure").map((row) => ({
    item: cellAt(form, `${row}.item`),
    amount: cellAt(form, `${row}.amount`),
  }));
  const known = rows.flatMap(({ item, amount }) => {
    const fen = fenOf(amount);
    const name = item.cell.text ?? "";
    return fen === null || name === "" ? [] : [{ item, name, fen, amount }];
  });
  const whole = known.reduce((sum, { fen }) => sum + fen, 0);
  const items = known
    .filter(({ fen }) => whole > 0 && fen >= share * whole)
    .map(({ item, name, amount }) => ({
      name,
      printed: `${name} ${amount.cell.text}`,
      from: item,
    }));
  return { items, unknown: known.length < rows.length || rows.length === 0 };
}

/**
 * What 项目主要内容 lists with an amount that no item of 支出明细 has, or with a number of things to be made or done
 * (手册印制（240份）, 举办招聘会10场). Background (现有…, 共…) and prices (人均…) are none.
 */
export function narrativeItems(form: AuditForm): CoverageItem[] {
  const from = fieldCell(form, "content");
  const clauses = plain(from.cell.text ?? "").split(CLAUSE_END);
  const spent = clauses.flatMap((clause) => {
    const name = spentOn(clause);
    return name === null ? [] : [{ name, printed: tidyClause(clause), from }];
  });
  const listed = rowPaths(form, "expenditure").map(
    (row) => cellAt(form, `${row}.item`).cell.text ?? "",
  );
  // One amount may be anything; several are a list.
  const unlisted =
    spent.length < SHORTEST_LIST
      ? []
      : spent.filter(({ name }) => !listed.some((item) => isSame(item, name)));
  const counted = clauses.flatMap((clause) => {
    const name = countedIn(clause);
    return name === null ? [] : [{ name, printed: tidyClause(clause), from }];
  });
  return [...unlisted, ...counted];
}

/** The 、 behind a printed number ends nothing. */
const CLAUSE_END = /[;。,]|(?<!(?:^|[;。,\s])\(?\d{1,2})、(?=[^、]*\d)/u;
const SHORTEST_LIST = 2;

function tidyClause(clause: string): string {
  return clause.trim().replace(/^\(?\d{1,2}[).、]\s*/u, "");
}

function isSame(item: string, name: string): boolean {
  const [a, b] = [coreOf(item), coreOf(name)];
  if (a === "" || b === "") return false;
  return a.includes(b) || b.includes(a) || isAbout(name, item);
}

/** What stands before an amount that ends a clause. */
function spentOn(clause: string): string | null {
  const text = tidyClause(clause);
  const [amount, ...more] = amountsIn(text);
  if (amount === undefined || more.length > 0 || amount.end < text.length)
    return null;
  const name = text.slice(0, amount.start).replace(/[约共计需:]+$/u, "");
  return coreOf(name).length < 2 || NO_ITEM.test(name) ? null : name;
}

/** What is made or done, before its number at the end of a clause or in brackets. */
function countedIn(clause: string): string | null {
  const text = tidyClause(clause).replaceAll(" ", "");
  const name = COUNTED.exec(text)?.groups?.name ?? "";
  if (coreOf(name).length < 2 || NO_ITEM.test(name)) return null;
  return actionOf(name) === null ? null : name;
}

const COUNTED =
  /^(?<name>[^\d(]+?)(?:\((?:约|共)?\d+(?:余|多)?[份册本套台场次期个件块枚项名人辆部]{1,2}\)|(?:约|共|不少于)?\d+(?:余|多)?[份册本套台场次期件块枚名辆部]{1,2}(?:以上)?)$/u;
const NO_ITEM =
  /现有|已有|已建|目前|截至|上年|去年|共有|累计|预算|合计|总额|总计|资金总|人均|每[人年月天次场个]|标准|单价|单场|缺口|较|比/u;
