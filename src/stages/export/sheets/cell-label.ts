import { LAYOUTS } from "../../../layouts/index.ts";
import { type NamedTable, tableNamed } from "../../../layouts/named-tables.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { Language } from "../wording.ts";

/**
 * A path of a form as people find the cell on paper, by the labels printed there:
 * `fields.goal` → 项目绩效总目标, `tables.funding.rows[1].amount` → 项目资金来源 · 第 2 行 · 金额.
 * @param type the layout's id; where it is none of the layouts the path stands for itself
 */
export function cellLabel(
  type: string,
  path: string,
  lang: Language,
  layouts: readonly Layout[] = LAYOUTS,
): string {
  const layout = layouts.find(({ id }) => id === type);
  const [part = "", ...steps] = path.match(/[^.[\]]+/gu) ?? [];
  const words = WORDS[lang];
  if (part === "unplaced") return words.unplaced;
  if (part === "placeholders") return words.placeholder;
  const [name = "", ...inside] = steps;
  if (layout === undefined || name === "") return path;
  if (part === "fields")
    return (
      layout.fields.find((field) => field.name === name)?.labels[0] ?? path
    );
  const table = tableNamed(layout, name);
  if (part !== "tables" || table === undefined) return path;
  const label = table.label === "" ? name : table.label;
  return [label, ...insideLabels(table, inside, words)].join(" · ");
}

const WORDS = {
  zh: {
    unplaced: "栏目之外的文字",
    placeholder: "占位的行",
    total: "合计",
    row: (n: number) => `第 ${n} 行`,
    goal: (n: number) => `目标 ${n}`,
  },
  en: {
    unplaced: "text beside no field",
    placeholder: "row of placeholders",
    total: "合计 (total)",
    row: (n: number) => `row ${n}`,
    goal: (n: number) => `目标 (goal) ${n}`,
  },
};

/** `rows 2 amount`, `0 history 1 amount`, `total`: what leads on from a table. */
function insideLabels(
  { columns, byGoal }: NamedTable,
  steps: readonly string[],
  words: (typeof WORDS)[Language],
): string[] {
  const labels: string[] = [];
  let ofGoal = byGoal;
  let ofYears = false;
  for (const step of steps) {
    if (step === "rows" || (ofYears && step === "amount")) continue;
    if (/^\d+$/u.test(step)) {
      const number = Number(step) + 1;
      labels.push(
        ofYears ? String(number) : (ofGoal ? words.goal : words.row)(number),
      );
      ofGoal = false;
    } else if (step === "total") labels.push(words.total);
    else {
      const column = columns.find((candidate) => candidate.name === step);
      ofYears = column?.years ?? false;
      if (step !== "goal") labels.push(column?.labels[0] ?? step);
    }
  }
  return labels;
}
