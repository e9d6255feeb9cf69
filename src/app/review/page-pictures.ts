import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import PQueue from "p-queue";
import { RequestRefused } from "../../errors.ts";
import type { Bilingual } from "../../model/finding.ts";
import { Recent } from "./recent.ts";

export interface PageTask {
  /** Of the document's own file. */
  path: string;
  /** Of what the file holds: a file that takes its place is another document. */
  version: string;
  /** Its name, for messages. */
  file: string;
  page: number;
  /** In pixels. */
  width: number;
  password: string | undefined;
}

export interface PagePicture {
  png: Uint8Array;
  /** The file lacks fonts that it names, so that its text is left out of the picture. */
  withoutText: boolean;
}

/** What the thread answers. */
export type DrawnPage = PagePicture | { code: string; text: Bilingual };

/** All pictures that are kept, bytes. */
const MOST_BYTES = 64_000_000;

/** A page that takes longer (ms) is given up, and the thread with it. */
const LONGEST = 60_000;

/** The same file's neighbour, as source and as built. */
const THREAD = new URL(
  `./page-thread${extname(import.meta.url)}`,
  import.meta.url,
);

/** Pages of documents as pictures: drawn in a thread, one at a time, so that other answers need not wait; those shown last are kept. */
export class PagePictures {
  private readonly recent = new Recent<PagePicture>(MOST_BYTES);
  private readonly coming = new Map<string, Promise<PagePicture>>();
  private readonly queue = new PQueue({ concurrency: 1 });
  private thread: Worker | null = null;
  private readonly script: URL;

  /** @param script of the thread, where it is not beside this file in a form that Node runs */
  constructor(script: URL = THREAD) {
    this.script = script;
  }

  /** @throws RequestRefused where the page cannot be drawn */
  async get(task: PageTask): Promise<PagePicture> {
    const { path, version, page, width } = task;
    const key = JSON.stringify([path, version, page, width]);
    const known = this.recent.get(key) ?? this.coming.get(key);
    if (known !== undefined) return known;
    const drawing = this.queue
      .add(() => this.draw(task))
      .finally(() => this.coming.delete(key));
    this.coming.set(key, drawing);
    const picture = await drawing;
    this.recent.put(key, picture, picture.png.byteLength);
    return picture;
  }

  async close(): Promise<void> {
    this.queue.clear();
    await this.thread?.terminate();
  }

  private async draw(task: PageTask): Promise<PagePicture> {
    this.thread ??= new Worker(this.script);
    const { thread } = this;
    let drawn: DrawnPage;
    try {
      const signal = AbortSignal.timeout(LONGEST);
      const answer = once(thread, "message", { signal });
      thread.postMessage(task);
      [drawn] = (await answer) as [DrawnPage];
    } catch (error) {
      this.thread = null;
      await thread.terminate();
      throw new RequestRefused(422, "page-not-drawn", notDrawn(task, error));
    }
    if ("png" in drawn) return drawn;
    throw new RequestRefused(422, drawn.code, drawn.text);
  }
}

function notDrawn({ file, page }: PageTask, error: unknown): Bilingual {
  const why = error instanceof Error ? error.message : String(error);
  return {
    zh: `${file}：第 ${page} 页无法绘出（${why}）。请直接打开原件查看。`,
    en: `${file}: page ${page} cannot be drawn (${why}). Open the document itself.`,
  };
}
