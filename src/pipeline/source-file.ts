import { readFile } from "node:fs/promises";
import {
  EmptyFile,
  InputNotFound,
  PagesNeeded,
  UnknownFormat,
} from "../errors.ts";
import type { SourceKind } from "../model/extraction.ts";
import { sniff } from "../stages/read/sniff.ts";

/** @throws InputNotFound */
export async function openSource(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new InputNotFound(file, error);
  }
}

/** @throws EmptyFile, UnknownFormat */
export function kindOf(data: Uint8Array, file: string): SourceKind {
  if (data.length === 0) throw new EmptyFile(file);
  const sniffed = sniff(data);
  if (sniffed.kind === "other") throw new UnknownFormat(file, sniffed.name);
  return sniffed.kind;
}

/** The bytes of a file that must have pages: a PDF or a picture. @throws InputNotFound, EmptyFile, UnknownFormat, PagesNeeded */
export async function openPagedSource(file: string): Promise<Uint8Array> {
  const data = await openSource(file);
  if (kindOf(data, file) === "text") throw new PagesNeeded(file);
  return data;
}
