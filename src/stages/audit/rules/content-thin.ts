import { isBlank } from "../amount.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import { hasQuantity } from "../quantities.ts";
import {
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { topicOf, topicShare } from "../topic.ts";

export const contentThin = formRule({
  id: "CONTENT-THIN",
  severity: "info",
  subjects: [PROJECT],
  title: { zh: "主要内容空泛", en: "Thin content" },
  asks: {
    zh: "项目主要内容是否写明了具体事项和数量，而不只是重复项目名称？",
    en: "Does the content say what is done and how much of it, and not only the name of the project again?",
  },
  examples: [
    {
      zh: "项目“党建示范点建设经费”，主要内容“支持党建示范点建设。”",
      en: "Project: “model sites”; content: “support of model sites”.",
    },
  ],
  basis: null,
  needs: ["fields.projectName", "fields.content", "tables.expenditure.item"],
  places: [["fields.content"], ["tables.expenditure"]],
  options: NO_OPTIONS,
  check(form) {
    const content = fieldCell(form, "content");
    const name = fieldCell(form, "projectName");
    if (content.cell.state !== "read" || isBlank(content))
      return INSUFFICIENT_DATA;
    const text = content.cell.text ?? "";
    if (hasQuantity(text)) return PASS;
    const repeated = topicShare(topicOf(text), name.cell.text ?? "") ?? 1;
    const { named, unreadable } = itemsNamed(form, text);
    if (repeated < REPEATED_SHARE && named >= FEWEST_ITEMS) return PASS;
    if (repeated < REPEATED_SHARE && unreadable) return INSUFFICIENT_DATA;
    return finding({
      message:
        repeated >= REPEATED_SHARE
          ? {
              zh: "疑似项目主要内容仅重复项目名称，未写明具体事项和数量，请核实。",
              en: "The content seems to repeat the project's name without saying what is done and how much of it. Please verify.",
            }
          : {
              zh: "疑似项目主要内容没有数量，也未对应支出明细的具体事项，请核实。",
              en: "The content seems to give no quantities, nor the items that the money goes to. Please verify.",
            },
      actual: text,
      evidence: [content, name],
    });
  },
});

/** At least this share of what the content speaks of is in the name already: our own threshold. */
const REPEATED_SHARE = 0.6;

/** Content that names two of the items in the budget describes it, also without quantities. */
const FEWEST_ITEMS = 2;

/** An item is named where this share of its words is in the content. */
const NAMED_SHARE = 0.4;

function itemsNamed(form: AuditForm, content: string) {
  const items: PlacedCell[] = rowPaths(form, "expenditure").map((row) =>
    cellAt(form, `${row}.item`),
  );
  const named = items.filter(({ cell }) => {
    // What stands in brackets explains the item: 人才计划相关经费（含评审费）.
    const words = (cell.text ?? "").replace(/[(（].*$/u, "");
    return (topicShare(topicOf(words), content) ?? 0) >= NAMED_SHARE;
  });
  const unreadable = items.some(({ cell }) => cell.state === "unreadable");
  return { named: named.length, unreadable };
}
