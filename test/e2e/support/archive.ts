import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, parse } from "node:path";
import { logPath } from "../../../src/app/store/correction-log.ts";
import { Extraction } from "../../../src/index.ts";
import type { Correction } from "../../../src/model/correction.ts";
import { shenbao, temporaryFolder } from "../../app/command.ts";

/** A folder of results with its sources beside it, made by the real command. */
export interface Archive {
  results: string;
  sources: string;
}

/** Reads documents into a folder: file name → what is in it. */
export async function readArchive(
  folder: string,
  files: Record<string, Uint8Array | string>,
): Promise<Archive> {
  const archive = {
    results: join(folder, "results"),
    sources: join(folder, "sources"),
  };
  mkdirSync(archive.sources);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(archive.sources, name), content);
  const { code, stderr } = await shenbao([
    "extract",
    archive.sources,
    "-o",
    archive.results,
    "--quiet",
  ]);
  if (code === 2) throw new Error(stderr);
  return archive;
}

/** A copy of the results, whose logs are its own. */
export function copyArchive({ results, sources }: Archive): Archive {
  const folder = temporaryFolder();
  cpSync(results, folder, { recursive: true });
  return { results: folder, sources };
}

export function extractionIn({ results }: Archive, name: string): Extraction {
  return Extraction.parse(
    JSON.parse(readFileSync(pathIn(results, name), "utf8")),
  );
}

/** The result of a document, by its name without the extension. */
function pathIn(results: string, name: string): string {
  for (const file of readdirSync(results).filter((f) => f.endsWith(".json"))) {
    const path = join(results, file);
    const { source } = JSON.parse(readFileSync(path, "utf8"));
    if (parse(source.file).name === name) return path;
  }
  throw new Error(`no result of ${name}`);
}

/** The log of corrections of a document, as it is on the disk. */
export function logIn({ results }: Archive, name: string): Correction[] {
  const file = logPath(pathIn(results, name));
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Correction);
}
