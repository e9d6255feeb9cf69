import { fenOf, inWan, toMoney } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import { expenditureItems } from "../expenditure-items.ts";
import { type GoneItem, goneItems, isSameThing } from "../gone-items.ts";
import { historySources } from "../prior-budgets.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { expenditureTotal } from "../totals.ts";

export const yoyReasonContra = formRule({
  id: "YOY-REASON-CONTRA",
  severity: "critical",
  subjects: [PROJECT],
  title: {
    zh: "称已移交、取消或完成的事项仍列预算",
    en: "Said to be moved away, ended or done, yet budgeted",
  },
  asks: {
    zh: "变动说明中称已移交、取消、不再安排或已完成的事项，支出明细是否仍列有预算？",
    en: "Do the expenditure items still hold what the history says was moved away, ended or done?",
  },
  examples: [
    {
      zh: "称“人才计划相关经费已移交”，支出明细仍列人才计划相关经费 800 万元。",
      en: "The talent programme is said to be handed over, and 800万元 are budgeted for it.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.budgetHistory",
    "tables.expenditure",
    "unplaced",
  ],
  places: [["fields.budgetHistory"]],
  options: NO_OPTIONS,
  check(form) {
    const sources = historySources(form);
    const [own] = sources;
    const year = yearOf(form);
    if (year === null || own === undefined || isUnknown(own.cell.state))
      return INSUFFICIENT_DATA;
    const gone = sources.flatMap((source) =>
      goneItems(source.cell.text ?? "", year).map((item) => ({ item, source })),
    );
    if (gone.length === 0) return NOT_APPLICABLE;

    const lines = expenditureItems(form);
    const { total, sum } = expenditureTotal(form);
    const whole = sum ?? fenOf(total);
    const drafts = lines.flatMap(({ name, item, amount, fen }): Draft[] => {
      const found = gone.find((entry) => isSameThing(entry.item.name, name));
      if (found === undefined || fen === null || fen === 0) return [];
      const share = whole ? `${((fen / whole) * 100).toFixed(1)}%` : null;
      const how = HOW[found.item.how];
      return [
        {
          message: {
            zh: `疑似${how.zh}的事项仍列预算：变动说明称“${found.item.words}”，支出明细“${name}”仍列${inWan(fen)}${share ? `，占支出的${share}` : ""}，请核实。`,
            en: `Said to be ${how.en}: “${found.item.words}”; yet the expenditure item “${name}” has ${inWan(fen)}${share ? `, ${share} of the whole` : ""}. Please verify.`,
          },
          actual: toMoney(fen),
          evidence: [found.source, item, amount],
        },
      ];
    });
    const isKnown =
      lines.length > 0 &&
      lines.every(
        ({ item, fen }) => !isUnknown(item.cell.state) && fen !== null,
      );
    return findings(drafts, isKnown ? PASS : INSUFFICIENT_DATA);
  },
});

function isUnknown(state: string): boolean {
  return state === "unreadable" || state === "absent";
}

const HOW: Record<GoneItem["how"], { zh: string; en: string }> = {
  moved: { zh: "已移交", en: "moved away" },
  ended: { zh: "已取消", en: "ended" },
  done: { zh: "已完成", en: "done" },
};
