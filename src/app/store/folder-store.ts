import { realpath, stat } from "node:fs/promises";
import { relative, sep } from "node:path";
import {
  DocumentNotFound,
  InputNotFound,
  LeavesFolder,
  type ShenbaoError,
} from "../../errors.ts";
import type { Correction, NewCorrection } from "../../model/correction.ts";
import { inOrder } from "../../pipeline/in-order.ts";
import type { Document } from "../find-documents.ts";
import { appendCorrection } from "./append-correction.ts";
import { contains } from "./contains.ts";
import { logPath } from "./correction-log.ts";
import { documentEntry, idOf } from "./document-entry.ts";
import { findResults } from "./find-results.ts";
import { type SourceOf, sourceFinder } from "./find-sources.ts";
import { readOne } from "./read-one.ts";
import { readStored } from "./read-stored.ts";
import type {
  DocumentEntry,
  Store,
  StoredDocument,
  UnusableDocument,
} from "./store.ts";

export interface FolderOptions {
  /** Folders with the documents themselves, beside that with the records. */
  sources?: readonly string[];
  /** Told what is found on the way and keeps nothing from being used: a log without its record, a line cut off. */
  tell?: (error: ShenbaoError) => void;
}

/**
 * The store that is a folder as `shenbao extract -o` writes it: a JSON file per document, at any depth, and beside it
 * the log of its corrections, `<name>.corrections.jsonl`. The JSON files are never written. What lies outside the folder
 * is not read, wherever links lead; documents' own files may lie in `sources` too.
 * @throws InputNotFound where there is no such folder, ExtractFirst, NoDocuments where it holds no records
 */
export async function openFolderStore(
  folder: string,
  { sources = [], tell = () => {} }: FolderOptions = {},
): Promise<Store> {
  await checkFolders([folder, ...sources]);
  const { files, errors } = await findResults([folder]);
  const [first] = errors;
  if (files.length === 0 && first !== undefined) throw first;
  for (const error of errors) tell(error);
  const named = files.map((file) => ({
    ...file,
    name: relative(folder, file.path).replaceAll(sep, "/"),
  }));
  const findSource = await sourceFinder(sources, [folder, ...sources]);
  return new FolderStore(await realpath(folder), named, findSource, tell);
}

async function checkFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const found = await stat(folder).catch((error: unknown) => {
      throw new InputNotFound(folder, error);
    });
    if (!found.isDirectory()) throw new InputNotFound(folder);
  }
}

/** Files that are looked at at a time, so that a slow disk or network is not waited for file by file. */
const AT_ONCE = 32;

class FolderStore implements Store {
  /** As `realpath` gives it. */
  private readonly root: string;
  /** `name` is the path in the folder, with /. */
  private readonly files: readonly Document[];
  private readonly byId: ReadonlyMap<string, Document>;
  private readonly findSource: Awaited<ReturnType<typeof sourceFinder>>;
  private readonly tell: (error: ShenbaoError) => void;

  constructor(
    root: string,
    files: readonly Document[],
    findSource: Awaited<ReturnType<typeof sourceFinder>>,
    tell: (error: ShenbaoError) => void,
  ) {
    this.root = root;
    this.files = files;
    this.byId = new Map(files.map((file) => [idOf(file.name), file]));
    this.findSource = findSource;
    this.tell = tell;
  }

  async *documents(): AsyncGenerator<DocumentEntry> {
    const entries = inOrder(this.files, AT_ONCE, async ({ path, name }) =>
      (await this.leaves(path)) ? null : documentEntry(path, name),
    );
    for await (const entry of entries) if (entry !== null) yield entry;
  }

  async *records(): AsyncGenerator<StoredDocument | UnusableDocument> {
    for (const file of this.files) {
      if (await this.leaves(file.path))
        yield { result: file.path, error: new LeavesFolder(file.path) };
      else yield* readStored(file);
    }
  }

  async stamp(id: string): Promise<string> {
    const { path } = this.known(id);
    const stamps = [path, logPath(path)].map(async (file) => {
      const about = await stat(file).catch(() => null);
      return about === null ? "-" : `${about.mtimeMs}:${about.size}`;
    });
    return (await Promise.all(stamps)).join(" ");
  }

  async read(id: string): Promise<StoredDocument> {
    return readOne(await this.fileOf(id));
  }

  async append(
    id: string,
    entry: NewCorrection,
    expect: number,
  ): Promise<Correction> {
    const { path } = await this.fileOf(id);
    return appendCorrection(logPath(path), entry, expect, this.tell);
  }

  async source(id: string): Promise<string | null> {
    const { path, name } = await this.fileOf(id);
    const entry = await documentEntry(path, name);
    const { file, sha256 } =
      entry.file === null
        ? (await this.read(id)).extraction.source
        : (entry as SourceOf);
    const found = await this.findSource({ file, sha256, result: path });
    return "path" in found ? found.path : null;
  }

  async close(): Promise<void> {}

  /** Ids are looked up: nothing that is asked for ever becomes part of a path. */
  private async fileOf(id: string): Promise<Document> {
    const file = this.known(id);
    if (await this.leaves(file.path)) throw new LeavesFolder(file.path);
    return file;
  }

  private known(id: string): Document {
    const file = this.byId.get(id);
    if (file === undefined) throw new DocumentNotFound(id);
    return file;
  }

  /** One that is gone is told when it is read. */
  private async leaves(path: string): Promise<boolean> {
    const real = await realpath(path).catch(() => null);
    return real !== null && !contains(this.root, real);
  }
}
