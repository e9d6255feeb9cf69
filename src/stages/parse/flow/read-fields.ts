import type { FieldLayout, Layout } from "../../../layouts/schema.ts";
import { absentCell, type RawCell } from "../../../model/cell.ts";
import type { FlowLine } from "../../../model/flow.ts";
import { inLineOrder } from "./cell-order.ts";
import { blankCell, flowCell } from "./flow-cell.ts";
import { joinWords, startsPoint } from "./join-words.ts";
import { fitsKind } from "./kind-check.ts";
import type { Run } from "./runs.ts";
import { splitValue } from "./split-value.ts";
import { type FieldReading, takeFromBefore } from "./take-from-before.ts";
import type { Word } from "./words.ts";
import { linesOf } from "./wrap-cost.ts";

/**
 * The values beside the labels of the form.
 * @param leftovers text that stands beside no label, per run; what the fields leave is added and what they take is removed.
 * @returns the cells of the fields with `where: "cell"`.
 */
export function readFields(
  runs: readonly Run[],
  layout: Layout,
  lines: readonly FlowLine[],
  leftovers: Word[][][],
): Record<string, RawCell> {
  const readings = new Map<string, FieldReading>();
  runs.forEach((run, i) => {
    const field = fieldOf(run, layout);
    if (field === undefined) return;
    const { value, rest } = splitValue(inLineOrder(run.words), field, layout);
    leftovers[i]?.push(...rest);
    if (readings.has(field.name)) {
      if (value.length > 0) leftovers[i]?.unshift(value);
      return;
    }
    const reading: FieldReading = { field, run, value, reasons: [] };
    const previous = [...readings.values()].find(
      (other) => other.run === runs[i - 1],
    );
    takeFromBefore(reading, previous, leftovers[i - 1] ?? [], layout);
    readings.set(field.name, reading);
  });
  const cells: Record<string, RawCell> = {};
  for (const { name, where } of layout.fields) {
    if (where !== "cell") continue;
    const reading = readings.get(name);
    cells[name] =
      reading === undefined
        ? absentCell("text-flow")
        : cellOf(reading, layout, lines);
  }
  return cells;
}

function fieldOf(run: Run, layout: Layout): FieldLayout | undefined {
  if (run.mark?.kind !== "field") return undefined;
  return layout.fields.find(({ name }) => name === run.mark?.name);
}

function cellOf(
  { field, run, value, reasons }: FieldReading,
  layout: Layout,
  lines: readonly FlowLine[],
): RawCell {
  const all = [...reasons];
  if (run.mark?.differs === true) all.push("label-differs");
  if (value.length === 0) return blankCell(run.label, lines, all);
  const paragraphs = field.kind === "text" || field.kind === "history";
  const text = joinWords(value, { paragraphs });
  if (!fitsKind(text, field, layout)) all.push("unexpected-kind");
  if (hasLooseParagraph(value)) all.push("paragraph-unsure");
  return flowCell(value, lines, { paragraphs, reasons: all });
}

/** A paragraph ended and the next one has no number: it may stand beside another label. */
function hasLooseParagraph(value: readonly Word[]): boolean {
  return linesOf(value).some((line, i) => {
    const gap = line[0]?.gap;
    if (i === 0 || gap?.ended !== true || gap.inCell) return false;
    return !startsPoint(joinWords(line, { paragraphs: false }), "");
  });
}
