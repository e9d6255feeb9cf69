import type { ColumnType, Table } from "../tables/table.ts";
import { literal } from "./open-database.ts";

/** What makes a table, with its descriptions as comments. */
export function createSql({ name, about, columns }: Table): string[] {
  const declared = columns.map(
    (column) => `${quoted(column.name)} ${SQL_TYPES[column.type]}`,
  );
  return [
    `CREATE TABLE ${name} (${declared.join(", ")})`,
    `COMMENT ON TABLE ${name} IS ${literal(`${about.zh} / ${about.en}`)}`,
    ...columns.map((column) => {
      const { zh, en } = column.about ?? column.title;
      return `COMMENT ON COLUMN ${name}.${quoted(column.name)} IS ${literal(`${zh} / ${en}`)}`;
    }),
  ];
}

export const SQL_TYPES: Record<ColumnType, string> = {
  text: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  money: "DECIMAL(18,2)",
  date: "DATE",
  boolean: "BOOLEAN",
};

/** Names such as `table` and `left` are words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}
