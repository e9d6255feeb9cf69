import {
  type FoundSource,
  type SourceOf,
  sourceFinder,
} from "./find-sources.ts";

/** Documents come into their folders all the time: one that is not found is looked for again, but not more often than this (ms). */
const LISTED_AGAIN = 5000;

/** The documents' own files in folders, listed once and again where something is missing. */
export class SourceFolders {
  private readonly folders: readonly string[];
  private readonly within: readonly string[];
  private finder: Awaited<ReturnType<typeof sourceFinder>>;
  private listedAt = performance.now();

  static async open(
    folders: readonly string[],
    within: readonly string[],
  ): Promise<SourceFolders> {
    const finder = await sourceFinder(folders, within);
    return new SourceFolders(folders, within, finder);
  }

  private constructor(
    folders: readonly string[],
    within: readonly string[],
    finder: Awaited<ReturnType<typeof sourceFinder>>,
  ) {
    this.folders = folders;
    this.within = within;
    this.finder = finder;
  }

  async find(document: SourceOf): Promise<FoundSource> {
    const found = await this.finder(document);
    const isFresh = performance.now() - this.listedAt < LISTED_AGAIN;
    if ("path" in found || isFresh || this.folders.length === 0) return found;
    this.finder = await sourceFinder(this.folders, this.within);
    this.listedAt = performance.now();
    return this.finder(document);
  }
}
