import { z } from "zod";
import { Box } from "../../model/box.ts";
import { Cell, CellState, Origin } from "../../model/cell.ts";
import { Correction } from "../../model/correction.ts";
import { Extraction, Status } from "../../model/extraction.ts";
import { Bilingual, Finding, Severity } from "../../model/finding.ts";

/**
 * What the review server and its page say to each other; JSON under `/api`.
 *
 * Whoever asks shows the token: in the header `x-shenbao-token`, or by the cookie that the link with `?token=` sets.
 * A failure is an `ApiError` with the status 400 (not understood), 401, 403, 404, 409 (`Conflict`), 413, 422, 429, 500,
 * 503 (another process holds the log; try again).
 *
 * Findings are those of each document by itself, as `extract` gives them, computed again after every correction.
 * Rules that compare documents with one another answer over the documents they are given: those are `shenbao audit`'s.
 *
 * Wherever a `seq` is sent, it is the number of the last entry that the page knows of the document's log (0 of an empty
 * one). It is a conflict only where somebody has changed the same cell since.
 */
export const ApiError = z.object({ error: z.string(), message: Bilingual });
export type ApiError = z.infer<typeof ApiError>;

/** In the page's index.html, wherever the nonce of the Content-Security-Policy belongs; the server puts it in. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

const Count = z.int().nonnegative();

/** Stands for what the program read in a document, and changes when that is read again and comes out otherwise. */
const Reading = z.string();

/** `GET /api/session`, and the answer to `PUT /api/session`. */
export const Session = z.object({
  /** Null until the reviewer is named. */
  reviewer: z.string().nullable(),
  documents: Count,
  forms: Count,
  /** Items of the queue that are open, and that are done. */
  cellsToReview: Count,
  done: Count,
  /** The program's. */
  version: z.string(),
  /** The position in the news up to which these numbers go. */
  asOf: Count,
  /** Results in the folder that cannot be shown, and why. */
  leftOut: z.array(z.object({ result: z.string(), message: Bilingual })),
});
export type Session = z.infer<typeof Session>;

/** `PUT /api/session` */
export const NameReviewer = z.object({
  reviewer: z.string().trim().min(1).max(60),
});
export type NameReviewer = z.infer<typeof NameReviewer>;

const Offset = z.coerce.number().int().nonnegative().default(0);
const Limit = z.coerce.number().int().min(1).max(500).default(50);
/** open: something in it waits · done: nothing does (any more). */
const ItemState = z.enum(["open", "done", "all"]);
export type ItemState = z.infer<typeof ItemState>;

/** `GET /api/documents?…`; `q` is searched for in file names, titles, names. */
export const DocumentsQuery = z.object({
  offset: Offset,
  limit: Limit,
  q: z.string().max(200).optional(),
  state: ItemState.default("all"),
});
export type DocumentsQuery = z.infer<typeof DocumentsQuery>;

export const DocumentItem = z.object({
  id: z.string(),
  file: z.string(),
  /** Of its first form: the project's name, else the department's, else the form's title. */
  title: z.string(),
  forms: Count,
  status: Status,
  open: Count,
  done: Count,
  /** The gravest of its findings. */
  worst: Severity.nullable(),
  pages: Count,
});
export type DocumentItem = z.infer<typeof DocumentItem>;

export const DocumentList = z.object({
  total: Count,
  items: z.array(DocumentItem),
});
export type DocumentList = z.infer<typeof DocumentList>;

/** What chooses items of the queue; all given must hold. */
export const QueueFilter = z.object({
  document: z.string().optional(),
  form: z.string().optional(),
  /** A path without its numbers, as `QueueItem.field` has it. */
  field: z.string().optional(),
  rule: z.string().optional(),
  /** A code without what follows its colon: `also-read`. */
  reason: z.string().optional(),
  state: ItemState.default("open"),
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** `GET /api/queue?…` */
export const QueueQuery = QueueFilter.extend({ offset: Offset, limit: Limit });
export type QueueQuery = z.infer<typeof QueueQuery>;

/**
 * A cell that waits for a person, or that a person has settled. In it are cells that are unreadable or marked for
 * review, and the first cell of each critical finding and warning.
 */
export const QueueItem = z.object({
  document: z.string(),
  file: z.string(),
  form: z.string(),
  path: z.string(),
  /** The path without its numbers: `tables.funding.rows.amount`. */
  field: z.string(),
  label: Bilingual,
  text: z.string().nullable(),
  state: CellState,
  by: Origin,
  confidence: z.number().nullable(),
  reasons: z.array(z.string()),
  /** All that rest on it, the gravest first. */
  findings: z.array(
    z.object({ rule: z.string(), severity: Severity, message: Bilingual }),
  ),
  place: z.object({ page: z.int(), box: Box }).nullable(),
  status: z.enum(["open", "done"]),
  /** Of the document's log. */
  seq: Count,
  reading: Reading,
});
export type QueueItem = z.infer<typeof QueueItem>;

/**
 * Worst first: unreadable, critical findings, low confidence (lowest first), other reasons, warnings; then what is done.
 * `open` and `done` count what the filter chooses apart from its `state`.
 */
export const QueueList = z.object({
  total: Count,
  open: Count,
  done: Count,
  /** The position in the news up to which this list goes. */
  asOf: Count,
  items: z.array(QueueItem),
});
export type QueueList = z.infer<typeof QueueList>;

/** `GET /api/news?since=`, a position that an earlier answer gave. */
export const NewsQuery = z.object({
  since: z.coerce.number().int().nonnegative(),
});
export type NewsQuery = z.infer<typeof NewsQuery>;

/** Documents of which something is new since then; the lists of the server have it, those of the page until it asks again have not. */
export const News = z.object({
  position: Count,
  /** False where the server was started since: what came before is in the lists, and nobody knows how much of it is new. */
  known: z.boolean(),
  added: Count,
  replaced: Count,
  /** They are gone, or cannot be read; the session tells which and why. */
  leftOut: Count,
  /** Why new results cannot be looked for just now; null where they can. */
  problem: Bilingual.nullable(),
});
export type News = z.infer<typeof News>;

const Facet = z.object({ value: z.string(), label: Bilingual, count: Count });
export type Facet = z.infer<typeof Facet>;

/** `GET /api/facets?…` (a `QueueFilter`): how many items there would be with each value, the other filters as they are. */
export const Facets = z.object({
  field: z.array(Facet),
  rule: z.array(Facet),
  reason: z.array(Facet),
  state: z.array(Facet),
});
export type Facets = z.infer<typeof Facets>;

/** `GET /api/forms?…` */
export const FormsQuery = DocumentsQuery.extend({
  type: z.string().optional(),
  year: z.coerce.number().int().optional(),
  department: z.string().optional(),
});
export type FormsQuery = z.infer<typeof FormsQuery>;

export const FormItem = z.object({
  document: z.string(),
  file: z.string(),
  form: z.string(),
  /** The layout's id. */
  type: z.string(),
  title: z.string(),
  /** The project's, else the department's. */
  name: z.string().nullable(),
  department: z.string().nullable(),
  year: z.int().nullable(),
  open: Count,
  done: Count,
  worst: Severity.nullable(),
});
export type FormItem = z.infer<typeof FormItem>;

/** With what can be chosen from, over all forms. */
export const FormList = z.object({
  total: Count,
  items: z.array(FormItem),
  types: z.array(z.string()),
  years: z.array(z.int()),
  departments: z.array(z.string()),
});
export type FormList = z.infer<typeof FormList>;

/** `GET /api/documents/:id` */
export const DocumentView = z.object({
  document: DocumentItem,
  /** With the corrections in it. */
  extraction: Extraction,
  /** The whole log, oldest first. */
  corrections: z.array(Correction),
  seq: Count,
  reading: Reading,
  /** By form and path without numbers, as printed: `labels.f1["tables.funding.rows.amount"]`. */
  labels: z.record(z.string(), z.record(z.string(), Bilingual)),
});
export type DocumentView = z.infer<typeof DocumentView>;

/**
 * `GET /api/documents/:id/pages/:n?width=` → image/png of the page as displayed, `width` pixels across. The header
 * `x-shenbao-page: without-text` says that the file lacks fonts that it names, so that the picture shows no text.
 */
export const PageQuery = z.object({
  width: z.coerce.number().int().min(100).max(3000).default(1200),
});
export type PageQuery = z.infer<typeof PageQuery>;

const Why = z.string().max(2000).nullable().default(null);

/** Made by whoever sends it and given to the log's entry: the same one sent again, its answer lost, is answered as saved. */
const EntryId = z.uuid().toLowerCase().optional();

/** `POST /api/documents/:id/corrections`; `text` goes with `correct` alone ("" for a cell that is blank on paper). */
export const PostCorrection = z.object({
  form: z.string(),
  path: z.string(),
  action: z.enum(["accept", "correct", "unreadable"]),
  text: z.string().max(100_000).optional(),
  why: Why,
  seq: Count,
  id: EntryId,
  /** What the reviewer saw; nothing is written where the document was read again since and came out otherwise (422, `read-again`). */
  reading: Reading.optional(),
});
export type PostCorrection = z.input<typeof PostCorrection>;

/** `POST /api/documents/:id/undo`; `correction` is the id of an entry, which may be an undo. */
export const PostUndo = z.object({
  correction: z.uuid(),
  why: Why,
  seq: Count,
  id: EntryId,
});
export type PostUndo = z.input<typeof PostUndo>;

/** The answer (201) to both; other cells may have changed with it, so `extraction` is that of the document as it is now. */
export const Corrected = z.object({
  correction: Correction,
  cell: Cell,
  findings: z.array(Finding),
  extraction: Extraction,
  seq: Count,
  reading: Reading,
  /** Of the document, and of all documents. */
  progress: z.object({ open: Count, done: Count }),
  totals: z.object({ open: Count, done: Count }),
});
export type Corrected = z.infer<typeof Corrected>;

/** 409: somebody else has changed the same cell. */
export const Conflict = ApiError.extend({
  /** The other's, the last one of that cell. */
  correction: Correction,
  /** As it is now. */
  cell: Cell,
  seq: Count,
});
export type Conflict = z.infer<typeof Conflict>;
