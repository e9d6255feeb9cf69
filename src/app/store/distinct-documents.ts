import type { Bilingual } from "../../model/finding.ts";
import type { StoredDocument } from "./store.ts";

/** A document's name among all that count, or why it does not. */
export type Distinct =
  | { name: string }
  | { code: "duplicate" | "corrected-duplicate"; message: Bilingual };

/** Tells which of many documents count: each once, by its bytes, and each under a name of its own. Asked in their order. */
export function distinctDocuments(): (document: StoredDocument) => Distinct {
  const resultOf = new Map<string, string>();
  const names = new Set<string>();
  return ({ result, extraction, corrections }) => {
    const { file, sha256 } = extraction.source;
    const first = sha256 === null ? undefined : resultOf.get(sha256);
    if (first !== undefined)
      return corrections.length === 0
        ? { code: "duplicate", message: isDuplicate(result, first) }
        : {
            code: "corrected-duplicate",
            message: losesCorrections(result, first),
          };
    if (sha256 !== null) resultOf.set(sha256, result);
    return { name: freeName(file, names) };
  };
}

/** The name, or with the first free number behind it. */
function freeName(file: string, taken: Set<string>): string {
  let name = file;
  for (let n = 2; taken.has(name); n++) name = `${file} (${n})`;
  taken.add(name);
  return name;
}

function isDuplicate(result: string, first: string): Bilingual {
  return {
    zh: `${result}：与 ${first} 是同一份原件（SHA-256 相同），只计一次。`,
    en: `${result}: the same document as ${first} (same SHA-256), counted once.`,
  };
}

function losesCorrections(result: string, first: string): Bilingual {
  return {
    zh: `${result}：与 ${first} 是同一份原件（SHA-256 相同），只计一次；它的复核记录未采用。请只保留一份结果。`,
    en: `${result}: the same document as ${first} (same SHA-256), counted once; its own corrections are not used. Keep one of the two.`,
  };
}
