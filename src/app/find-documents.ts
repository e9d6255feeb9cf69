import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { glob, isDynamicPattern } from "tinyglobby";
import { InputNotFound, NoDocuments, ShenbaoError } from "../errors.ts";
import { DOCUMENT_EXTENSIONS } from "./document-extensions.ts";

/** A document to read. */
export interface Document {
  path: string;
  /** What it is called in results. */
  name: string;
  /** Its bytes, where they came from standard input. */
  data?: Uint8Array;
}

/** What the inputs come to: each document once, in the order given, folders sorted. */
export interface Documents {
  documents: Document[];
  /** Inputs that gave none. */
  errors: ShenbaoError[];
  /** More than one document was asked for, so that the result has a line for each. */
  several: boolean;
}

/** What stands for standard input, and what it is called in messages and results. */
const STDIN = { path: "-", name: "stdin" };

/**
 * Files as given; the documents of folders and their subfolders; whatever matches a pattern, folders in the same way.
 * @param extensions by which documents are known in a folder, without the dot
 */
export async function findDocuments(
  inputs: readonly string[],
  extensions: readonly string[] = DOCUMENT_EXTENSIONS,
): Promise<Documents> {
  const found = new Map<string, Document>();
  const errors: ShenbaoError[] = [];
  let several = inputs.length > 1;
  for (const input of inputs) {
    try {
      if (input === STDIN.path) {
        if (!found.has(input)) found.set(input, await standardInput());
        continue;
      }
      const { paths, isList } = await pathsOf(input, extensions);
      several ||= isList;
      for (const path of paths)
        found.set(resolve(path), { path, name: basename(path) });
    } catch (error) {
      if (!(error instanceof ShenbaoError)) throw error;
      errors.push(error);
    }
  }
  return { documents: [...found.values()], errors, several };
}

async function standardInput(): Promise<Document> {
  try {
    const data = new Uint8Array(await buffer(process.stdin));
    return { path: STDIN.name, name: STDIN.name, data };
  } catch (error) {
    throw new InputNotFound(STDIN.name, error);
  }
}

/** An existing path is taken as it is, even with characters of a pattern in its name. */
async function pathsOf(
  input: string,
  extensions: readonly string[],
): Promise<{ paths: string[]; isList: boolean }> {
  const kind = await statOf(input);
  if (kind?.isDirectory())
    return { paths: await inFolder(input, extensions), isList: true };
  if (kind !== null) return { paths: [input], isList: false };
  if (!isDynamicPattern(input)) throw new InputNotFound(input);
  return { paths: await matching(input, extensions), isList: true };
}

async function matching(
  pattern: string,
  extensions: readonly string[],
): Promise<string[]> {
  const matches = await glob(pattern, {
    absolute: isAbsolute(pattern),
    onlyFiles: false,
    expandDirectories: false,
  });
  const paths: string[] = [];
  for (const match of matches.sort()) {
    const isFolder = match.endsWith("/");
    if (!isFolder) paths.push(match);
    else paths.push(...(await documentsBelow(match, extensions)));
  }
  if (paths.length === 0) throw new NoDocuments(pattern, extensions);
  return paths;
}

async function inFolder(
  folder: string,
  extensions: readonly string[],
): Promise<string[]> {
  const paths = await documentsBelow(folder, extensions);
  if (paths.length === 0) throw new NoDocuments(folder, extensions);
  return paths;
}

async function documentsBelow(
  folder: string,
  extensions: readonly string[],
): Promise<string[]> {
  const paths = await glob(`**/*.{${extensions.join(",")}}`, {
    cwd: folder,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return paths.sort().map((path) => join(folder, path));
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}
