import { z } from "zod";
import { isBlank } from "../amount.ts";
import { yearOf } from "../department-projects.ts";
import {
  ANCILLARY_MATTERS,
  isRunningCost,
  mattersIn,
  OTHER_MATTERS,
  RUNNING_MATTERS,
} from "../matters.ts";
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
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";
import { textItems } from "../text-items.ts";
import { topicOf, topicShare } from "../topic.ts";

const matters = z.array(z.array(z.string().min(1)).min(1));
const Options = z.object({
  other: matters
    .default(OTHER_MATTERS.map((words) => [...words]))
    .describe(
      "另有专门预算的事项，每组为同一事项的不同说法 / Matters with a budget of their own; the words of a group are for the same one",
    ),
  ancillary: matters
    .default(ANCILLARY_MATTERS.map((words) => [...words]))
    .describe(
      "一般项目均可附带、但不属于公用经费的事项 / Matters that go with any project, but are no running cost",
    ),
  running: matters
    .default(RUNNING_MATTERS.map((words) => [...words]))
    .describe(
      "属于公用经费、人员经费的事项 / Matters that are running cost or pay",
    ),
});
type Options = z.infer<typeof Options>;

export const scopeMix = formRule({
  id: "SCOPE-MIX",
  severity: "info",
  subjects: [PROJECT],
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
  needs: [
    "fields.fiscalYear",
    "fields.projectName",
    "fields.content",
    "tables.expenditure.item",
  ],
  places: [["fields.content", "tables.expenditure"]],
  options: Options,
  check(form, options) {
    const name = fieldCell(form, "projectName");
    if (name.cell.state !== "read" || isBlank(name)) return INSUFFICIENT_DATA;
    const sources = itemCells(form);
    const drafts = [
      ...foreignItems(name, sources, yearOf(form), options),
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
  year: number | null,
  options: Options,
): Draft[] {
  const found = sources.flatMap((source) => {
    const foreign = itemsOf(source, year).filter((item) =>
      isForeign(item, name, options),
    );
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
function itemsOf({ path, cell }: PlacedCell, year: number | null): string[] {
  const text = cell.text ?? "";
  return path === "fields.content" ? textItems(text, year) : [text];
}

/** It belongs to a matter that the name does not speak of, and has no word in common with it. */
function isForeign(
  item: string,
  { cell }: PlacedCell,
  { other, ancillary, running }: Options,
): boolean {
  const name = cell.text ?? "";
  const elsewhere = [...other, ...(isRunningCost(name) ? ancillary : running)];
  const matters = mattersIn(item, elsewhere);
  const own = mattersIn(name, elsewhere);
  if (matters.size === 0 || [...matters].some((matter) => own.has(matter)))
    return false;
  const topic = topicOf(name.replace(WAYS_TO_PAY, " "));
  return (topicShare(topic, item) ?? 0) === 0;
}

/** Words for how money is given: in common they do not make two things one. */
const WAYS_TO_PAY = /补[贴助]|津贴|奖励|资助|报销/gu;

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
