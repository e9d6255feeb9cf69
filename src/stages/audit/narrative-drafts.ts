import type { Bilingual } from "../../model/finding.ts";
import { inWan, toMoney } from "./amount.ts";
import type { ExpenditureItem } from "./expenditure-items.ts";
import type { PlacedCell } from "./placed-cell.ts";
import type { Draft } from "./rule.ts";

/** The same thing has another amount in the table. */
export function otherAmount(
  content: PlacedCell,
  name: string,
  fen: number,
  line: ExpenditureItem,
  listed: number,
): Draft {
  const gap = listed - fen;
  return {
    message: {
      zh: `疑似主要内容与支出明细金额不符：主要内容列“${name}”${inWan(fen)}，支出明细“${line.name}”为${inWan(listed)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `The description gives ${inWan(fen)} for “${name}”, the expenditure item “${line.name}” has ${inWan(listed)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(fen),
    actual: toMoney(listed),
    difference: toMoney(gap),
    evidence: [content, line.amount, line.item],
  };
}

/** The table has no line for it. */
export function noLine(
  content: PlacedCell,
  name: string,
  fen: number,
  lines: readonly ExpenditureItem[],
): Draft {
  return {
    message: {
      zh: `疑似支出明细漏列：主要内容列“${name}”${inWan(fen)}，支出明细中未见此项，请核实。`,
      en: `The description gives ${inWan(fen)} for “${name}”, which no expenditure item seems to be for. Please verify.`,
    },
    expected: toMoney(fen),
    suggestion: {
      zh: `核对支出明细是否漏列“${name}”${inWan(fen)}。`,
      en: `Check whether “${name}” with ${inWan(fen)} is missing from the expenditure items.`,
    },
    evidence: [content, ...lines.map(({ item }) => item)],
  };
}

/** The amount is there under another name: more often a way of speaking than a fault. */
export function otherName(
  content: PlacedCell,
  name: string,
  line: ExpenditureItem,
): Draft {
  return {
    severity: "info",
    message: {
      zh: `疑似主要内容与支出明细名称不一致：主要内容列“${name}”，支出明细中金额相同的是“${line.name}”，请核实是否为同一事项。`,
      en: `The description names “${name}”; the expenditure item of the same amount is “${line.name}”. Please verify that they are the same.`,
    },
    expected: name,
    actual: line.name,
    evidence: [content, line.item, line.amount],
  };
}

/** The amounts of the description together come to something else. */
export function otherSum(
  content: PlacedCell,
  told: number,
  fen: number,
  against: Bilingual,
  from: PlacedCell[],
): Draft {
  const gap = told - fen;
  return {
    message: {
      zh: `疑似主要内容所列金额与${against.zh}不符：主要内容共计${inWan(told)}，${against.zh}${inWan(fen)}，相差${inWan(Math.abs(gap))}，请核实。`,
      en: `The amounts of the description come to ${inWan(told)}, ${against.en} to ${inWan(fen)}: ${inWan(Math.abs(gap))} apart. Please verify.`,
    },
    expected: toMoney(fen),
    actual: toMoney(told),
    difference: toMoney(gap),
    evidence: [content, ...from],
  };
}
