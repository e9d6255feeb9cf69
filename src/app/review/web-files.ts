import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { NONCE_PLACEHOLDER } from "./api.ts";

/** The files of the built page. */
export interface WebFiles {
  /** @param path of the request @param nonce of this answer's Content-Security-Policy */
  answer(path: string, nonce: string): Response;
}

/** Where the page is built to, seen from the built program or from its source. */
const BUILT = fileURLToPath(
  import.meta.url.endsWith(".ts")
    ? new URL("../../../dist/app/review/web/", import.meta.url)
    : new URL("./web/", import.meta.url),
);

/** Reads all of them at once: they are few, and a request then never becomes a path. */
export async function readWebFiles(folder: string = BUILT): Promise<WebFiles> {
  const files = new Map<string, Uint8Array>();
  for (const path of await pathsBelow(folder))
    files.set(
      `/${path.replaceAll(sep, "/")}`,
      new Uint8Array(await readFile(join(folder, path))),
    );
  return {
    answer(path, nonce) {
      const name = path === "/" ? "/index.html" : path;
      const data = files.get(name);
      if (data === undefined) return missing(name);
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      if (name !== "/index.html")
        return new Response(new Uint8Array(data), {
          headers: { "content-type": type, "cache-control": cacheOf(name) },
        });
      const html = new TextDecoder().decode(data);
      return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
        headers: { "content-type": type },
      });
    },
  };
}

/** None where the page is not built, as in a checkout before `npm run build`. */
async function pathsBelow(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    return found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Files with a hash in their name never change. */
function cacheOf(name: string): string {
  return name.startsWith("/assets/")
    ? "private, max-age=31536000, immutable"
    : "no-store";
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".map": "application/json",
  ".woff2": "font/woff2",
};

function missing(name: string): Response {
  const text =
    name === "/index.html"
      ? "复核页面尚未构建，请运行 npm run build。\nThe review page is not built: npm run build.\n"
      : "没有这个页面。\nThere is no such page.\n";
  return new Response(text, {
    status: name === "/index.html" ? 503 : 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
