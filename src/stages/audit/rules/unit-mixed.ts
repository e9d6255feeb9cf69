import { plain } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import { moneyCells } from "../money-cells.ts";
import {
  type AuditForm,
  allCells,
  fieldCell,
  type PlacedCell,
} from "../placed-cell.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const unitMixed = formRule({
  id: "UNIT-MIXED",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: {
    zh: "金额单位填写不一致",
    en: "Units of money restated or mixed",
  },
  asks: {
    zh: "表头已注明金额单位的，各金额是否不再另写单位，且写法一致、单位完整？",
    en: "Where the heading gives the unit of money, do the amounts go without, all in one way, and is the unit written in full?",
  },
  examples: [
    {
      zh: "表头“单位：万元”，总预算写“45万元”，资金来源写“45”。",
      en: "Under “单位：万元” one amount is written 45万元, another 45.",
    },
  ],
  basis: null,
  needs: [
    "fields.unit",
    "fields.totalBudget",
    "fields.currentYearBudget",
    "fields.content",
    "fields.basis",
    "tables.funding",
    "tables.termFunding",
    "tables.tasks",
    "tables.expenditure",
    "tables.income",
    "tables.indicators.value",
    "tables.termIndicators.value",
    "tables.longTermIndicators.value",
    "tables.annualIndicators.value",
  ],
  options: NO_OPTIONS,
  check(form) {
    const header = fieldCell(form, "unit");
    const unit = unitIn(header.cell.text ?? "");
    const cells = moneyCells(form).map(({ placed }) => placed);
    const amounts = cells
      .filter((placed) => placed.cell.value !== null && !isBlank(placed))
      .map((placed) => ({ placed, unit: unitIn(placed.cell.text ?? "") }));
    const drafts = [
      ...cellDrafts(header, unit, amounts),
      ...bareWan(textCells(form)),
    ];
    const states = [header, ...cells].map(({ cell }) => cell.state);
    if (states.includes("unreadable"))
      return findings(drafts, INSUFFICIENT_DATA);
    if (amounts.length === 0) return findings(drafts, NOT_APPLICABLE);
    const isUnknown = unit === null && amounts.some((one) => one.unit === null);
    return findings(drafts, isUnknown ? INSUFFICIENT_DATA : PASS);
  },
});

interface Printed {
  placed: PlacedCell;
  /** 万元; null for a bare number. */
  unit: string | null;
}

/** The unit of money that a text ends in: 20万元 → 万元; 万 where 元 is left out. */
function unitIn(text: string): string | null {
  const line = plain(text).replace(/[()\s。.;]+$/u, "");
  return /(?:[十百千]?[万亿]?元|[百千]?[万亿])$/u.exec(line)?.[0] ?? null;
}

/** One finding for the amounts of a form: what the heading says is said again, by some or by all, or said otherwise. */
function cellDrafts(
  header: PlacedCell,
  unit: string | null,
  amounts: readonly Printed[],
): Draft[] {
  const own = amounts.filter((one) => one.unit !== null);
  const bare = amounts.filter((one) => one.unit === null);
  const kinds = [...new Set(own.map((one) => one.unit))];
  const others = own.filter((one) => unit !== null && one.unit !== unit);
  const [chief] = others.length > 0 ? others : own;
  if (chief === undefined) return [];
  if (unit === null && kinds.length === 1 && bare.length === 0) return [];
  const said = {
    zh: `${own.length}处另写单位（${kinds.join("、")}），${bare.length}处未写`,
    en: `${own.length} amounts have a unit of their own (${kinds.join(", ")}), ${bare.length} have none`,
  };
  const stated = {
    zh: unit === null ? "表头未注明单位" : `表头单位为${unit}`,
    en:
      unit === null ? "The heading gives no unit" : `The heading gives ${unit}`,
  };
  return [
    {
      message: {
        zh: `疑似金额单位填写不一致：${stated.zh}，金额中${said.zh}，请核实。`,
        en: `${stated.en}; ${said.en}. Please verify.`,
      },
      // A unit that is the heading's, said again, is no other unit.
      ...(others.length > 0 && { expected: unit, actual: kinds.join("、") }),
      evidence: [
        chief.placed,
        ...bare.slice(0, 1).map(({ placed }) => placed),
        header,
      ],
    },
  ];
}

/** 15万 for 15万元 in words and indicators: one finding a text or table. */
function bareWan(cells: readonly PlacedCell[]): Draft[] {
  const found = cells.flatMap((placed) => {
    const words = BARE_WAN.exec(plain(placed.cell.text ?? ""))?.[0];
    return words === undefined ? [] : [{ placed, words }];
  });
  const [chief, ...others] = found;
  if (chief === undefined) return [];
  return [
    {
      message: {
        zh: `疑似金额单位不完整：“${chief.words}”等${found.length}处以“万”代“万元”，请核实。`,
        en: `“${chief.words}” leaves out 元, in ${found.length} texts. Please verify.`,
      },
      actual: chief.words,
      evidence: [chief.placed, ...others.map(({ placed }) => placed)],
    },
  ];
}

/** A number of 万 that nothing follows that could be counted. */
const BARE_WAN = /\d[\d.,]*[百千]?[万亿](?=[,;。、)]|$)/u;

function textCells(form: AuditForm): PlacedCell[] {
  return allCells(form).filter(({ path }) => TEXTS.test(path));
}

const TEXTS = /^fields\.(?:content|basis)$|ndicators\b.*\.value$/u;
