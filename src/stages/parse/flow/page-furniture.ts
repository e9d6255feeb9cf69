import type { FlowLine } from "../../../model/flow.ts";

/**
 * The lines without running heads and page numbers: lines that only count pages, and lines that end in such a count and are
 * the same on several pages but for the number.
 */
export function withoutPageFurniture(lines: readonly FlowLine[]): FlowLine[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const masked = mask(text);
    counts.set(masked, (counts.get(masked) ?? 0) + 1);
  }
  return lines.filter(({ text }) => {
    if (COUNT_ALONE.test(text)) return false;
    return !ENDS_IN_COUNT.test(text) || (counts.get(mask(text)) ?? 0) < 2;
  });
}

function mask(text: string): string {
  return text.replace(/\s+/gu, "").replace(/\d+/gu, "#");
}

const PAGE_COUNT =
  "第\\s*\\d+\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?|[-—–]\\s*\\d+\\s*[-—–]|\\d+\\s*/\\s*\\d+";
const COUNT_ALONE = new RegExp(`^\\s*(?:${PAGE_COUNT})\\s*$`, "u");
const ENDS_IN_COUNT = new RegExp(`(?:${PAGE_COUNT})\\s*$`, "u");
