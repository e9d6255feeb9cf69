import { openAtomically } from "../open-atomically.ts";
import type { Sink } from "../sink.ts";
import type { ExportedDocument } from "../tables/table.ts";

/**
 * The documents as JSON: one array with a document a line (`array`), or JSON Lines (`lines`).
 * @param toValue what is given of a document
 */
export function jsonSink(
  path: string,
  style: "array" | "lines",
  toValue: (document: ExportedDocument) => object,
): Sink {
  const file = openAtomically(path);
  let separator = style === "array" ? "[\n" : "";
  return {
    async add(document) {
      await file.write(separator + JSON.stringify(toValue(document)));
      separator = style === "array" ? ",\n" : "\n";
    },
    async end() {
      const isEmpty = separator === "[\n" || separator === "";
      if (style === "array") await file.write(isEmpty ? "[]\n" : "\n]\n");
      else if (!isEmpty) await file.write("\n");
      await file.close();
    },
    commit: file.commit,
    abort: file.abort,
  };
}
