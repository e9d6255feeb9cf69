import { parse } from "node:path";
import type { Document } from "../find-documents.ts";

/**
 * The name of each document's result, in their order: `2021.pdf` gives `2021.json`; of several that would share a name
 * the later ones get `2021-2.json`, `2021-3.json`. Case is ignored, as many file systems do.
 */
export function outputNames(documents: readonly Document[]): string[] {
  const taken = new Set<string>();
  return documents.map(({ name }) => {
    const base = parse(name).name;
    let free = base;
    for (let n = 2; taken.has(folded(free)); n++) free = `${base}-${n}`;
    taken.add(folded(free));
    return `${free}.json`;
  });
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
