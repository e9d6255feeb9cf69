/** A document as the list beside the results has it. */
export interface SourceRow {
  path: string;
  sha256: string;
  /** The result's file in the same folder. */
  result: string;
  status: string;
}

/** A field of a CSV line, in quotes (doubled inside) or plain, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/guy;

export const HEADINGS = [
  "原件 document",
  "sha256",
  "结果 result",
  "状态 status",
];

/** The rows of a list as the command wrote it (RFC 4180 with a line of headings); null where it is another file. */
export function sourceRows(csv: string): SourceRow[] | null {
  const [headings, ...lines] = linesOf(csv.replace(/^\ufeff/u, ""));
  if (headings?.join() !== HEADINGS.join()) return null;
  return lines.flatMap(([path, sha256, result, status, ...more]) =>
    path && sha256 && result && status && more.length === 0
      ? [{ path, sha256, result, status }]
      : [],
  );
}

function linesOf(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [whole, quoted, plain, end] of csv.matchAll(FIELD)) {
    if (whole === "") break;
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
