import { plain } from "../../text/tidy.ts";
import { inWan } from "./amount.ts";
import { yearOf } from "./department-projects.ts";
import { type ExpenditureItem, expenditureItems } from "./expenditure-items.ts";
import { coreOf } from "./indicator-names.ts";
import { actionOf } from "./indicator-subject.ts";
import { matchItems } from "./match-items.ts";
import { type NarrativeItem, narrativeItems } from "./narrative-items.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "./placed-cell.ts";

/** Something that money is spent on, which an indicator should count. */
export interface CoverageItem {
  name: string;
  /** As printed with its amount or number: 扶贫工作资金3万元. */
  printed: string;
  from: PlacedCell;
}

/** What a form says that its money goes to. */
export interface CoverageItems {
  /** The items of 支出明细 that take at least the share asked of what all of them come to. */
  big: CoverageItem[];
  /** What only 项目主要内容 tells. */
  told: CoverageItem[];
  /** The names of all items, big or small. */
  names: string[];
  /** An item or amount of 支出明细 could not be read, or there is none. */
  unknown: boolean;
}

/**
 * What money is spent on, by 支出明细 and 项目主要内容. The latter tells of its own what it lists with an amount that no
 * item of 支出明细 stands for, and what it gives a number of things to be made or done of (手册印制（240份）,
 * 举办招聘会10场). Background (现有…, 共…) and prices (人均…) are none.
 */
export function coverageItems(form: AuditForm, share: number): CoverageItems {
  const lines = expenditureItems(form);
  const known = lines.filter(({ fen, name }) => fen !== null && name !== "");
  const from = fieldCell(form, "content");
  const text = from.cell.text ?? "";
  const { items } = narrativeItems(text, yearOf(form));
  const told = [
    ...unlisted(items, lines).map(({ name, fen }) => ({
      name,
      printed: `${name}${inWan(fen)}`,
    })),
    ...counted(text),
  ].map((item) => ({ ...item, from }));
  return {
    big: bigOnes(known, share),
    told,
    names: [...known, ...items, ...told].map(({ name }) => name),
    unknown: known.length < lines.length || lines.length === 0,
  };
}

function bigOnes(lines: ExpenditureItem[], share: number): CoverageItem[] {
  const whole = lines.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
  return lines
    .filter(({ fen }) => whole > 0 && (fen ?? 0) >= share * whole)
    .map(({ name, item, amount }) => ({
      name,
      printed: `${name} ${amount.cell.text}`,
      from: item,
    }));
}

/** What is listed with an amount and stands in no line. One amount may be anything; several are a list. */
function unlisted(
  items: NarrativeItem[],
  lines: ExpenditureItem[],
): NarrativeItem[] {
  if (items.length < SHORTEST_LIST) return [];
  return matchItems(items, lines).items.filter(
    ({ name }) => coreOf(name).length >= SHORTEST_NAME,
  );
}

const SHORTEST_LIST = 2;
const SHORTEST_NAME = 2;

/** The clauses that give what is made or done with its number. */
function counted(text: string): { name: string; printed: string }[] {
  return plain(text)
    .split(CLAUSE_END)
    .map((clause) => clause.trim().replace(/^\(?\d{1,2}[).、]\s*/u, ""))
    .flatMap((printed) => {
      const name = countedIn(printed);
      return name === null ? [] : [{ name, printed }];
    });
}

/** The 、 behind a printed number ends nothing. */
const CLAUSE_END = /[;。,]|(?<!(?:^|[;。,\s])\(?\d{1,2})、(?=[^、]*\d)/u;

/** What is made or done, before its number at the end of a clause or in brackets. */
function countedIn(clause: string): string | null {
  const name = COUNTED.exec(clause.replaceAll(" ", ""))?.groups?.name ?? "";
  if (coreOf(name).length < SHORTEST_NAME || NO_ITEM.test(name)) return null;
  return actionOf(name) === null ? null : name;
}

const COUNTED =
  /^(?<name>[^\d(]+?)(?:\((?:约|共)?\d+(?:余|多)?[份册本套台场次期个件块枚项名人辆部]{1,2}\)|(?:约|共|不少于)?\d+(?:余|多)?[份册本套台场次期件块枚名辆部]{1,2}(?:以上)?)$/u;
const NO_ITEM =
  /现有|已有|已建|目前|截至|上年|去年|共有|累计|预算|合计|总额|总计|资金总|人均|每[人年月天次场个]|标准|单价|单场|缺口|较|比/u;
