import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { glob } from "tinyglobby";
import type { Bilingual } from "../../model/finding.ts";
import { contains } from "./contains.ts";

/** A document's own file, or why it was not found. */
export type FoundSource =
  | { path: string; data: Uint8Array }
  | { reason: Bilingual };

/** What a document's own file is found by. `result` is the path of its record. */
export interface SourceOf {
  file: string;
  sha256: string | null;
  result: string;
}

/**
 * Finds the files that results were read from: by their name in the folders (and below them) and beside the result, and
 * only those whose bytes are the same by SHA-256.
 * @param within no file is read that lies outside these folders, wherever links lead
 */
export async function sourceFinder(
  folders: readonly string[],
  within?: readonly string[],
): Promise<(document: SourceOf) => Promise<FoundSource>> {
  const bounds = within && (await Promise.all(within.map((f) => realpath(f))));
  const byName = new Map<string, string[]>();
  for (const folder of folders)
    for (const file of await filesBelow(folder)) {
      const name = comparable(basename(file));
      byName.set(name, [...(byName.get(name) ?? []), file]);
    }
  return async ({ file, sha256, result }) => {
    if (sha256 === null) return { reason: NOT_FOUND };
    let other: string | null = null;
    for (const path of [
      ...(byName.get(comparable(file)) ?? []),
      join(dirname(result), basename(file)),
    ]) {
      if (bounds && !(await isWithin(path, bounds))) continue;
      const data = await readFile(path).catch(() => null);
      if (data === null) continue;
      if (createHash("sha256").update(data).digest("hex") === sha256)
        return { path, data: new Uint8Array(data) };
      other = path;
    }
    return { reason: other === null ? NOT_FOUND : isOther(other) };
  };
}

async function isWithin(
  path: string,
  bounds: readonly string[],
): Promise<boolean> {
  const real = await realpath(path).catch(() => null);
  return real !== null && bounds.some((folder) => contains(folder, real));
}

async function filesBelow(folder: string): Promise<string[]> {
  const files = await glob("**/*", { cwd: folder, expandDirectories: false });
  return files.sort().map((file) => join(folder, file));
}

/** File systems differ in case and in how they spell a character. */
function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

const NOT_FOUND = {
  zh: "未找到原件，没有证据图。请用 --sources 指明原件所在文件夹。",
  en: "The document was not found, so there is no picture. Say where it is with --sources.",
};

function isOther(path: string): Bilingual {
  return {
    zh: `${path} 与读取时的原件不同（SHA-256 不符），没有证据图。`,
    en: `${path} is not the document that was read (another SHA-256), so there is no picture.`,
  };
}
