import { isBlank } from "../amount.ts";
import { type Grounds, groundsOf, hasUnitPrice } from "../calculation-basis.ts";
import { expenditureItems } from "../expenditure-items.ts";
import { fieldCell } from "../placed-cell.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const amtCalcBasis = formRule({
  id: "AMT-CALC-BASIS",
  severity: "warning",
  subjects: [PROJECT],
  title: { zh: "测算依据", en: "What the amounts are reckoned from" },
  asks: {
    zh: "是否填写了测算依据，且列出数量、单价，或所依据的标准、文件、合同？",
    en: "Is it said what the amounts are reckoned from: quantities and prices, or a standard, document or contract?",
  },
  examples: [
    {
      zh: "测算依据只写“依据项目所需经费而定”。",
      en: "“By what the project needs” and nothing else.",
    },
  ],
  basis: null,
  needs: [
    "fields.projectName",
    "fields.content",
    "fields.basis",
    "tables.expenditure",
  ],
  places: [["fields.basis"]],
  options: NO_OPTIONS,
  check(form) {
    const basis = fieldCell(form, "basis");
    const content = fieldCell(form, "content");
    const items = expenditureItems(form);
    if (basis.cell.state === "unreadable") return INSUFFICIENT_DATA;
    const elsewhere = [content, ...items.map(({ item }) => item)];
    if (elsewhere.some(({ cell }) => hasUnitPrice(cell.text ?? "")))
      return PASS;
    const isMissing = basis.cell.state === "absent" || isBlank(basis);
    const name = fieldCell(form, "projectName").cell.text ?? "";
    const names = [name, ...items.map((item) => item.name)];
    const grounds = isMissing
      ? "none"
      : groundsOf(basis.cell.text ?? "", names);
    if (grounds === "reckoned" || grounds === "sourced") return PASS;
    // What is not to be seen in a text that could not be read may stand there.
    if (elsewhere.some(({ cell }) => cell.state === "unreadable"))
      return INSUFFICIENT_DATA;
    const { zh, en } = SAID[grounds];
    return finding({
      // Most honest forms say no more than this: it is worth a look, no more.
      severity: grounds === "past" ? "info" : "warning",
      message: {
        zh: `疑似测算依据不足：${zh}，请核实。`,
        en: `${en} Please verify.`,
      },
      evidence: [basis, ...items.map(({ item }) => item)],
    });
  },
});

type Weak = "none" | Exclude<Grounds, "reckoned" | "sourced">;

const SAID: Record<Weak, { zh: string; en: string }> = {
  none: {
    zh: "未填写测算依据及说明，明细中也未见数量和单价",
    en: "It is not said what the amounts are reckoned from, nor do the items show quantities and prices.",
  },
  circular: {
    zh: "测算依据只称按所需经费确定，未说明数量、单价或标准",
    en: "The amounts are said to follow from what is needed, without quantities, prices or standards.",
  },
  past: {
    zh: "测算依据未列数量、单价，也未引用标准、文件或合同",
    en: "The amounts are reckoned without quantities and prices, and from no standard, document or contract.",
  },
};
