import type { Correction } from "../../../../model/correction.ts";
import type { Bilingual } from "../../../../model/finding.ts";
import type { Conflict } from "../../api.ts";
import type { Address } from "./view-hash.ts";

/** The address of a cell. */
export type CellAddress = Address & { form: string; path: string };

/** What the reviewer did to a cell and the server has not confirmed yet. */
export interface OutboxEntry {
  /** Ours, until the log gives it one. */
  id: string;
  address: CellAddress;
  label: Bilingual;
  action:
    | { kind: "accept" | "unreadable" }
    | { kind: "correct"; text: string }
    /** `entry` is the id of an outbox entry that was sent meanwhile, `correction` that of the log. */
    | { kind: "undo"; entry: string | null; correction: string | null };
  why: string | null;
  /** The number of the log as the reviewer saw the cell. */
  seq: number;
  /** waiting: to be sent · conflict, refused: the reviewer has to say what becomes of it. */
  state: "waiting" | "conflict" | "refused";
  conflict: Conflict | null;
  refusal: Bilingual | null;
}

/** An action that the log holds, newest last: what undo takes back. */
export interface Done {
  address: CellAddress;
  label: Bilingual;
  entry: string;
  correction: Correction;
}
