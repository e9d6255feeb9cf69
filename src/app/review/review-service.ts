import { type CorrectionConflict, ShenbaoError } from "../../errors.ts";
import { layoutsOf } from "../../layouts/layouts-of.ts";
import { absentCell, type Cell } from "../../model/cell.ts";
import type { NewCorrection } from "../../model/correction.ts";
import { isStoreGone } from "../store/is-store-gone.ts";
import type { Store } from "../store/store.ts";
import type {
  Conflict,
  Corrected,
  DocumentView,
  Facet,
  Facets,
  PostCorrection,
  PostUndo,
  QueueFilter,
  QueueItem,
  QueueList,
  QueueQuery,
  Session,
} from "./api.ts";
import { cellIn, toCorrection, toUndo } from "./correct-cell.ts";
import { fieldLabels } from "./field-labels.ts";
import { NewsLog } from "./news.ts";
import { OpenDocuments } from "./open-documents.ts";
import { cellKey, type QueueEntry } from "./queue-entries.ts";
import { queueItems } from "./queue-items.ts";
import type { Counted, Queued } from "./queue-order.ts";
import { readingOf } from "./reading-of.ts";
import { ReviewIndex } from "./review-index.ts";
import { summariseDocument } from "./summarise-document.ts";
import { valueLabel } from "./value-labels.ts";

/** A record that cannot be shown. */
export interface LeftOut {
  result: string;
  error: ShenbaoError;
}

/** What the review does, apart from HTTP: lists from the index, records from the store, corrections into its logs. */
export class ReviewService {
  readonly index = new ReviewIndex();
  readonly documents: OpenDocuments;
  readonly news = new NewsLog();
  /** By id. */
  readonly leftOut = new Map<string, LeftOut>();
  private readonly store: Store;
  private readonly version: string;

  constructor(store: Store, version: string) {
    this.store = store;
    this.version = version;
    this.documents = new OpenDocuments(store, (document) =>
      this.index.put(summariseDocument(document.id, document.merged)),
    );
  }

  session(reviewer: string | null): Session {
    const { open, done } = this.index.queue.choose({ state: "all" });
    return {
      reviewer,
      ...this.index.totals(),
      cellsToReview: open,
      done,
      version: this.version,
      asOf: this.news.position,
      leftOut: [...this.leftOut.values()].map(({ result, error }) => ({
        result,
        message: error.text,
      })),
    };
  }

  /** Opened one after the other; where one is not as the index knew it, the queue is looked up again. */
  async queue(query: QueueQuery, isAgain = false): Promise<QueueList> {
    const { offset, limit, ...filter } = query;
    const asOf = this.news.position;
    const { items, open, done } = this.index.queue.choose(filter);
    const part = items.slice(offset, offset + limit);
    const { version } = this.index;
    const shown = await this.items(part);
    if (this.index.version !== version && !isAgain)
      return this.queue(query, true);
    return {
      total: items.length,
      open,
      done,
      asOf,
      items: part.flatMap(({ document, entry }) => {
        const item = shown.get(`${document} ${cellKey(entry)}`);
        return item === undefined ? [] : [item];
      }),
    };
  }

  facets(filter: QueueFilter): Facets {
    const counted = (of: Counted): Facet[] =>
      [...this.index.queue.count(filter, of)]
        .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
        .map(([value, count]) => ({
          value,
          label: valueLabel(of, value),
          count,
        }));
    return {
      field: counted("field"),
      rule: counted("rule"),
      reason: counted("reason"),
      state: counted("state"),
    };
  }

  /** @throws DocumentNotFound, and what keeps its record from being read */
  async document(id: string): Promise<DocumentView> {
    const document = await this.documents.get(id);
    const { merged, corrections } = document;
    const layouts = layoutsOf(merged);
    return {
      document: summariseDocument(id, merged).item,
      extraction: merged,
      corrections,
      seq: corrections.length,
      reading: readingOf(document),
      labels: Object.fromEntries(
        merged.forms.map((form) => [form.id, fieldLabels(form, layouts)]),
      ),
    };
  }

  async correct(
    id: string,
    wanted: PostCorrection,
    reviewer: string,
  ): Promise<Corrected> {
    const document = await this.documents.get(id);
    return this.append(
      id,
      toCorrection(document, wanted, reviewer),
      wanted.seq,
    );
  }

  async undo(
    id: string,
    wanted: PostUndo,
    reviewer: string,
  ): Promise<Corrected> {
    const document = await this.documents.get(id);
    return this.append(id, toUndo(document, wanted, reviewer), wanted.seq);
  }

  /** What the page needs to set both beside each other. */
  async conflict(id: string, error: CorrectionConflict): Promise<Conflict> {
    const { merged, corrections } = await this.documents.get(id);
    const { correction } = error;
    return {
      error: error.code,
      message: error.text,
      correction,
      cell: cellIn(merged, correction.form, correction.path) ?? ABSENT,
      seq: corrections.length,
    };
  }

  private async append(
    id: string,
    entry: NewCorrection,
    seq: number,
  ): Promise<Corrected> {
    const correction = await this.store.append(id, entry, seq);
    const document = await this.documents.get(id);
    const { merged, corrections } = document;
    const { open, done } = this.index.queue.choose({ state: "all" });
    const { item } = summariseDocument(id, merged);
    return {
      correction,
      cell: cellIn(merged, entry.form, entry.path) ?? ABSENT,
      findings: merged.findings,
      extraction: merged,
      seq: corrections.length,
      reading: readingOf(document),
      progress: { open: item.open, done: item.done },
      totals: { open, done },
    };
  }

  /** By document and `cellKey`. A record that cannot be read any more leaves the lists, and the session tells of it. */
  private async items(
    part: readonly Queued[],
  ): Promise<Map<string, QueueItem>> {
    const found = new Map<string, QueueItem>();
    for (const [id, entries] of byDocument(part)) {
      try {
        const document = await this.documents.get(id);
        for (const item of queueItems(document, entries))
          found.set(`${id} ${cellKey(item)}`, item);
      } catch (error) {
        if (!(error instanceof ShenbaoError) || isStoreGone(error)) throw error;
        this.leaveOut(id, this.index.get(id)?.item.file ?? id, error);
      }
    }
    return found;
  }

  /**
   * Reads a document that is new, or another than it was, into the lists.
   * @param isReplaced whether there was another record of it before
   * @throws what keeps its record from being read
   */
  async takeIn(id: string, isReplaced: boolean): Promise<void> {
    const wasThere = this.index.get(id) !== undefined;
    await this.documents.get(id);
    this.leftOut.delete(id);
    if (!wasThere) this.news.note(id, "added");
    else if (isReplaced) this.news.note(id, "replaced");
  }

  leaveOut(id: string, result: string, error: ShenbaoError): void {
    this.index.remove(id);
    this.documents.forget(id);
    this.leftOut.set(id, { result, error });
    this.news.note(id, "leftOut");
  }

  /** Whether it was left out because it was not there. */
  isMissing(id: string): boolean {
    return MISSING.includes(this.leftOut.get(id)?.error.code ?? "");
  }
}

function byDocument(part: readonly Queued[]): Map<string, QueueEntry[]> {
  const found = new Map<string, QueueEntry[]>();
  for (const { document, entry } of part) {
    const entries = found.get(document) ?? [];
    found.set(document, entries);
    entries.push(entry);
  }
  return found;
}

const MISSING = ["input-not-found", "document-not-found"];

const ABSENT: Cell = { ...absentCell("reviewer"), value: null };
