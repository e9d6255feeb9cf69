import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** More are not kept: a whole archive that is gone through must not fill the disk. Whoever has a path has long read it by then. */
const MOST = 100;

/** Copies of documents that do not lie on this machine, by their SHA-256; those fetched last are kept until they are closed. */
export class FetchedFiles {
  private folder: Promise<string> | null = null;
  private readonly copies = new Map<string, Promise<string>>();

  /** The path of a copy that is there, or is being written. */
  get(sha256: string): Promise<string> | undefined {
    return this.copies.get(sha256);
  }

  async put(sha256: string, data: Uint8Array): Promise<string> {
    const known = this.copies.get(sha256);
    if (known !== undefined) return known;
    const copy = this.write(sha256, data);
    this.copies.set(sha256, copy);
    copy.catch(() => this.copies.delete(sha256));
    for (const oldest of this.copies.keys()) {
      if (this.copies.size <= MOST) break;
      await this.remove(oldest);
    }
    return copy;
  }

  async close(): Promise<void> {
    if (this.folder !== null)
      await rm(await this.folder, { recursive: true, force: true });
  }

  private async write(sha256: string, data: Uint8Array): Promise<string> {
    this.folder ??= mkdtemp(join(tmpdir(), "shenbao-sources-"));
    const path = join(await this.folder, sha256);
    await writeFile(path, data);
    return path;
  }

  private async remove(sha256: string): Promise<void> {
    const copy = this.copies.get(sha256);
    this.copies.delete(sha256);
    if (copy !== undefined) await rm(await copy, { force: true });
  }
}
