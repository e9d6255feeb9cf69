import type { TextSegment } from "./ink/line-pieces.ts";

/** What a line of narrow characters may be wider than reckoned (em), and what each of them, and each blank, adds. */
const SLACK = 1;
const SLACK_OF_NARROW = 0.2;
const SLACK_OF_BLANK = 0.35;

/**
 * Why a text that was read cannot be all of what stands there, whatever the engine says of its characters: `unread-ink`,
 * the ink is wider than the text, so that a character is missing (2℃ read as 2); `rule-in-text`, a ruling line stands in
 * it; `stray-dot`, it ends as no Chinese text does.
 */
export function doubtsOf(text: string, { runs, em }: TextSegment): string[] {
  const doubts: string[] = [];
  if (widthOf(runs, em) > longestOf(text)) doubts.push("unread-ink");
  if (/[|¦│]/u.test(text)) doubts.push("rule-in-text");
  if (/\p{Script=Han}[.·,'`_-]$/u.test(text)) doubts.push("stray-dot");
  return doubts;
}

function widthOf(runs: TextSegment["runs"], em: number): number {
  return runs.reduce((sum, { box }) => sum + (box[2] - box[0]) / em, 0);
}

/** How wide a text may be set, em: blanks stand where numbers and words meet. */
function longestOf(text: string): number {
  const narrow = text.match(/[\x21-\x7e]/g)?.length ?? 0;
  const wide = [...text].length - narrow;
  const blanks = text.match(BETWEEN_SCRIPTS)?.length ?? 0;
  return (
    wide + narrow * (0.5 + SLACK_OF_NARROW) + blanks * SLACK_OF_BLANK + SLACK
  );
}

const BETWEEN_SCRIPTS =
  /(?<=\p{Script=Han})(?=[\x21-\x7e])|(?<=[\x21-\x7e])(?=\p{Script=Han})/gu;
