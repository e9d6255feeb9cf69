import type { ExportedDocument, TableRow } from "./tables/table.ts";

/** The rows of a document, by the name of their table. */
export type DocumentRows = ReadonlyMap<string, readonly TableRow[]>;

/** Takes documents one after the other and makes files of them; holds no more than a few of them at a time. */
export interface Sink {
  /** @throws OutputNotWritable */
  add(document: ExportedDocument, rows: DocumentRows): Promise<void>;
  /**
   * Writes what is left, with the rows that are about the export as a whole. Its files have their names only after `commit`.
   * @throws OutputNotWritable
   */
  end(closing: DocumentRows): Promise<void>;
  commit(): Promise<void>;
  /** After a failure: nothing stays but what was there before. */
  abort(): Promise<void>;
}
