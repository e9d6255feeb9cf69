import type { QueueFilter } from "./api.ts";
import type { QueueEntry } from "./queue-entries.ts";

/** An entry with its document. */
export interface Queued {
  document: string;
  /** Of the document among all, so that equals stay in the documents' order. */
  place: number;
  entry: QueueEntry;
}

/** The queue over all documents, worst first. A document's entries are replaced without sorting the others again. */
export class QueueOrder {
  private sorted: Queued[] = [];
  /** Those that came since the last look, so that many documents are sorted in at once. */
  private coming: Queued[] = [];
  private gone = new Set<string>();
  private readonly places = new Map<string, number>();
  private readonly shared = new Map<string, string | readonly string[]>();

  put(document: string, entries: readonly QueueEntry[]): void {
    const known = this.places.get(document);
    const place = known ?? this.places.size;
    this.places.set(document, place);
    if (known !== undefined) {
      this.gone.add(document);
      this.coming = this.coming.filter((queued) => queued.place !== place);
    }
    for (const entry of entries)
      this.coming.push({ document, place, entry: this.compact(entry) });
  }

  /** What a filter chooses, worst first, and how many are open and done whatever its `state`. */
  choose({ state, ...others }: QueueFilter) {
    const chosen = this.all().filter((queued) => isChosen(queued, others));
    const done = chosen.filter(({ entry }) => entry.done).length;
    const items =
      state === "all"
        ? chosen
        : chosen.filter(({ entry }) => entry.done === (state === "done"));
    return { items, open: chosen.length - done, done };
  }

  /** How many entries a filter leaves with each value of what it does not ask for itself. */
  count(filter: QueueFilter, of: Counted): Map<string, number> {
    const { [of]: _, ...others } = filter;
    const counts = new Map<string, number>();
    const add = (value: string) =>
      counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const queued of this.all())
      if (isChosen(queued, others)) valuesOf(queued.entry, of).forEach(add);
    return counts;
  }

  private all(): readonly Queued[] {
    if (this.gone.size > 0)
      this.sorted = this.sorted.filter(
        ({ document }) => !this.gone.has(document),
      );
    if (this.coming.length > 0)
      this.sorted = merged(this.sorted, this.coming.sort(worseFirst));
    this.gone = new Set();
    this.coming = [];
    return this.sorted;
  }

  /** Equal texts and lists are one: an archive has hundreds of thousands. */
  private compact(entry: QueueEntry): QueueEntry {
    return {
      ...entry,
      form: this.once(entry.form, entry.form),
      path: this.once(entry.path, entry.path),
      field: this.once(entry.field, entry.field),
      reasons: this.once(`[${entry.reasons.join()}`, entry.reasons),
      rules: this.once(`[${entry.rules.join()}`, entry.rules),
    };
  }

  private once<T extends string | readonly string[]>(key: string, value: T): T {
    const known = this.shared.get(key);
    if (known !== undefined) return known as T;
    this.shared.set(key, value);
    return value;
  }
}

/** What entries are counted by; `state` is open or done. */
export type Counted = "field" | "rule" | "reason" | "state";

function valuesOf(entry: QueueEntry, of: Counted): readonly string[] {
  switch (of) {
    case "field":
      return [entry.field];
    case "rule":
      return entry.rules;
    case "reason":
      return entry.reasons;
    case "state":
      return [entry.done ? "done" : "open"];
  }
}

function isChosen(
  { document, entry }: Queued,
  filter: Partial<QueueFilter>,
): boolean {
  const { state = "all" } = filter;
  return (
    (filter.document === undefined || filter.document === document) &&
    (filter.form === undefined || filter.form === entry.form) &&
    (filter.field === undefined || filter.field === entry.field) &&
    (filter.rule === undefined || entry.rules.includes(filter.rule)) &&
    (filter.reason === undefined || entry.reasons.includes(filter.reason)) &&
    (state === "all" || entry.done === (state === "done"))
  );
}

/** Sorting keeps the order of equals, which is the document's own. */
function worseFirst(a: Queued, b: Queued): number {
  return a.entry.order - b.entry.order || a.place - b.place;
}

function merged(a: readonly Queued[], b: readonly Queued[]): Queued[] {
  const result: Queued[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    const takesFirst =
      one !== undefined && (other === undefined || worseFirst(one, other) <= 0);
    const next = takesFirst ? one : other;
    if (next !== undefined) result.push(next);
    if (takesFirst) i++;
    else j++;
  }
  return result;
}
