import type { News } from "./api.ts";

/** What became of a document: it came, was read again, or cannot be shown (any more). */
export type Event = "added" | "replaced" | "leftOut";

interface Noted {
  event: Event;
  /** Of the last event. */
  position: number;
  /** Of its coming, while the server runs; null where it was there before. */
  added: number | null;
}

/** What has happened to documents since the server was started, so that a page can ask what it has not seen. */
export class NewsLog {
  /** Grows with every event; that of a later run of the server is higher, as no run has an event every millisecond. */
  position = Date.now();
  private readonly start = this.position;
  private readonly noted = new Map<string, Noted>();

  note(id: string, event: Event): void {
    this.position++;
    const { position } = this;
    const known = this.noted.get(id)?.added ?? null;
    const added = event === "added" ? position : known;
    this.noted.set(id, { event, position, added });
  }

  /** How many documents there are of each event since a position; each once, a new one as new whatever was done to it since. */
  since(since: number): Omit<News, "problem"> {
    const counts = { added: 0, replaced: 0, leftOut: 0 };
    for (const { event, position, added } of this.noted.values()) {
      if (position <= since) continue;
      const isNew = event === "replaced" && added !== null && added > since;
      counts[isNew ? "added" : event]++;
    }
    const { position, start } = this;
    return { position, known: since >= start, ...counts };
  }
}
