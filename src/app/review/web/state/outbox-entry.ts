import type { Correction } from "../../../../model/correction.ts";
import type { Bilingual } from "../../../../model/finding.ts";
import type { Conflict } from "../../api.ts";
import type { Address } from "./view-hash.ts";

/** The address of a cell. */
export type CellAddress = Address & { form: string; path: string };

/** What the reviewer did to a cell and the server has not confirmed yet. */
export interface OutboxEntry {
  /** Made here; in the log it is the entry's, so that one sent twice is there once. */
  id: string;
  address: CellAddress;
  label: Bilingual;
  action:
    | { kind: "accept" | "unreadable" }
    | { kind: "correct"; text: string }
    /** `correction` is the id of what is taken back, in the log or in the outbox before this one. */
    | { kind: "undo"; correction: string };
  why: string | null;
  /** The number of the log as the reviewer saw the cell. */
  seq: number;
  /** What the program had read as the reviewer saw it. */
  reading: string;
  /** waiting: to be sent · conflict, refused: the reviewer has to say what becomes of it. */
  state: "waiting" | "conflict" | "refused";
  /** It was sent at least once: the server may have it, whatever became of the answer. */
  tried: boolean;
  conflict: Conflict | null;
  refusal: Bilingual | null;
}

/** An action that the log holds, newest last: what undo takes back. */
export interface Done {
  address: CellAddress;
  label: Bilingual;
  reading: string;
  correction: Correction;
}
