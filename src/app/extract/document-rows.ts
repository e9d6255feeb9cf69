/** A document as the list beside the results has it. */
export interface DocumentRow {
  path: string;
  sha256: string;
  /** The result's file in the same folder. */
  result: string;
  status: string;
}

/** A field of a CSV line, in quotes (doubled inside) or plain, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/guy;

/** The rows of a list as the command wrote it (RFC 4180 with a line of headings); lines of another shape are left out. */
export function documentRows(csv: string): DocumentRow[] {
  const [, ...lines] = linesOf(csv.replace(/^\ufeff/u, ""));
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
