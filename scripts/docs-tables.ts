import { SQL_TYPES } from "../src/stages/export/database/create-sql.ts";
import { VIEWS } from "../src/stages/export/database/views.ts";
import { TABLES } from "../src/stages/export/tables/index.ts";
import { QUERIES } from "../src/stages/export/tables/queries.ts";
import {
  type Column,
  TABLES_SCHEMA,
  type Table,
} from "../src/stages/export/tables/table.ts";

/** The page that describes the tables of an export: what stands in them, how formats hold them, five queries. */
export function tablesPage(): string {
  return `# The tables of an export / 导出的各表

<!-- Written by \`npm run docs\`. -->

Version \`${TABLES_SCHEMA}\` (table \`about\`). Within it names and types of columns stay as they are; columns and tables may be added, so address columns by name.
版本 \`${TABLES_SCHEMA}\`（见表 \`about\`）。同一版本内列名和类型不变，只会增加表和列，请按列名取用。

\`document\` and \`form\` join the tables. A printed form is a row of \`forms\`; what it prints in rows stands in a table of its own; \`cells\` has every cell with its place on paper. Fields of the layouts that come with the program are columns; those of other forms are rows of \`other_fields\` and \`other_rows\`, so that nothing is lost.

- **NULL is not one thing.** Every value read from paper has a column \`…_state\` beside it: \`read\`; \`blank\` (the place is empty); \`unreadable\` (something stands there that could not be read); \`absent\` (the form has no such place); \`unparsed\` (something is printed that is no value of this kind: its text is in \`cells\`). / 每个取自表单的值旁有 \`…_state\` 列：读到、空白、无法辨认、表上没有、有文字但不是此类值。
- **Amounts** are yuan, exact to the fen. **Percentages**: 100 is 100 %. / 金额单位为元；百分数 100 即 100%。
- **Totals** printed apart (合计) are columns of \`forms\` (\`funding_total\`); totals printed as a row have \`is_total\`. / 单列的合计在 \`forms\`，成行的合计有 \`is_total\`。
- \`to_review\` lists the columns that a person should look at. / \`to_review\` 列出需人工复核的列。

| format | files | |
|---|---|---|
| csv | a file for each table | UTF-8 with its mark, lines ended by CR LF. NULL is an empty field, an empty text is \`""\`. A text that begins with \`'\`, \`=\`, \`+\`, \`-\`, \`@\`, their full-width forms, a tab or CR has an apostrophe before it, so that no spreadsheet takes it for a formula: take one leading apostrophe off any text to have it as it was. Numbers are never changed. |
| parquet | a file for each table | snappy; typed as below |
| duckdb | \`shenbao.duckdb\` | all tables, their descriptions as comments, and the views below |
| xlsx | \`shenbao.xlsx\` | for people: Chinese or English headings, whose form each row is of, colours and notes in the place of the columns of states |
| json, jsonl | \`shenbao.json\`, \`shenbao.jsonl\` | whole extractions, corrections included; with \`--plain\` names and values, and beside them which of their nulls are no blanks |

${TABLES.map(tableSection).join("\n")}
## Views (duckdb)

${VIEWS.map(({ name, about }) => `- \`${name}\`: ${about.en} / ${about.zh}`).join("\n")}

## Queries

They run as they are on the DuckDB file. On Parquet files, first: \`CREATE VIEW forms AS FROM 'forms.parquet';\` and so on for the tables named.
可直接在 DuckDB 文件上运行；用 Parquet 时先为所用的表建立视图。

${QUERIES.map(
  ({ question, sql }) => `### ${question.zh} / ${question.en}

\`\`\`sql${sql};
\`\`\`
`,
).join("\n")}`;
}

function tableSection({ name, title, about, columns }: Table): string {
  return `## \`${name}\` ${title.zh}

${about.en}. / ${about.zh}。

| column | type | |
|---|---|---|
${columns
  .filter(({ role }) => role !== "state")
  .map((column) => columnRow(column, columns))
  .join("\n")}
`;
}

/** A column, and its state in the same line. */
function columnRow(column: Column, columns: readonly Column[]): string {
  const { name, type, title, about } = column;
  const state = columns.find(
    ({ name: other, role }) => role === "state" && stateIsOf(other, name),
  );
  const states = state === undefined ? "" : ` \`${state.name}\``;
  const text = about === undefined ? title : about;
  return `| \`${name}\`${states} | ${SQL_TYPES[type]} | ${text.en} / ${text.zh} |`;
}

/** The text of an indicator stands for all of its parts. */
function stateIsOf(state: string, name: string): boolean {
  return (
    state === `${name}_state` || state === name.replace(/_text$/u, "_state")
  );
}
