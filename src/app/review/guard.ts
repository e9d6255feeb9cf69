import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { RequestRefused } from "../../errors.ts";
import { newAttempts } from "./attempts.ts";
import { isSameSecret } from "./same-secret.ts";
import type { Users } from "./users.ts";

export interface GuardOptions {
  /** In the link that opens the page. */
  token: string;
  /** Empty where the token alone opens the page. */
  users: Users;
  /** By which the server may be spoken to, beside its numeric addresses: `localhost`, the machine's name. */
  hosts: readonly string[];
  /** Of the server; cookies are shared by all servers of a machine. */
  port: () => number;
}

/** What the guard has found out about a request. */
export interface GuardVariables {
  /** The user who gave a password; null where the token opened the page. */
  user: string | null;
}

type Env = { Variables: GuardVariables };

/**
 * Lets through only who has the token (from the link, kept in a cookie; or in a header) or a password, and only what the
 * page itself asks: no request under a name that is not the server's (DNS rebinding), none that another site makes the
 * browser send.
 */
export function guard(options: GuardOptions): MiddlewareHandler<Env> {
  const attempts = newAttempts();
  return async (c, next) => {
    checkHost(c, options);
    const from = addressOf(c);
    const isForeign = isFromOtherSite(c);
    if (isForeign && !isOpening(c)) throw refused(403, "cross-site");
    if (attempts.areSpent(from)) throw refused(429, "too-many-attempts");
    const user = identify(c, options);
    if (user === undefined) {
      // What another site makes a browser send is no attempt of who sits there.
      if (hasCredentials(c) && !isForeign) attempts.note(from);
      throw refused(401, "token-needed");
    }
    c.set("user", user);
    if (c.req.query("token") !== undefined && c.req.method === "GET") {
      setCookie(c, cookieName(options), options.token, COOKIE);
      return c.redirect(c.req.path, 303);
    }
    await next();
  };
}

/** For the life of the browser's session; scripts do not see it, other sites do not send it. */
const COOKIE = { httpOnly: true, sameSite: "Strict", path: "/" } as const;

function cookieName({ port }: GuardOptions): string {
  return `shenbao-token-${port()}`;
}

/** An address in numbers cannot be made to lead elsewhere. */
function checkHost(c: Context, { hosts }: GuardOptions): void {
  const host = hostOf(`http://${c.req.header("host") ?? ""}`);
  const isNumeric = host !== null && /^(?:[\d.]+|\[[\da-f:.]+\])$/iu.test(host);
  if (!isNumeric && !hosts.includes(host ?? ""))
    throw refused(403, "unknown-host");
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
}

/** Another port of the same machine is another site. What changes nothing may come without the browser's word for it. */
function isFromOtherSite(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return true;
  const origin = c.req.header("origin");
  if (origin !== undefined)
    return (
      !URL.canParse(origin) || new URL(origin).host !== c.req.header("host")
    );
  const isReading = c.req.method === "GET" || c.req.method === "HEAD";
  const saysToken = c.req.header("x-shenbao-token") !== undefined;
  return !isReading && site === undefined && !saysToken;
}

/** Somebody follows a link to the page, as from a message. */
function isOpening(c: Context): boolean {
  return (
    c.req.method === "GET" &&
    c.req.path === "/" &&
    c.req.header("sec-fetch-mode") === "navigate" &&
    c.req.header("sec-fetch-dest") === "document"
  );
}

/** @returns the user's name, null for the bearer of the token, undefined for nobody */
function identify(
  c: Context,
  options: GuardOptions,
): string | null | undefined {
  const tokens = [
    c.req.header("x-shenbao-token"),
    c.req.query("token"),
    getCookie(c, cookieName(options)),
  ];
  if (tokens.some((token) => token && isSameSecret(token, options.token)))
    return null;
  const [name, password] = basicOf(c);
  const expected = name === undefined ? undefined : options.users.get(name);
  // Compared even where there is no such user, so that the time does not tell.
  const isRight = isSameSecret(password ?? "", expected ?? options.token);
  return isRight && expected !== undefined ? name : undefined;
}

/** User and password of the Authorization header. */
function basicOf(c: Context): string[] {
  const [scheme = "", coded = ""] =
    c.req.header("authorization")?.split(" ") ?? [];
  if (scheme.toLowerCase() !== "basic") return [];
  const text = Buffer.from(coded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}

function hasCredentials(c: Context): boolean {
  return (
    c.req.header("x-shenbao-token") !== undefined ||
    c.req.query("token") !== undefined ||
    c.req.header("authorization") !== undefined
  );
}

interface SocketBindings {
  incoming?: { socket: { remoteAddress?: string } };
}

function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as SocketBindings;
  return incoming?.socket.remoteAddress ?? "";
}

type Refusal = keyof typeof REFUSALS;

function refused(status: RequestRefused["status"], code: Refusal) {
  return new RequestRefused(status, code, REFUSALS[code]);
}

const REFUSALS = {
  "unknown-host": {
    zh: "不是本服务的地址。请用 shenbao review 显示的链接。",
    en: "Not an address of this server. Use the link that shenbao review shows.",
  },
  "cross-site": {
    zh: "拒绝来自其他网站的请求。",
    en: "Requests from other sites are refused.",
  },
  "too-many-attempts": {
    zh: "口令错误次数过多，请一分钟后再试。",
    en: "Too many wrong attempts. Try again in a minute.",
  },
  "token-needed": {
    zh: "请打开 shenbao review 在终端显示的链接（含 token），或输入口令。",
    en: "Open the link (with its token) that shenbao review shows on the terminal, or give the password.",
  },
} as const;
