import { fold } from "../../layouts/fold.ts";
import { matchLabel } from "../../layouts/match.ts";
import type { FieldLayout, Layout } from "../../layouts/schema.ts";
import { absentCell, type RawCell, withReason } from "../../model/cell.ts";
import type { FormCell } from "../../model/grid.ts";
import { takeFieldsInsideCells } from "./fields-inside-cells.ts";
import { columnsOf, type GridIndex } from "./grid-index.ts";
import type { LabelFinder } from "./label-finder.ts";
import { toRawCell } from "./to-raw-cell.ts";
import { withUnitOf } from "./unit-in-labels.ts";

/** The fields of a form that stand in its cells, and the cells that they and their labels took. */
export interface ParsedFields {
  fields: Record<string, RawCell>;
  used: Set<FormCell>;
}

/**
 * Finds each field by its label's cell; its value is what stands in the same rows right of it, up to the next label,
 * or below it where nothing stands to the right, or behind the label in the same cell, which may hold several.
 * @param taken cells that belong to tables
 */
export function parseFields(
  grid: GridIndex,
  layout: Layout,
  finder: LabelFinder,
  taken: ReadonlySet<FormCell>,
): ParsedFields {
  const result: ParsedFields = { fields: {}, used: new Set() };
  const isFree = (cell: FormCell) => !taken.has(cell) && !result.used.has(cell);
  const isLabel = (cell: FormCell) => finder.find(cell.text) !== null;
  for (const labelled of labelCells(grid, layout, finder, taken)) {
    result.used.add(labelled.cell);
    const { name } = labelled.field;
    const right = valuesRight(
      grid,
      labelled.cell,
      (cell) => isLabel(cell) || isOtherLabel(cell, labelled, grid),
    ).filter(isFree);
    const values =
      right.length > 0
        ? right
        : valueBelow(grid, labelled.cell, isLabel).filter(isFree);
    for (const cell of values) result.used.add(cell);
    settle(
      result.fields,
      name,
      withUnitOf(
        labelled.cell.text,
        values.length === 0
          ? toRawCell([{ ...labelled.cell, text: "" }])
          : toRawCell(values),
      ),
    );
  }
  takeFieldsInsideCells(
    grid,
    layout,
    (cell) => isFree(cell) && !isLabel(cell),
    result,
  );
  for (const { where, name } of layout.fields)
    if (where === "cell") result.fields[name] ??= absentCell("text-layer");
  return result;
}

/**
 * Cells with a field's label, those that match to the letter first, else in reading order. Fields that share a label
 * (联系电话 of the applicant, of the department) are labelled by it in turn, in the order of the layout.
 */
function labelCells(
  grid: GridIndex,
  layout: Layout,
  finder: LabelFinder,
  taken: ReadonlySet<FormCell>,
): { cell: FormCell; field: FieldLayout }[] {
  const found: { cell: FormCell; field: FieldLayout; distance: number }[] = [];
  for (const cell of grid.cells) {
    if (taken.has(cell)) continue;
    const label = finder.find(cell.text);
    if (label?.kind !== "field") continue;
    const sharing = layout.fields.filter(
      ({ where, labels }) =>
        where === "cell" && matchLabel(cell.text, labels) === 0,
    );
    const before = found.filter(({ field }) => sharing.includes(field)).length;
    const field = sharing[Math.min(before, sharing.length - 1)] ?? label.field;
    found.push({ cell, field, distance: label.distance });
  }
  return found.sort((a, b) => a.distance - b.distance);
}

function valuesRight(
  grid: GridIndex,
  label: FormCell,
  isLabel: (cell: FormCell) => boolean,
): FormCell[] {
  const values = new Set<FormCell>();
  for (let row = label.row; row < label.row + label.rowSpan; row++) {
    for (const cell of grid.across(row, {
      from: columnsOf(label).to,
      to: grid.columns,
    })) {
      if (isLabel(cell)) break;
      values.add(cell);
    }
  }
  return [...values];
}

/**
 * Whether a cell right of a field's value is a label that the layout does not know (项目名称 | … | 项目编码 | …): a short
 * name with a cell of its own behind it. Its text is no part of the field's.
 */
function isOtherLabel(
  cell: FormCell,
  { cell: label, field }: { cell: FormCell; field: FieldLayout },
  grid: GridIndex,
): boolean {
  if (field.kind === "choice" || field.kind === "history") return false;
  // Below each other such names head the columns of a table that stands beside the label.
  if (label.rowSpan > 1) return false;
  const between = { from: columnsOf(label).to, to: cell.column };
  const isFirst =
    between.from === between.to ||
    grid.across(cell.row, between).every(isSliver);
  const hasValue = grid.at(cell.row, columnsOf(cell).to) !== undefined;
  const text = cell.text.replace(/\s/gu, "");
  const isLabel = LABEL_LIKE.test(text) || SHORT_LABEL.test(text);
  return !isFirst && hasValue && isLabel;
}

/** Between a cell's border and that of a table drawn inside it lie cells too narrow for a character (points). */
const NARROWEST = 9;

function isSliver({ text, parts }: FormCell): boolean {
  return (
    text === "" &&
    parts.every(
      ({ place }) => "box" in place && place.box[2] - place.box[0] < NARROWEST,
    )
  );
}

/** Three characters may be a name (林小芳): shorter labels are these. */
const SHORT_LABEL =
  /^(?:联系人|经办人|负责人|编号|编码|代码|邮编|地址|传真|手机|邮箱|职务|职称|日期|性质|类别|备注)[:：]?$/u;
const LABEL_LIKE =
  /^[\p{Script=Han}\s、/]{4,14}(?:[（(][^（()）]{1,10}[）)])?\s*[:：]?$/u;

/** The value below a label that nothing or another label stands beside: the cell under it, as wide as it. */
function valueBelow(
  grid: GridIndex,
  label: FormCell,
  isLabel: (cell: FormCell) => boolean,
): FormCell[] {
  const right = grid.at(label.row, columnsOf(label).to);
  if (right !== undefined && !isLabel(right)) return [];
  const below = grid.at(label.row + label.rowSpan, label.column);
  if (
    below === undefined ||
    isLabel(below) ||
    below.column !== label.column ||
    below.columnSpan !== label.columnSpan
  )
    return [];
  return [below];
}

/** A second place with the same label counts where the first is blank; where both hold different text, a person should look. */
function settle(
  fields: Record<string, RawCell>,
  name: string,
  value: RawCell,
): void {
  const before = fields[name];
  if (before === undefined || before.state === "blank") fields[name] = value;
  else if (
    value.state === "read" &&
    fold(value.text ?? "") !== fold(before.text ?? "")
  )
    fields[name] = withReason(before, "repeated-label");
}
