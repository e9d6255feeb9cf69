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
import type { SourceOf } from "./find-sources.ts";
import { readOne } from "./read-one.ts";
import { readStored } from "./read-stored.ts";
import { RecordMarks } from "./record-marks.ts";
import { SourceFolders } from "./source-folders.ts";
import type {
  DocumentEntry,
  Look,
  Sight,
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
  return new FolderStore(
    folder,
    await realpath(folder),
    files,
    await SourceFolders.open(sources, [folder, ...sources]),
    tell,
  );
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
  private readonly folder: string;
  /** As `realpath` gives it. */
  private readonly root: string;
  /** In their order; `name` is the path in the folder, with /. One that is gone stays, so that it is told by its path. */
  private readonly byId = new Map<string, Document>();
  private readonly idByPath = new Map<string, string>();
  private readonly marks: RecordMarks;
  private readonly sources: SourceFolders;
  private readonly tell: (error: ShenbaoError) => void;

  constructor(
    folder: string,
    root: string,
    files: readonly Document[],
    sources: SourceFolders,
    tell: (error: ShenbaoError) => void,
  ) {
    this.folder = folder;
    this.root = root;
    this.marks = new RecordMarks(folder);
    this.sources = sources;
    this.tell = tell;
    for (const file of files) this.know(file);
  }

  async *documents(): AsyncGenerator<DocumentEntry> {
    const files = [...this.byId.values()];
    const entries = inOrder(files, AT_ONCE, async ({ path, name }) =>
      (await this.leaves(path)) ? null : documentEntry(path, name),
    );
    for await (const entry of entries) if (entry !== null) yield entry;
  }

  /** What came between the opening and the first look is no part of what the others are compared with. */
  async look(since: string | null): Promise<Look> {
    const sights: Sight[] = [];
    for (const { file, mark } of await this.marks.look()) {
      const { path } = file;
      const known = this.idByPath.get(path);
      const isNew = known === undefined;
      if (isNew && (since === null || (await this.leaves(path)))) continue;
      const id = known ?? this.know(file);
      sights.push({ id, result: path, mark });
    }
    return { sights, isWhole: true, next: "" };
  }

  async *records(): AsyncGenerator<StoredDocument | UnusableDocument> {
    for (const file of this.byId.values()) {
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
    const found = await this.sources.find({ file, sha256, result: path });
    return "path" in found ? found.path : null;
  }

  async close(): Promise<void> {}

  private know({ path }: Document): string {
    const name = relative(this.folder, path).replaceAll(sep, "/");
    const id = idOf(name);
    this.byId.set(id, { path, name });
    this.idByPath.set(path, id);
    return id;
  }

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
