import { mkdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import {
  OutputNotWritable,
  SourceGone,
  SourcesUnavailable,
} from "../../errors.ts";
import { writeAtomically } from "../../stages/export/write-atomically.ts";
import { contains } from "../store/contains.ts";
import { ownLocation, type SourceFile, type Sources } from "./sources.ts";

/**
 * Documents in a folder that all machines have, wherever each has it mounted: a location is a path in it, with /. Files
 * from elsewhere are copied to it.
 */
export class FolderSources implements Sources {
  readonly where: string;

  constructor(folder: string) {
    this.where = folder;
  }

  async check(): Promise<void> {
    const found = await stat(this.where).catch((error: Error) => {
      throw new SourcesUnavailable(this.where, error.message, error);
    });
    if (!found.isDirectory())
      throw new SourcesUnavailable(this.where, "no folder");
  }

  async put(file: SourceFile): Promise<string> {
    const [root, path] = await Promise.all([
      realpath(this.where),
      realpath(file.path).catch(() => null),
    ]);
    // Bytes from standard input, or from elsewhere, lie nowhere yet.
    if (path !== null && contains(root, path))
      return relative(root, path).split(sep).join("/");
    const location = ownLocation(file);
    const copy = join(root, location);
    if (await isFile(copy, file.data.length)) return location;
    try {
      await mkdir(dirname(copy), { recursive: true });
    } catch (error) {
      throw new OutputNotWritable(copy, error);
    }
    await writeAtomically(copy, file.data);
    return location;
  }

  async read(location: string): Promise<Uint8Array> {
    const path = this.pathOf(location);
    const [root, real] = await Promise.all(
      [this.where, path].map((each) => realpath(each).catch(() => null)),
    );
    if (root === null || root === undefined)
      throw new SourcesUnavailable(this.where, "not found");
    if (real === null || real === undefined)
      throw new SourceGone(path, "missing");
    if (!contains(root, real)) throw new SourceGone(path, "outside");
    return read(real);
  }

  pathOf(location: string): string {
    const path = resolve(this.where, location);
    if (contains(resolve(this.where), path)) return path;
    throw new SourceGone(location, "outside");
  }
}

/** Documents where they lie, under the same path on every machine: a location is the path. */
export class PathSources implements Sources {
  readonly where = "/";

  async check(): Promise<void> {}

  async put({ path }: SourceFile): Promise<string> {
    return resolve(path);
  }

  async read(location: string): Promise<Uint8Array> {
    return read(this.pathOf(location));
  }

  pathOf(location: string): string {
    // It was queued with --sources, and is a path in them.
    if (resolve(location) !== location)
      throw new SourceGone(location, "outside");
    return location;
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new SourceGone(path, "missing");
    throw new SourcesUnavailable(path, message, error);
  }
}

async function isFile(path: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.size === size;
}
