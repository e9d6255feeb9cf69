import { z } from "zod";
import { Place } from "./box.ts";
import type { OcrReading } from "./page.ts";
import { Value } from "./value.ts";

/** read: text stands there; blank: the place is there and empty; unreadable: something is there that could not be read; absent: the form has no such place. */
export const CellState = z.enum(["read", "blank", "unreadable", "absent"]);
export type CellState = z.infer<typeof CellState>;

/** By which way a text came to us. */
export const Origin = z.enum([
  "text-layer",
  "ocr",
  "text-flow",
  "form-field",
  "reviewer",
]);
export type Origin = z.infer<typeof Origin>;

/**
 * A value read from paper, before its kind is known.
 * `text` is as printed (line wraps joined, paragraphs kept with \n), "" for a blank cell, null when absent or unreadable.
 * `review` is true when a person should look; `reasons` says why, in short codes such as `not-an-amount`.
 */
export const RawCell = z.object({
  text: z.string().nullable(),
  state: CellState,
  by: Origin,
  confidence: z.number().min(0).max(1).optional(),
  review: z.boolean(),
  reasons: z.array(z.string()),
  at: z.array(Place),
  unit: z
    .string()
    .optional()
    .describe(
      "The unit of money that its own label names, where that is not the form's",
    ),
});
export type RawCell = z.infer<typeof RawCell> & {
  /** What stands behind a text that was read from a picture; it becomes `confidence` and is gone in the result. */
  reading?: OcrReading;
};

/**
 * A value read from paper with its normalised form; `value` is null when the text holds none of its kind.
 * `reviewed` where a person has looked at it, `before` with the reading that the person replaced.
 */
export const Cell = RawCell.extend({
  value: Value,
  reviewed: z
    .object({
      /** The reviewer's name. */
      by: z.string(),
      at: z.iso.datetime(),
      action: z.enum(["accept", "correct", "unreadable"]),
    })
    .optional(),
  before: z
    .object({
      text: z.string().nullable(),
      value: Value,
      state: CellState,
      by: Origin,
      confidence: z.number().min(0).max(1).optional(),
    })
    .optional(),
});
export type Cell = RawCell &
  Pick<z.infer<typeof Cell>, "value" | "reviewed" | "before">;

/** A cell that the form does not have. */
export function absentCell(by: Origin): RawCell {
  return {
    text: null,
    state: "absent",
    by,
    review: false,
    reasons: [],
    at: [],
  };
}

/** The same cell, to be looked at by a person for one more reason. */
export function withReason<C extends RawCell>(cell: C, reason: string): C {
  if (cell.reasons.includes(reason)) return cell;
  return { ...cell, review: true, reasons: [...cell.reasons, reason] };
}
