import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";

const nonces = new WeakMap<Request, string>();

/** Texts of documents are data: whatever they hold, nothing in the page runs but its own files, and nothing leaves it. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    const nonce = randomBytes(16).toString("base64");
    nonces.set(c.req.raw, nonce);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    c.header("content-security-policy", policy(nonce));
    if (!c.res.headers.has("cache-control"))
      c.header("cache-control", "no-store");
  };
}

/** What the page's own style elements carry, anew for every answer. */
export function nonceOf(c: Context): string {
  return nonces.get(c.req.raw) ?? "";
}

const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join("; ");
}
