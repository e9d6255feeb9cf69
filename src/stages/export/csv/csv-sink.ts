import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { openAtomically } from "../open-atomically.ts";
import type { DocumentRows, Sink } from "../sink.ts";
import type { Field, Table } from "../tables/table.ts";
import { csvField } from "./csv-field.ts";

/** Rows of a table that are put into words at once. */
const ROWS_AT_ONCE = 512;

/**
 * A folder of CSV files, one for each table: UTF-8 with its mark, lines ended by CR LF (RFC 4180), a row of column names.
 * Null is an empty field, an empty text is `""`.
 */
export function csvSink(folder: string, tables: readonly Table[]): Sink {
  const files = tables.map((table) => {
    const file = openAtomically(join(folder, `${table.name}.csv`));
    let waiting: (string | null)[][] = [table.columns.map(({ name }) => name)];
    let start = BYTE_ORDER_MARK;
    const flush = async () => {
      const text = start + toLines(waiting);
      start = "";
      waiting = [];
      await file.write(text);
    };
    return {
      ...file,
      async add(rows: readonly { fields: readonly Field[] }[]) {
        for (const { fields } of rows)
          waiting.push(
            fields.map((field, i) => csvField(field, table.columns[i]?.type)),
          );
        if (waiting.length >= ROWS_AT_ONCE) await flush();
      },
      async end() {
        await flush();
        await file.close();
      },
      table,
    };
  });
  const all = (work: (file: (typeof files)[number]) => Promise<void>) =>
    Promise.all(files.map(work)).then(() => {});
  const addRows = async (rows: DocumentRows) => {
    for (const file of files) await file.add(rows.get(file.table.name) ?? []);
  };
  return {
    add: (_, rows) => addRows(rows),
    async end(closing) {
      await addRows(closing);
      await all((file) => file.end());
    },
    commit: () => all((file) => file.commit()),
    abort: () => all((file) => file.abort()),
  };
}

const BYTE_ORDER_MARK = "\ufeff";

function toLines(rows: (string | null)[][]): string {
  return stringify(rows, {
    record_delimiter: "windows",
    quoted_empty: false,
    quoted_string: false,
    // An empty text is no null.
    quoted_match: /^$|[\r\n]/u,
  });
}
