import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import type { z } from "zod";
import { PageNotFound, RequestRefused, SourceMissing } from "../../errors.ts";
import type { Store } from "../store/store.ts";
import {
  DocumentsQuery,
  FormsQuery,
  NameReviewer,
  NewsQuery,
  PageQuery,
  PostCorrection,
  PostUndo,
  QueueFilter,
  QueueQuery,
} from "./api.ts";
import type { GuardVariables } from "./guard.ts";
import type { NewResults } from "./new-results.ts";
import type { PagePictures } from "./page-pictures.ts";
import type { ReviewService } from "./review-service.ts";

export interface ApiParts {
  service: ReviewService;
  newResults: NewResults;
  store: Store;
  pictures: PagePictures;
  /** Of documents that need one. */
  password: string | undefined;
  /** Who reviews, unless the page says so. */
  reviewer: string | null;
}

type Env = { Variables: GuardVariables };

/** A text of 100,000 characters with room. */
const MOST_BYTES = 1_000_000;

/** What `api.ts` describes, each route from its request to the service and back. */
export function apiRoutes(parts: ApiParts): Hono<Env> {
  const { service, newResults } = parts;
  const api = new Hono<Env>();
  api.use(bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }));

  api.get("/session", (c) => c.json(service.session(reviewerOf(c, parts))));
  api.put("/session", async (c) => {
    const { reviewer } = await body(c, NameReviewer);
    setCookie(c, REVIEWER, encodeURIComponent(reviewer), COOKIE);
    return c.json(service.session(reviewer));
  });

  api.get("/documents", (c) =>
    c.json(service.index.documents(query(c, DocumentsQuery))),
  );
  api.get("/forms", (c) =>
    c.json(service.index.formList(query(c, FormsQuery))),
  );
  api.get("/queue", async (c) => {
    newResults.prompt();
    return c.json(await service.queue(query(c, QueueQuery)));
  });
  api.get("/news", (c) => {
    newResults.prompt();
    const { since } = query(c, NewsQuery);
    return c.json({
      ...service.news.since(since),
      problem: newResults.problem,
    });
  });
  api.get("/facets", (c) => c.json(service.facets(query(c, QueueFilter))));

  api.get("/documents/:id", async (c) =>
    c.json(await service.document(c.req.param("id"))),
  );
  api.get("/documents/:id/pages/:page", (c) => page(c, parts));
  api.post("/documents/:id/corrections", async (c) => {
    const by = namedReviewer(c, parts);
    const wanted = await body(c, PostCorrection);
    return c.json(await service.correct(c.req.param("id"), wanted, by), 201);
  });
  api.post("/documents/:id/undo", async (c) => {
    const by = namedReviewer(c, parts);
    const wanted = await body(c, PostUndo);
    return c.json(await service.undo(c.req.param("id"), wanted, by), 201);
  });

  api.all("*", () => {
    throw new RequestRefused(404, "no-such-route", NO_ROUTE);
  });
  return api;
}

async function page(
  c: Context<Env>,
  { service, store, pictures, password }: ApiParts,
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const { width } = query(c, PageQuery);
  const { file, sha256, pages } = (await service.documents.get(id)).read.source;
  const page = Number(c.req.param("page"));
  if (!Number.isInteger(page) || page < 1 || page > pages)
    throw new PageNotFound(file, page, pages);
  const path = await store.source(id);
  if (path === null) throw new SourceMissing(file);
  const { png, withoutText } = await pictures.get({
    path,
    version: sha256 ?? "",
    file,
    page,
    width,
    password,
  });
  return c.body(new Uint8Array(png).buffer, 200, {
    "content-type": "image/png",
    // The same for good: the browser need not ask again while the page is open.
    "cache-control": "private, max-age=3600",
    ...(withoutText ? { "x-shenbao-page": "without-text" } : {}),
  });
}

const REVIEWER = "shenbao-reviewer";

/** A year: who reviews is asked once. */
const COOKIE = {
  httpOnly: true,
  sameSite: "Strict",
  path: "/",
  maxAge: 31_536_000,
} as const;

/** As named on the page, on the command line, or by the password that was given. */
function reviewerOf(
  c: Context<Env>,
  { reviewer }: Pick<ApiParts, "reviewer">,
): string | null {
  const named = NameReviewer.safeParse({
    reviewer: decoded(getCookie(c, REVIEWER) ?? ""),
  });
  return named.data?.reviewer ?? reviewer ?? c.get("user") ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not one of ours: nobody is named by it.
    return "";
  }
}

function namedReviewer(c: Context<Env>, parts: ApiParts): string {
  const reviewer = reviewerOf(c, parts);
  if (reviewer !== null) return reviewer;
  throw new RequestRefused(422, "reviewer-needed", {
    zh: "请先填写复核人姓名。",
    en: "Say first who reviews.",
  });
}

function query<S extends z.ZodType>(c: Context, schema: S): z.infer<S> {
  return understood(schema, c.req.query());
}

/** Only what names itself JSON: a form of another site cannot. */
async function body<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<z.infer<S>> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json(?:;|$)/iu.test(type))
    throw new RequestRefused(415, "not-json", NOT_JSON);
  let value: unknown;
  try {
    value = await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RequestRefused(400, "not-json", NOT_JSON);
    throw error;
  }
  return understood(schema, value);
}

function understood<S extends z.ZodType>(
  schema: S,
  value: unknown,
): z.infer<S> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const what = `${issue?.path.join(".")}: ${issue?.message}`;
  throw new RequestRefused(400, "not-understood", {
    zh: `请求有误（${what}）。`,
    en: `The request is wrong (${what}).`,
  });
}

function tooLarge(): never {
  throw new RequestRefused(413, "too-large", {
    zh: "内容过大，尚未保存。",
    en: "Too large; it is not saved.",
  });
}

const NOT_JSON = {
  zh: "请求内容须为 JSON。",
  en: "The request must be JSON.",
};
const NO_ROUTE = { zh: "没有这个接口。", en: "There is no such route." };
