import {
  type DuckDBAppender,
  DuckDBDateValue,
  DuckDBDecimalValue,
} from "@duckdb/node-api";
import type { ColumnType, Field, Table, TableRow } from "../tables/table.ts";

export interface RowAppender {
  table: Table;
  /** @returns how many rows it took */
  add(rows: readonly TableRow[]): number;
  flush(): void;
  close(): void;
}

export function rowAppender(
  appender: DuckDBAppender,
  table: Table,
): RowAppender {
  const types = table.columns.map(({ type }) => type);
  return {
    table,
    add(rows) {
      for (const { fields } of rows) {
        for (const [i, type] of types.entries())
          append(appender, fields[i] ?? null, type);
        appender.endRow();
      }
      return rows.length;
    },
    flush: () => appender.flushSync(),
    close: () => appender.closeSync(),
  };
}

function append(
  appender: DuckDBAppender,
  field: Field,
  type: ColumnType,
): void {
  if (field === null) appender.appendNull();
  else if (type === "money")
    appender.appendDecimal(
      // In fen, so that nothing is rounded on the way.
      new DuckDBDecimalValue(BigInt(Math.round(Number(field) * 100)), 18, 2),
    );
  else if (type === "date")
    appender.appendDate(new DuckDBDateValue(daysOf(String(field))));
  else if (type === "integer") appender.appendInteger(Number(field));
  else if (type === "number") appender.appendDouble(Number(field));
  else if (type === "boolean") appender.appendBoolean(field === true);
  else appender.appendVarchar(String(field));
}

/** Days since 1970-01-01 of an ISO day. */
function daysOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}
