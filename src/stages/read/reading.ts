import type { PageContent } from "../../model/page.ts";

/** A page that was read, or the error that stood in its way; the others go on. */
export type PageResult =
  | { page: number; content: PageContent }
  | { page: number; error: Error };

/** An open document; `pages()` reads one page after the other, all or those of the given numbers, and keeps none. */
export interface Reading {
  pageCount: number;
  pages(numbers?: readonly number[]): AsyncGenerator<PageResult>;
  close(): Promise<void>;
}
