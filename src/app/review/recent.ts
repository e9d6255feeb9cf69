/** Keeps what was used last, up to a total size; the one used longest ago goes first. */
export class Recent<T> {
  private readonly held = new Map<string, { value: T; size: number }>();
  private total = 0;
  private readonly most: number;

  /** @param most the sum of the sizes that are held, at most */
  constructor(most: number) {
    this.most = most;
  }

  get(key: string): T | undefined {
    const found = this.held.get(key);
    if (found === undefined) return undefined;
    // Put behind the others: a Map keeps the order in which its keys came.
    this.held.delete(key);
    this.held.set(key, found);
    return found.value;
  }

  /** One that is larger than all that may be held is not kept. */
  put(key: string, value: T, size: number): void {
    this.remove(key);
    if (size > this.most) return;
    this.held.set(key, { value, size });
    this.total += size;
    for (const oldest of this.held.keys()) {
      if (this.total <= this.most) break;
      this.remove(oldest);
    }
  }

  remove(key: string): void {
    this.total -= this.held.get(key)?.size ?? 0;
    this.held.delete(key);
  }
}
