/** So many documents wait at most of which nobody knows yet whether they have scans, many more than there are processes. */
const UNOPENED = 256;

/** So many wait in all: long batches of scans are put off until what has text is read. */
const IN_ALL = 10_000;

/** A document's place in a room. */
export interface Place {
  /** The document has scans, and waits for what has text. */
  putOff(): void;
  leave(): void;
}

/** Lets in so many documents at a time that memory does not grow with the size of an archive. */
export class Room {
  private unopened = 0;
  private inAll = 0;
  private readonly waiting: (() => void)[] = [];

  /** Waits until there is a place. */
  async enter(): Promise<Place> {
    while (this.unopened >= UNOPENED || this.inAll >= IN_ALL)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.unopened++;
    this.inAll++;
    let isUnopened = true;
    const putOff = () => {
      if (!isUnopened) return;
      isUnopened = false;
      this.unopened--;
      this.callNext();
    };
    return {
      putOff,
      leave: () => {
        this.inAll--;
        putOff();
        this.callNext();
      },
    };
  }

  private callNext(): void {
    this.waiting.shift()?.();
  }
}
