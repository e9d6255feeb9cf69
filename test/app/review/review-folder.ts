import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { z } from "zod";
import { buildIndex } from "../../../src/app/review/build-index.ts";
import type { GuardOptions } from "../../../src/app/review/guard.ts";
import { NewResults } from "../../../src/app/review/new-results.ts";
import { PagePictures } from "../../../src/app/review/page-pictures.ts";
import { reviewApp } from "../../../src/app/review/review-app.ts";
import { ReviewService } from "../../../src/app/review/review-service.ts";
import { readWebFiles } from "../../../src/app/review/web-files.ts";
import { openFolderStore } from "../../../src/app/store/folder-store.ts";
import type { Extraction } from "../../../src/model/extraction.ts";
import { temporaryFolder } from "../command.ts";

export const TOKEN = "the-token-of-the-test";

/** Threads run what is built (build.ts). */
const THREAD = new URL(
  "../../../dist/app/review/page-thread.js",
  import.meta.url,
);

export interface Options {
  sources?: string[];
  reviewer?: string | null;
  access?: Partial<GuardOptions>;
  /** Of the page. */
  web?: string;
}

/** The server of a folder as it is started, but for the socket. `ask` sends the token and names the server rightly. */
export async function reviewFolder(
  folder: string,
  { sources = [], reviewer = "张三", access = {}, web }: Options = {},
) {
  const store = await openFolderStore(folder, { sources });
  const service = new ReviewService(store, "1.2.3");
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => faults.push(fault);
  const newResults = new NewResults(service, store, onFault);
  await newResults.begin();
  onTestFinished(() => newResults.close());
  await buildIndex(service, store, new Map(), () => {});
  const pictures = new PagePictures(THREAD);
  onTestFinished(() => pictures.close());
  const app = reviewApp({
    service,
    newResults,
    store,
    pictures,
    password: undefined,
    reviewer,
    access: {
      token: TOKEN,
      users: new Map(),
      hosts: ["localhost"],
      port: () => 8080,
      ...access,
    },
    web: await readWebFiles(web),
    onFault,
  });
  /** Without what the page sends by itself. */
  const bare = async (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost:8080${path}`, {
      ...init,
      headers: {
        host: "localhost:8080",
        ...(init.headers as Record<string, string>),
      },
    });
  const ask = (path: string, init: RequestInit = {}) =>
    bare(path, {
      ...init,
      headers: {
        "x-shenbao-token": TOKEN,
        "content-type": "application/json",
        ...(init.headers as Record<string, string>),
      },
    });
  /** Whatever is answered is as the schema says. */
  const get = async <S extends z.ZodType>(
    schema: S,
    path: string,
  ): Promise<z.infer<S>> => schema.parse(await (await ask(path)).json());
  const send = (path: string, value: unknown, method = "POST") =>
    ask(path, { method, body: JSON.stringify(value) });
  return { app, service, store, faults, bare, ask, get, send };
}

/** A folder with extractions in it, by the names of their files. */
export function folderOf(extractions: Record<string, Extraction>): string {
  const folder = temporaryFolder();
  for (const [name, extraction] of Object.entries(extractions))
    writeFileSync(join(folder, name), `${JSON.stringify(extraction)}\n`);
  return folder;
}
