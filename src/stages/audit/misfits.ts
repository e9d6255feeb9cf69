import { fold } from "../../layouts/fold.ts";
import { LAYOUTS } from "../../layouts/index.ts";
import type { FieldLayout } from "../../layouts/schema.ts";
import { isBlank } from "./amount.ts";
import {
  type AuditForm,
  fieldCell,
  type PlacedCell,
  unplacedCells,
} from "./placed-cell.ts";
import { type Shape, shapeOf } from "./text-shape.ts";

/** A text that does not fit the place where it stands, and the field that it would fit. */
export interface Misfit {
  placed: PlacedCell;
  /** The field it stands in; null where it stands beside none. */
  field: string | null;
  /** The field it seems to belong to. */
  home: string;
  /** The home holds the same text: it is printed twice, once in the wrong place. */
  copied: boolean;
}

/**
 * The texts of a form that cannot be what their label says, and are what a field nearby says that lacks its own value;
 * or that repeat another field's words where an amount or a number belongs. A text that fits no other field is odd,
 * but not shifted; nor is one whose home is filled.
 * @returns `unreadable`: a field could not be read, so that none found does not mean none there
 */
export function misfits(form: AuditForm): {
  found: Misfit[];
  unreadable: boolean;
} {
  const fields = fieldsOf(form);
  const found = fields.flatMap((field) => misfitOf(field, fields));
  const stray = unplacedCells(form).flatMap((placed) =>
    strayOf(placed, fields),
  );
  const unreadable = fields.some(
    ({ placed }) => placed.cell.state === "unreadable",
  );
  return { found: [...found, ...stray], unreadable };
}

/** What fills a field of each kind; the other kinds are not told apart by their shape. */
const FITTING = {
  money: "amount",
  phone: "phone",
  choice: "choice",
  text: "words",
  history: "history",
} as const satisfies Partial<Record<FieldLayout["kind"], Shape | "history">>;

interface Field {
  name: string;
  /** Its place in the order of the form. */
  position: number;
  fitting: Shape | "history";
  placed: PlacedCell;
}

/** The fields of the table, in the order of the form, whose kinds can be told apart. */
function fieldsOf(form: AuditForm): Field[] {
  const layout = LAYOUTS.find(({ id }) => id === form.type);
  const cells = layout?.fields.filter(({ where }) => where === "cell") ?? [];
  return cells.flatMap(({ name, kind }, position) => {
    const fitting = Object.entries(FITTING).find(([key]) => key === kind)?.[1];
    const placed = fieldCell(form, name);
    return fitting === undefined ? [] : [{ name, position, fitting, placed }];
  });
}

/** Labels slip by a row, two fields to a row: a home further off is no neighbour. */
const NEIGHBOURHOOD = 3;

function misfitOf(field: Field, fields: Field[]): Misfit[] {
  const { name, placed } = field;
  const text = printed(placed);
  if (text === null || fits(field)) return [];
  const shape = shapeOf(text);
  const original =
    shape === "words" && fields.find((other) => isCopyOf(text, other, field));
  if (original)
    return [{ placed, field: name, home: original.name, copied: true }];
  const home = fields
    .filter((other) => distance(other, field) <= NEIGHBOURHOOD)
    .sort((a, b) => distance(a, field) - distance(b, field))
    .find((other) => other.fitting === shape && isVacant(other));
  const isAnswer = shape === "words" && text.length <= LONGEST_ANSWER;
  if (home === undefined || isAnswer) return [];
  return [{ placed, field: name, home: home.name, copied: false }];
}

/** A text beside no label, of a shape that a field without its own value should have; words could be anything. */
function strayOf(placed: PlacedCell, fields: Field[]): Misfit[] {
  const text = printed(placed);
  if (text === null) return [];
  const isHistory = Array.isArray(placed.cell.value);
  const shape = isHistory ? "history" : shapeOf(text);
  // A bare number may be a page's.
  if (shape === "words" || /^[\d.,\s]+$/u.test(text)) return [];
  const home = fields.find(
    (field) => field.fitting === shape && isVacant(field),
  );
  if (home === undefined) return [];
  return [{ placed, field: null, home: home.name, copied: false }];
}

/** Few words in place of a number (见附件, 待定, 按实际发生额) answer the question of their own label. */
const LONGEST_ANSWER = 10;

function printed(placed: PlacedCell): string | null {
  if (placed.cell.state !== "read" || isBlank(placed)) return null;
  return placed.cell.text;
}

/** The field holds what its label says, or at least nothing that contradicts it. */
function fits({ fitting, placed }: Field): boolean {
  const text = printed(placed);
  if (text === null) return false;
  const { value, reasons } = placed.cell;
  switch (fitting) {
    case "words":
      return shapeOf(text) === "words";
    case "history":
      return value !== null || shapeOf(text) === "words";
    case "choice":
      return value !== null || !reasons.includes("not-a-choice");
    case "amount":
      return value !== null || !reasons.includes("not-an-amount");
    case "phone":
      return value !== null;
  }
}

/** The field is there and lacks its own value. */
function isVacant(field: Field): boolean {
  const { state } = field.placed.cell;
  return (state === "read" || state === "blank") && !fits(field);
}

/** Shorter words may well stand twice. */
const SHORTEST_COPY = 4;

function isCopyOf(text: string, other: Field, field: Field): boolean {
  return (
    other !== field &&
    other.fitting === "words" &&
    fold(text).length >= SHORTEST_COPY &&
    fold(text) === fold(printed(other.placed) ?? "")
  );
}

function distance(a: Field, b: Field): number {
  return Math.abs(a.position - b.position);
}
