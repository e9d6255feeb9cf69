import pg from "pg";
import {
  BrokenDatabaseUrl,
  DatabaseFailed,
  DatabaseUnavailable,
  ShenbaoError,
} from "../../../errors.ts";
import { isDatabase } from "./is-database.ts";

/** What can be asked: a pool, or one connection inside a transaction. */
export interface Sql {
  /** @throws DatabaseUnavailable, DatabaseFailed */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** More are waited for. */
const MOST_CONNECTIONS = 10;

/** Longer than this (ms) neither a connection nor an answer is waited for: a network that swallows packets gives none. */
const CONNECTING = 10_000;
const ANSWERING = 120_000;

/** How often a transaction is begun again. */
const MOST_AGAIN = 5;

/** So that the transaction of a machine that lost its power does not keep its locks. */
const BEGIN = "begin; set local idle_in_transaction_session_timeout = '60s'";

/** A Postgres database; connections that break are replaced by the next question. Who opens it closes it. */
export class Database implements Sql {
  /** `postgres://host:5432/name`: what messages and results call it, without user and password. */
  readonly where: string;
  private readonly pool: pg.Pool;

  /** Connects with the first question. @throws BrokenDatabaseUrl */
  constructor(url: string) {
    this.where = withoutSecrets(url);
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: "shenbao",
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECTING,
      query_timeout: ANSWERING,
      keepAlive: true,
    });
    // Of a connection that nobody uses just then: the next question gets a new one, or tells.
    this.pool.on("error", () => {});
  }

  async query<Row extends object>(
    text: string,
    values?: unknown[],
  ): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(text, values)).rows;
    } catch (error) {
      throw told(this.where, error);
    }
  }

  /** All of it or nothing; done again where the server undid it because of another. What it throws undoes it. */
  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let again = MOST_AGAIN; ; again--) {
      try {
        return await this.once(work);
      } catch (error) {
        if (again === 0 || !isUndone(error)) throw told(this.where, error);
      }
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async once<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // A connection that breaks between two questions: the next one tells.
    client.on("error", ignore);
    const sql: Sql = {
      query: async <Row extends object>(text: string, values?: unknown[]) =>
        (await client.query<Row>(text, values)).rows,
    };
    let isSound = false;
    try {
      await client.query(BEGIN);
      const result = await work(sql);
      await client.query("commit");
      isSound = true;
      return result;
    } catch (error) {
      isSound = await client.query("rollback").then(
        () => true,
        () => false,
      );
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(!isSound);
    }
  }
}

function ignore(): void {}

/** @throws BrokenDatabaseUrl */
function withoutSecrets(url: string): string {
  // The parser's own failure would repeat the URL.
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !isDatabase(url)) throw new BrokenDatabaseUrl();
  const host = parsed.host || parsed.searchParams.get("host") || "localhost";
  return `postgres://${decodeURIComponent(host)}${parsed.pathname}`;
}

/** By a deadlock, or another that wrote what it had read. */
function isUndone(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError &&
    ["40P01", "40001"].includes(error.code ?? "")
  );
}

function told(where: string, error: unknown): ShenbaoError | Error {
  if (error instanceof ShenbaoError) return error;
  if (!(error instanceof Error)) return new Error(String(error));
  if (isLost(error)) return new DatabaseUnavailable(where, why(error), error);
  if (error instanceof pg.DatabaseError)
    return new DatabaseFailed(where, error.message, error);
  return error;
}

/** Several addresses of one host that all refuse come without a message. */
function why(error: Error & { code?: string }): string {
  return error.message || error.code || error.name;
}

/** Network failures; connection exceptions (08), wrong password (28) and name (3D), shutdown and start (57P), too many (53300). */
function isLost(error: Error & { code?: string }): boolean {
  const { code = "", message } = error;
  if (error instanceof pg.DatabaseError)
    return /^(?:08|28|3D|57P|53300)/u.test(code);
  return /^E[A-Z]+$/u.test(code) || LOST.test(message);
}

/** What the driver says without a code. */
const LOST =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable/iu;
