import { z } from "zod";
import { CellState, Origin } from "./cell.ts";

/**
 * What a reviewer did to a cell. accept: the reading is right · correct: the paper says something else · unreadable:
 * nobody can read it on the paper · undo: an earlier entry (which may be an undo) counts no more.
 */
export const CorrectionAction = z.enum([
  "accept",
  "correct",
  "unreadable",
  "undo",
]);
export type CorrectionAction = z.infer<typeof CorrectionAction>;

/** One entry of a document's log of corrections, which only ever grows. */
export const Correction = z.object({
  /** Its number in the log, from 1 without gaps. */
  seq: z.int().positive(),
  /** Of whoever sent it, so that the same entry sent again is known; else the store's. */
  id: z.uuid(),
  /** When it was written, UTC. */
  at: z.iso.datetime(),
  /** The reviewer's name. */
  by: z.string().min(1),
  /** SHA-256 of the document that was read, so that it is never applied to another one that came in its place. */
  source: z.string().nullable(),
  form: z.string(),
  /** As evidence has it: `fields.goal`, `tables.funding.rows[0].amount`, `unplaced[2]`. Of an undo: that of what it undoes. */
  path: z.string(),
  action: CorrectionAction,
  /** The cell as the reviewer saw it. */
  before: z.object({
    text: z.string().nullable(),
    state: CellState,
    by: Origin,
  }),
  /** What the cell says now; null where the action leaves its text alone, and for an undo. */
  after: z.object({ text: z.string().nullable(), state: CellState }).nullable(),
  /** In the reviewer's words. */
  why: z.string().nullable(),
  /** The `id` of the entry that an undo takes back. */
  undoes: z.uuid().nullable(),
});
export type Correction = z.infer<typeof Correction>;

/** An entry before the store has numbered and dated it; it gets an id where it has none. */
export type NewCorrection = Omit<Correction, "seq" | "id" | "at"> &
  Partial<Pick<Correction, "id">>;
