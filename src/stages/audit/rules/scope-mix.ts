import { isBlank } from "../amount.ts";
import { isRunningCost, mattersIn } from "../matters.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
  PROJECT,
} from "../rule.ts";
import { textItems } from "../text-items.ts";
import { topicOf, topicShare } from "../topic.ts";

export const scopeMix = formRule({
  id: "SCOPE-MIX",
  severity: "info",
  formTypes: [PROJECT],
  title: { zh: "项目内容混杂", en: "Mixed scope" },
  asks: {
    zh: "项目是否含有与名称无关的事项，或将公用经费列为项目？",
    en: "Does the project hold items foreign to its name, or is it running cost declared as a project?",
  },
  examples: [
    {
      zh: "“办公经费”中列有扶贫工作资金3万元。",
      en: "“Office expenses” hold 3万元 for poverty relief.",
    },
  ],
  basis: null,
  needs: ["fields.projectName", "fields.content", "tables.expenditure.item"],
  options: NO_OPTIONS,
  check(form) {
    const name = fieldCell(form, "projectName");
    if (name.cell.state !== "read" || isBlank(name)) return INSUFFICIENT_DATA;
    const sources = itemCells(form);
    const drafts = [
      ...foreignItems(name, sources),
      ...(isRunningCost(name.cell.text ?? "") ? [runningCost(name)] : []),
    ];
    const open = sources.some(({ cell }) =>
      ["unreadable", "absent"].includes(cell.state),
    );
    return findings(drafts, open ? INSUFFICIENT_DATA : PASS);
  },
});

/** Where items stand: the content first, then the rows of the expenditure. */
function itemCells(form: AuditForm): PlacedCell[] {
  const rows = rowPaths(form, "expenditure");
  return [
    fieldCell(form, "content"),
    ...rows.map((row) => cellAt(form, `${row}.item`)),
  ];
}

/** One draft for all of them: which of the matters is the foreign one, the filer knows best. */
function foreignItems(
  name: PlacedCell,
  sources: readonly PlacedCell[],
): Draft[] {
  const found = sources.flatMap((source) => {
    const foreign = itemsOf(source).filter((item) => isForeign(item, name));
    return foreign.length > 0 ? [{ source, foreign }] : [];
  });
  if (found.length === 0) return [];
  const items = found[0]?.foreign ?? [];
  const listed = items.join("、");
  return [
    {
      message: {
        zh: `疑似含有与项目名称无关的事项（${listed}），请核实。`,
        en: `Items seem to be foreign to the project's name (${listed}). Please verify.`,
      },
      actual: listed,
      evidence: [...found.map(({ source }) => source), name],
    },
  ];
}

/** The items of a list; a row of the expenditure is one itself. Running text may mention anything. */
function itemsOf({ path, cell }: PlacedCell): string[] {
  const text = cell.text ?? "";
  return path === "fields.content" ? textItems(text) : [text];
}

/** It belongs to a matter that the name does not speak of, and has no word in common with it. */
function isForeign(item: string, { cell }: PlacedCell): boolean {
  const name = cell.text ?? "";
  const matters = mattersIn(
    item,
    isRunningCost(name) ? ["other", "ancillary"] : ["other", "running"],
  );
  const own = mattersIn(name);
  if (matters.size === 0 || [...matters].some((matter) => own.has(matter)))
    return false;
  return (topicShare(topicOf(name), item) ?? 0) === 0;
}

function runningCost(name: PlacedCell): Draft {
  return {
    message: {
      zh: "疑似将公用经费列为项目，请核实是否应在基本支出中安排。",
      en: "Running cost seems to be declared as a project. Please verify whether it belongs to the basic expenditure.",
    },
    actual: name.cell.text,
    evidence: [name],
  };
}
