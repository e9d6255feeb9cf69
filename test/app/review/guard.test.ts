import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Extraction } from "../../../src/model/extraction.ts";
import { extract } from "../../../src/pipeline.ts";
import { FIXTURES } from "../../support/fixtures.ts";
import { temporaryFolder } from "../command.ts";
import {
  folderOf,
  type Options,
  reviewFolder,
  TOKEN,
} from "./review-folder.ts";

let one: Extraction;

beforeAll(async () => {
  one = await extract(join(FIXTURES, "word-yuan/document.pdf"));
}, 60_000);

const served = (options: Options = {}) =>
  reviewFolder(folderOf({ "a.json": one }), options);

type Headers = Record<string, string>;

test("the link sets a cookie and leaves the token behind; the cookie opens the page", async () => {
  const { bare } = await served();
  const opened = await bare(`/?token=${TOKEN}`);
  expect([opened.status, opened.headers.get("location")]).toEqual([303, "/"]);
  const set = opened.headers.get("set-cookie") ?? "";
  expect(set).toMatch(/HttpOnly.*SameSite=Strict/u);
  const [cookie = ""] = set.split(";");
  const status = async (headers: Headers) =>
    (await bare("/api/session", { headers })).status;
  expect(await status({ cookie })).toBe(200);
  expect(await status({ "x-shenbao-token": TOKEN })).toBe(200);
  expect(await status({})).toBe(401);
  expect(await status({ cookie: `${cookie}x` })).toBe(401);
  expect(await status({ "x-shenbao-token": `${TOKEN}x` })).toBe(401);
});

test("nothing is served without the token, the page neither", async () => {
  const web = temporaryFolder();
  writeFileSync(join(web, "index.html"), "<p>page</p>");
  const { bare } = await served({ web });
  for (const path of ["/", "/index.html", "/api/queue", "/x"]) {
    const answer = await bare(path);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("page</p>");
  }
});

test("after twenty wrong tokens the right one has to wait too", async () => {
  const { bare } = await served();
  const status = async (token: string) =>
    (await bare("/api/session", { headers: { "x-shenbao-token": token } }))
      .status;
  for (let i = 0; i < 20; i++) expect(await status(`wrong ${i}`)).toBe(401);
  expect(await status(TOKEN)).toBe(429);
});

test("wrong tokens that another site makes the browser send shut nobody out", async () => {
  const { bare, ask } = await served();
  for (let i = 0; i < 30; i++)
    expect(
      (
        await bare(`/?token=${i}`, {
          headers: {
            "sec-fetch-site": "cross-site",
            "sec-fetch-mode": "no-cors",
          },
        })
      ).status,
    ).toBe(403);
  expect((await ask("/api/session")).status).toBe(200);
});

test.each([
  ["localhost:8080", 200],
  ["127.0.0.1:8080", 200],
  ["192.168.1.5:8080", 200],
  ["[::1]:8080", 200],
  ["evil.example:8080", 403],
  ["localhost.evil.example", 403],
  ["1.2.3.4.evil.example", 403],
  ["", 403],
])("under the name %j: %i", async (host, status) => {
  const { ask } = await served();
  expect((await ask("/api/session", { headers: { host } })).status).toBe(
    status,
  );
});

test.each<[Headers, number]>([
  [{ "sec-fetch-site": "same-origin", origin: "http://localhost:8080" }, 200],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ origin: "http://evil.example" }, 403],
  [{ origin: "http://localhost:3000" }, 403],
  [{ origin: "null" }, 403],
])("a change with %j: %i", async (headers, status) => {
  const { ask } = await served();
  const answer = await ask("/api/session", {
    method: "PUT",
    headers,
    body: JSON.stringify({ reviewer: "李四" }),
  });
  expect(answer.status).toBe(status);
});

test("a change by the cookie alone, of which no browser says whence it comes, is refused", async () => {
  const { bare } = await served();
  const change = (headers: Headers) =>
    bare("/api/session", {
      method: "PUT",
      headers: {
        "content-type": "application/json",
        cookie: `shenbao-token-8080=${TOKEN}`,
        ...headers,
      },
      body: JSON.stringify({ reviewer: "李四" }),
    });
  expect((await change({})).status).toBe(403);
  expect((await change({ origin: "http://localhost:8080" })).status).toBe(200);
});

test("a form of another site cannot send JSON; a body that is too large or none is told", async () => {
  const { ask } = await served();
  const put = (body: string, type = "application/json") =>
    ask("/api/session", {
      method: "PUT",
      body,
      headers: { "content-type": type },
    });
  const name = JSON.stringify({ reviewer: "李四" });
  expect((await put(name, "text/plain")).status).toBe(415);
  expect((await put(name, "application/x-www-form-urlencoded")).status).toBe(
    415,
  );
  expect((await put("{")).status).toBe(400);
  expect(
    (await put(JSON.stringify({ reviewer: "甲".repeat(400_000) }))).status,
  ).toBe(413);
  expect((await put(name)).status).toBe(200);
});

test("with users a password is asked for, and opens", async () => {
  const users = new Map([["wang", "a:long password"]]);
  const { bare } = await served({ access: { users }, reviewer: null });
  const asked = await bare("/api/session");
  expect(asked.status).toBe(401);
  expect(asked.headers.get("www-authenticate")).toMatch(/^Basic /u);
  const login = (user: string, password: string) =>
    bare("/api/session", {
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
      },
    });
  const opened = await login("wang", "a:long password");
  expect(await opened.json()).toMatchObject({ reviewer: "wang" });
  for (const [user, password] of [
    ["wang", "a"],
    ["wang", ""],
    ["li", "a:long password"],
    ["__proto__", ""],
    ["", TOKEN],
  ] as const)
    expect((await login(user, password)).status).toBe(401);
  expect(
    (await bare("/api/session", { headers: { authorization: "Basic !" } }))
      .status,
  ).toBe(401);
});

test("ids and paths of files are looked up: nothing outside is served", async () => {
  const web = temporaryFolder();
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), "<p>page</p>");
  writeFileSync(join(web, "assets/a.js"), "1");
  const { ask } = await served({ web });
  expect((await ask("/assets/a.js")).status).toBe(200);
  for (const path of [
    "/api/documents/..%2f..%2fetc%2fpasswd",
    "/api/documents/%2e%2e%2fa.json",
    "/api/documents/a.json/pages/1",
    "/api/nothing",
    "/..%2fpackage.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets",
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
});

test("the page: its nonce is that of the policy, anew each time; nothing but its own files may run", async () => {
  const web = temporaryFolder();
  writeFileSync(
    join(web, "index.html"),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
  );
  const { ask } = await served({ web });
  const seen = new Set<string>();
  for (let i = 0; i < 2; i++) {
    const answer = await ask("/");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const [, nonce = ""] = /'nonce-([^']+)'/u.exec(policy) ?? [];
    expect((await answer.text()).split(`nonce="${nonce}"`)).toHaveLength(3);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
    seen.add(nonce);
  }
  expect(seen.size).toBe(2);
});

test("a page that is not built says so", async () => {
  const { ask } = await served({ web: join(temporaryFolder(), "none") });
  const answer = await ask("/");
  expect([answer.status, await answer.text()]).toEqual([
    503,
    expect.stringContaining("npm run build"),
  ]);
});
