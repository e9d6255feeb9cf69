import type {
  DocumentItem,
  DocumentsQuery,
  FormItem,
  FormsQuery,
  ItemState,
} from "./api.ts";
import { QueueOrder } from "./queue-order.ts";
import type { DocumentSummary } from "./summarise-document.ts";

/** What the lists of the page are made of, of all documents, in memory; kept up to date document by document. */
export class ReviewIndex {
  readonly queue = new QueueOrder();
  /** Grows with every change. */
  version = 0;
  private readonly summaries = new Map<string, DocumentSummary>();
  private forms: FormItem[] | null = null;

  /** In the place of what was known of the document; the documents stand in the order in which they first came. */
  put(summary: DocumentSummary): void {
    const { id } = summary.item;
    this.summaries.set(id, summary);
    this.forms = null;
    this.version++;
    this.queue.put(id, summary.queue);
  }

  /** A document that can no longer be shown. */
  remove(id: string): void {
    this.summaries.delete(id);
    this.forms = null;
    this.version++;
    this.queue.put(id, []);
  }

  get(id: string): DocumentSummary | undefined {
    return this.summaries.get(id);
  }

  all(): Iterable<DocumentSummary> {
    return this.summaries.values();
  }

  documents({ q, state, offset, limit }: DocumentsQuery) {
    const matches = matcher(q);
    const items: DocumentItem[] = [];
    for (const { item, forms } of this.summaries.values())
      if (
        isInState(item, state) &&
        (matches(item.file, item.title) || forms.some(nameMatches(matches)))
      )
        items.push(item);
    return { total: items.length, items: items.slice(offset, offset + limit) };
  }

  formList({ q, state, type, year, department, offset, limit }: FormsQuery) {
    const matches = matcher(q);
    const all = this.allForms();
    const items = all.filter(
      (form) =>
        isInState(form, state) &&
        (type === undefined || form.type === type) &&
        (year === undefined || form.year === year) &&
        (department === undefined || form.department === department) &&
        (matches(form.file) || nameMatches(matches)(form)),
    );
    return {
      total: items.length,
      items: items.slice(offset, offset + limit),
      types: known(all.map((form) => form.type)),
      years: known(all.map((form) => form.year)),
      departments: known(all.map((form) => form.department)),
    };
  }

  totals(): { documents: number; forms: number } {
    return { documents: this.summaries.size, forms: this.allForms().length };
  }

  private allForms(): FormItem[] {
    this.forms ??= [...this.summaries.values()].flatMap(({ forms }) => forms);
    return this.forms;
  }
}

type Matches = (...texts: (string | null)[]) => boolean;

/** All words of the search must stand somewhere in the texts. */
function matcher(q = ""): Matches {
  const words = comparable(q).split(/\s+/u).filter(Boolean);
  return (...texts) => {
    const text = comparable(texts.join("\n"));
    return words.every((word) => text.includes(word));
  };
}

function nameMatches(matches: Matches) {
  return ({ file, title, name, department }: FormItem) =>
    matches(file, title, name, department);
}

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function isInState(of: { open: number }, state: ItemState): boolean {
  return state === "all" || (state === "open") === of.open > 0;
}

/** Each once, sorted, without null. */
function known<T extends string | number>(values: (T | null)[]): T[] {
  const once = [...new Set(values)].filter((value) => value !== null);
  return once.sort((a, b) =>
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), "zh"),
  );
}
