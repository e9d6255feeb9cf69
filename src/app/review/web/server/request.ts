import type { Bilingual } from "../../../../model/finding.ts";
import type { ApiError } from "../../api.ts";

/** The server gave no answer: it is not running, or cannot be reached. */
export class ServerGone extends Error {}

/** The server said no; `body` is its answer, whose shape goes with the status. */
export class Refused extends Error {
  readonly status: number;
  readonly bilingual: Bilingual;
  readonly body: unknown;

  constructor(status: number, error: ApiError) {
    super(error.error);
    this.status = status;
    this.bilingual = error.message;
    this.body = error;
  }
}

/**
 * Asks the server, with the cookie that the link set.
 * @param path from the root, `/api/…`
 * @throws {ServerGone} no answer, or one of something that stands before a server that is gone
 * @throws {Refused} any answer but 2xx
 */
export async function request<T>(
  path: string,
  { method = "GET", body }: { method?: "GET" | "POST" | "PUT"; body?: unknown },
): Promise<T> {
  const response = await answerTo(path, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

/** The answer itself, where it is not JSON that is asked for. @throws as `request` */
export async function answerTo(
  path: string,
  init: RequestInit,
): Promise<Response> {
  const response = await answer(path, init);
  if (GONE.includes(response.status)) throw new ServerGone(path);
  if (!response.ok) throw new Refused(response.status, await errorOf(response));
  return response;
}

/** Bad gateway and gateway timeout. */
const GONE = [502, 504];

/** A path with the parameters that are given. */
export function withQuery(
  path: string,
  query: Record<string, string | number | null | undefined>,
): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const text = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text === "" ? path : `${path}?${text}`;
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: "same-origin", ...init });
  } catch (cause) {
    throw new ServerGone(path, { cause });
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<ApiError>;
    if (body.error !== undefined && body.message !== undefined)
      return body as ApiError;
  } catch {
    // Not ours: what stands below says so, with the answer's own words.
  }
  const said = `HTTP ${response.status} ${text.slice(0, 200)}`;
  return { error: "unknown-answer", message: { zh: said, en: said } };
}
