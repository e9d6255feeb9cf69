import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { hostname } from "node:os";
import { AuthNeeded, type ExitCode, OutputNotWritable } from "../../errors.ts";
import { openStore } from "../store/open-store.ts";
import { isDatabase } from "../store/postgres/is-database.ts";
import { type Notices, notices } from "../terminal/notices.ts";
import { buildIndex, knownOf } from "./build-index.ts";
import { readIndexFile, writeIndexFile } from "./index-file.ts";
import { NewResults } from "./new-results.ts";
import { openBrowser } from "./open-browser.ts";
import { PagePictures } from "./page-pictures.ts";
import { reviewApp } from "./review-app.ts";
import { ReviewService } from "./review-service.ts";
import { serveUntilStopped } from "./serve.ts";
import { readUsers } from "./users.ts";
import { readWebFiles } from "./web-files.ts";

/** The options of `shenbao review`. */
export interface ReviewSettings {
  /** Folders (of a database also buckets) with the documents themselves. */
  sources?: string[];
  s3Endpoint?: string;
  host: string;
  /** 0 for any that is free. */
  port: number;
  auth?: string;
  reviewer?: string;
  /** Of documents that need one. */
  password?: string;
  open: boolean;
}

/**
 * Serves the review of a store of results, folder or database, until it is told to stop (SIGINT, SIGTERM).
 * @throws AuthNeeded, BrokenAuth, CannotListen, and what keeps the store from being opened
 */
export async function runReview(
  input: string,
  settings: ReviewSettings,
): Promise<ExitCode> {
  const { host, port, auth, reviewer, sources = [], s3Endpoint } = settings;
  if (!isLoopback(host) && auth === undefined) throw new AuthNeeded(host);
  const users = await readUsers(auth);
  const told = notices(process.stderr, process.stderr.isTTY);
  const store = await openStore(input, {
    sources,
    ...(s3Endpoint === undefined ? {} : { s3Endpoint }),
    tell: ({ message }) => told.line(message),
  });
  // A database has no folder to keep it in, and its records are read at every start.
  const folder = isDatabase(input) ? null : input;
  const service = new ReviewService(store, version);
  const onFault = (error: unknown) =>
    told.line(String((error as Error).stack ?? error));
  const newResults = new NewResults(service, store, onFault);
  await newResults.begin();
  const known =
    folder === null ? new Map() : await readIndexFile(folder, version);
  const read = await buildIndex(service, store, known, (done, total, entry) =>
    told.progress(done / total, `${done + 1}/${total}  ${entry.result}`),
  );
  for (const { error } of service.leftOut.values()) told.line(error.message);
  if (read > 0) await keepIndex(folder, service, told);

  const token = randomBytes(24).toString("base64url");
  const pictures = new PagePictures();
  let listening = port;
  const app = reviewApp({
    service,
    newResults,
    store,
    pictures,
    password: settings.password,
    reviewer: reviewer ?? null,
    access: {
      token,
      users,
      hosts: ["localhost", host, hostname()].map((name) => name.toLowerCase()),
      port: () => listening,
    },
    web: await readWebFiles(),
    onFault,
  });
  const atStart = service.index.version;
  await serveUntilStopped(app.fetch, host, port, (bound) => {
    listening = bound;
    const link = `http://${linkHost(host)}:${bound}/?token=${token}`;
    told.clear();
    told.line(`复核页面 / review page: ${link}`);
    told.line("按 Ctrl+C 停止 / Ctrl+C to stop");
    if (settings.open && process.stderr.isTTY) openBrowser(link);
  });
  await newResults.close();
  await pictures.close();
  await store.close();
  if (service.index.version !== atStart) await keepIndex(folder, service, told);
  return 0;
}

const { version } = createRequire(import.meta.url)("../../../package.json");

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1)$/iu.test(host);
}

/** All addresses of the machine are none to go to. */
function linkHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return hostname();
  return host.includes(":") ? `[${host}]` : host;
}

/** Without it the next start takes longer, and nothing is lost. */
async function keepIndex(
  folder: string | null,
  service: ReviewService,
  told: Notices,
): Promise<void> {
  if (folder === null) return;
  try {
    await writeIndexFile(folder, version, knownOf(service));
  } catch (error) {
    if (!(error instanceof OutputNotWritable)) throw error;
    told.line(error.message);
  }
}
