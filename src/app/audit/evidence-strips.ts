import type { AuditFinding } from "../../model/audit-report.ts";
import type { Box } from "../../model/box.ts";

/** A part of a page, as wide as the page, on which cells of a finding stand close to one another. */
export interface Strip {
  document: string;
  page: number;
  /** Points from the top of the page as displayed, without a margin. */
  top: number;
  bottom: number;
  /** The cells, in points; the finding's chief one is told by `isChief`. */
  cells: { box: Box; isChief: boolean }[];
}

/** Cells with more than this between them (points, some three rows) are cut apart. */
const FAR = 48;

/** Where the cells of a finding stand: a strip for each group of them, in the order of its evidence. */
export function evidenceStrips({ document, evidence }: AuditFinding): Strip[] {
  const ofPage = new Map<string, Strip[]>();
  for (const [i, { page, box, ...elsewhere }] of evidence.entries()) {
    if (page === null || box === null) continue;
    const [, top, , bottom] = box;
    const inDocument = elsewhere.document ?? document;
    const key = `${page} ${inDocument}`;
    ofPage.set(key, [
      ...(ofPage.get(key) ?? []),
      {
        document: inDocument,
        page,
        top,
        bottom,
        cells: [{ box, isChief: i === 0 }],
      },
    ]);
  }
  return [...ofPage.values()].flatMap(joined);
}

/** Strips of one page that are close to one another become one. */
function joined(strips: readonly Strip[]): Strip[] {
  const result: Strip[] = [];
  for (const strip of [...strips].sort((a, b) => a.top - b.top)) {
    const last = result.at(-1);
    if (last === undefined || strip.top - last.bottom > FAR) {
      result.push(strip);
      continue;
    }
    last.bottom = Math.max(last.bottom, strip.bottom);
    last.cells.push(...strip.cells);
  }
  return result;
}

/** What is the same for strips that show the same. */
export function stripKey({ document, page, cells }: Strip): string {
  return JSON.stringify([document, page, cells]);
}
