import type { AuditResults } from "../../../stages/export/audit/audit-results.ts";
import { Database, type Sql } from "./database.ts";
import { migrate } from "./migrate.ts";

/** Findings that go over with one question. */
const AT_ONCE = 500;

/**
 * Keeps an audit in the database in the place of the one before, all of it or nothing.
 * @param results gone through once
 * @throws DatabaseUnavailable, DatabaseFailed
 */
export async function keepAudit(
  url: string,
  results: AuditResults,
): Promise<void> {
  const database = new Database(url);
  try {
    await migrate(database, false);
    await database.transaction(async (sql) => {
      const { documents, ...head } = results.head;
      const sha256 = new Map(
        documents.map((each) => [each.document, each.sha256]),
      );
      const [audit] = await sql.query<{ number: string }>(
        "insert into shenbao.audits (head, totals) values ($1, 'null') returning number",
        [JSON.stringify(head)],
      );
      const number = audit?.number ?? "";
      await keepFindings(sql, number, rowsOf(results, sha256));
      await sql.query(
        "update shenbao.audits set totals = $2 where number = $1",
        [number, JSON.stringify(results.totals())],
      );
      await sql.query("delete from shenbao.audits where number < $1", [number]);
    });
  } finally {
    await database.close();
  }
}

type Row = [
  sha256: string | null,
  document: string,
  form: string,
  rule: string,
  severity: string,
  finding: string,
];

function* rowsOf(
  results: AuditResults,
  sha256: ReadonlyMap<string, string | null>,
): Generator<Row> {
  for (const { findings } of results.documents())
    for (const finding of findings) {
      const { document, form, rule, severity } = finding;
      yield [
        sha256.get(document) ?? null,
        document,
        form,
        rule,
        severity,
        JSON.stringify(finding),
      ];
    }
}

async function keepFindings(
  sql: Sql,
  audit: string,
  rows: Iterable<Row>,
): Promise<void> {
  let first = 1;
  let batch: Row[] = [];
  const flush = async () => {
    await sql.query(INSERT, [audit, first, ...columnsOf(batch)]);
    first += batch.length;
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
}

const INSERT = `
  insert into shenbao.audit_findings
    (audit, number, sha256, document, form, rule, severity, finding)
  select $1, $2::integer + (place - 1), sha256, document, form, rule, severity, finding::json
  from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    with ordinality as t (sha256, document, form, rule, severity, finding, place)`;

function columnsOf(rows: readonly Row[]): (string | null)[][] {
  return [0, 1, 2, 3, 4, 5].map((column) =>
    rows.map((row) => row[column] ?? null),
  );
}
