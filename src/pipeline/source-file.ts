import { readFile, stat } from "node:fs/promises";
import {
  EmptyFile,
  FileTooLarge,
  InputNotFound,
  PagesNeeded,
  UnknownFormat,
} from "../errors.ts";
import type { SourceKind } from "../model/extraction.ts";
import { sniff } from "../stages/read/sniff.ts";

/** A file is held in memory, by its readers two or three times over: 1 GB is thirty bound volumes of scans. */
const LARGEST_FILE = 1 << 30;

/** @throws InputNotFound, FileTooLarge */
export async function openSource(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) throw new FileTooLarge(file, size, LARGEST_FILE);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof FileTooLarge) throw error;
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
