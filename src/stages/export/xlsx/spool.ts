import { createReadStream } from "node:fs";
import { openAtomically } from "../open-atomically.ts";

/** Lines put into words before they are written. */
const AT_ONCE = 256;

/** Rows kept in a file until their turn comes: the sheets of a workbook are written one after the other. */
export interface Spool<Row> {
  add(row: Row): Promise<void>;
  /** All that were added, in their order; afterwards none can be added. */
  rows(): AsyncIterable<Row>;
}

/**
 * @param path of a file that whoever asks for it takes away again
 * @param named the file that the rows are for: what a full disk keeps from being written
 */
export function spool<Row>(path: string, named: string): Spool<Row> {
  const file = openAtomically(path, named);
  let waiting: string[] = [];
  const flush = async () => {
    const text = waiting.join("");
    waiting = [];
    await file.write(text);
  };
  return {
    async add(row) {
      waiting.push(`${JSON.stringify(row)}\n`);
      if (waiting.length >= AT_ONCE) await flush();
    },
    async *rows() {
      await flush();
      await file.close();
      await file.commit();
      for await (const line of linesOf(path)) yield JSON.parse(line) as Row;
    },
  };
}

/** Lines end with \n alone: JSON leaves other ends of lines (U+2028) as they are. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8" })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
