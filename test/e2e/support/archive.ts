import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
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
  const text = readFileSync(join(results, `${name}.json`), "utf8");
  return Extraction.parse(JSON.parse(text));
}

/** The log of corrections of a document, as it is on the disk. */
export function logIn({ results }: Archive, name: string): Correction[] {
  const file = join(results, `${name}.corrections.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Correction);
}
