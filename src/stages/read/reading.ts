import type { PageContent } from "../../model/page.ts";

/** A page that was read, or the error that stood in its way; the others go on. */
export type PageResult =
  | { page: number; content: PageContent }
  | { page: number; error: Error };

/** The numbers of pages, which may become known one by one. */
export type PageNumbers = Iterable<number> | AsyncIterable<number>;

/** An open document; `pages()` reads one page after the other, all or those of the given numbers, and keeps none. */
export interface Reading {
  pageCount: number;
  pages(numbers?: PageNumbers): AsyncGenerator<PageResult>;
  close(): Promise<void>;
}
