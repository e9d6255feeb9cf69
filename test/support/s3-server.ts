import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { buffer } from "node:stream/consumers";

/** What the server's only user signs with. */
export const S3_KEYS = {
  AWS_ACCESS_KEY_ID: "tester",
  AWS_SECRET_ACCESS_KEY: "s3-secret-of-tests",
  AWS_REGION: "cn-test-1",
};

/** So that lists come in several parts. */
const LISTED = 2;

export interface S3Server {
  endpoint: string;
  /** The keys of its only bucket, `archive`, with their bytes. */
  objects: Map<string, Buffer>;
  /** Method and key of what was asked, in order. */
  asked: string[];
  stop(): Promise<void>;
}

/**
 * A server that speaks as much of the S3 protocol as documents need, over a real socket: objects are put, got, asked for
 * and listed, and every request must bear a true signature (version 4) over its own words.
 */
export async function startS3(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const url = new URL(request.url ?? "/", "http://s3");
    const [, bucket = "", ...rest] = url.pathname.split("/");
    const key = rest.map(decodeURIComponent).join("/");
    asked.push(`${request.method} ${key}`);
    if (!isSigned(request, url, body))
      return fail(response, 403, "SignatureDoesNotMatch");
    if (bucket !== "archive") return fail(response, 404, "NoSuchBucket");
    if (key === "")
      return request.method === "HEAD"
        ? response.end()
        : response.end(listOf(objects, url.searchParams));
    if (request.method === "PUT") {
      objects.set(key, body);
      return response.end();
    }
    const found = objects.get(key);
    if (found === undefined) return fail(response, 404, "NoSuchKey");
    response.setHeader("content-length", found.length);
    response.end(request.method === "HEAD" ? undefined : found);
  });
  await new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  );
  const { port } = server.address() as { port: number };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status;
  response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function listOf(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? "";
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(prefix) && key > after)
    .sort();
  const part = keys.slice(0, LISTED);
  const more = keys.length > part.length;
  const next = more
    ? `<NextContinuationToken>${part.at(-1)}</NextContinuationToken>`
    : "";
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${part
    .map((key) => `<Contents><Key>${key}</Key></Contents>`)
    .join("")}</ListBucketResult>`;
}

/** As the protocol's documentation says how requests are signed. */
function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const { authorization = "", "x-amz-content-sha256": hash = "" } =
    request.headers;
  const [, scope = "", names = "", signature = ""] =
    /Credential=tester\/(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/u.exec(
      authorization,
    ) ?? [];
  if (signature === "" || hash !== sha256(body)) return false;
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map((pair) => pair.map(encode).join("="))
      .sort()
      .join("&"),
    ...names.split(";").map((name) => `${name}:${request.headers[name]}`),
    "",
    names,
    hash,
  ].join("\n");
  const toSign = [
    "AWS4-HMAC-SHA256",
    request.headers["x-amz-date"],
    scope,
    sha256(canonical),
  ].join("\n");
  let key: Buffer = Buffer.from(`AWS4${S3_KEYS.AWS_SECRET_ACCESS_KEY}`);
  for (const part of scope.split("/"))
    key = createHmac("sha256", key).update(part).digest();
  const expected = createHmac("sha256", key).update(toSign).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
