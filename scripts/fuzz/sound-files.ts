import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Truth } from "../truth.ts";

/** A document that can be read, before it is changed. */
export interface Sound {
  /** Its fixture's, with the extension. */
  name: string;
  path: string;
  data: Buffer;
  /** How many forms it has. */
  forms: number;
}

const FIXTURES = join(import.meta.dirname, "../../fixtures");

/** Larger documents (bytes), and scans, take so long to read that few changes of them could be tried; others cannot be read as they are. */
const LARGEST = 150_000;
const LEFT_OUT = /^(?:scan-|bad$|file-user-password$)/u;

/** The documents of fixtures/ that have their truth, in the order of their names. */
export function soundFiles(): Sound[] {
  return readdirSync(FIXTURES)
    .filter((folder) => !folder.startsWith(".") && !LEFT_OUT.test(folder))
    .sort()
    .flatMap((folder) => documentsIn(folder));
}

function documentsIn(folder: string): Sound[] {
  if (!statSync(join(FIXTURES, folder)).isDirectory()) return [];
  const truthFile = join(FIXTURES, folder, "truth.json");
  if (!existsSync(truthFile)) return [];
  const truth: Truth = JSON.parse(readFileSync(truthFile, "utf8"));
  return readdirSync(join(FIXTURES, folder))
    .filter((file) => /\.(?:pdf|txt)$/u.test(file))
    .sort()
    .map((file) => join(FIXTURES, folder, file))
    .filter((path) => statSync(path).size <= LARGEST)
    .map((path) => ({
      name: `${folder}${path.slice(path.lastIndexOf("."))}`,
      path,
      data: readFileSync(path),
      forms: truth.forms.length,
    }));
}
