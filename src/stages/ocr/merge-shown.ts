import { overlapShare } from "../../geometry/box.ts";
import { UnionFind } from "../../geometry/union-find.ts";
import type { OcrReading, ReadingGrade, Word } from "../../model/page.ts";
import { wordsToLines } from "../../text/words-to-lines.ts";
import { LAYER_DIFFERS } from "./compare-layer.ts";
import { foldPrint } from "./fold-print.ts";

/** The text of a page of which a part was read from its picture. */
export interface MergedText {
  words: Word[];
  /** The visible text lies on the picture's text and says other things: it was left out. */
  unusable: boolean;
}

/** Text that lies on the picture's own text and agrees with it in a smaller share of places is garbage. */
const USABLE_SHARE = 0.3;

/** In fewer places the share says nothing. */
const ENOUGH_PLACES = 4;

/**
 * Joins what was read from a page's picture with the text that the page shows over it: added numbers and dates, the
 * values of a form, or a whole text layer in sight. Where both lie on the same ink the shown text is kept, once, and
 * marked where it says other things than the picture.
 * @param read words from the picture, reading points
 * @param shown words of the text layer and of form fields, in the same reading points
 */
export function mergeShown(
  read: readonly Word[],
  shown: readonly Word[],
): MergedText {
  const groups = groupsOf(read, shown);
  const both = groups.filter((g) => g.read.length > 0 && g.shown.length > 0);
  const agreeing = both.filter(agrees).length;
  const unusable =
    both.length >= ENOUGH_PLACES &&
    agreeing < USABLE_SHARE * both.length &&
    isSure(both.flatMap((group) => group.read));
  return {
    words: groups.flatMap((group) =>
      group.read.length === 0 || group.shown.length === 0
        ? [...group.read, ...group.shown]
        : unusable
          ? group.read
          : settle(group),
    ),
    unusable,
  };
}

/** Words on the same ink. */
interface Group {
  read: Word[];
  shown: Word[];
}

/** Words lie on the same ink where they share this much of the narrower one's width and of the lower one's height. */
const SAME_PLACE = { width: 0.4, height: 0.5 };

function groupsOf(read: readonly Word[], shown: readonly Word[]): Group[] {
  const sets = new UnionFind(read.length + shown.length);
  for (const [i, ours] of read.entries()) {
    for (const [j, theirs] of shown.entries()) {
      const [a, b] = [ours.box, theirs.box];
      if (
        overlapShare(a[1], a[3], b[1], b[3]) >= SAME_PLACE.height &&
        overlapShare(a[0], a[2], b[0], b[2]) >= SAME_PLACE.width
      )
        sets.union(i, read.length + j);
    }
  }
  return sets.groups().map((members) => ({
    read: members.flatMap((i) => read[i] ?? []),
    shown: members.flatMap((i) => shown[i - read.length] ?? []),
  }));
}

function textOf(words: readonly Word[]): string {
  return wordsToLines(words)
    .flatMap((line) => line.words.map(({ text }) => text))
    .join("");
}

function agrees(group: Group): boolean {
  return foldPrint(textOf(group.read)) === foldPrint(textOf(group.shown));
}

const SURE: ReadonlySet<ReadingGrade> = new Set([
  "confirmed",
  "shape",
  "single",
]);

/** Whether most of a reading is sure enough to stand against a text layer. */
function isSure(read: readonly Word[]): boolean {
  const sure = read.filter(
    ({ reading }) => reading !== undefined && SURE.has(reading.grade),
  );
  return 2 * sure.length >= read.length;
}

/** A shown text that covers less than this share of the picture's text beside it was added to it, and replaces none. */
const COVERS = 0.5;

function settle(group: Group): Word[] {
  const { read, shown } = group;
  if (agrees(group)) return shown;
  const mark = (word: Word): Word => ({
    ...word,
    reasons: [...word.reasons, LAYER_DIFFERS],
  });
  if (widthOf(shown) < COVERS * widthOf(read))
    return [...read, ...shown].map(mark);
  return shown.map((word, i) =>
    i === 0 ? { ...mark(word), reading: disputedBy(read) } : mark(word),
  );
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, { box }) => sum + box[2] - box[0], 0);
}

/** What stands behind a shown text of which the picture was read otherwise. */
function disputedBy(read: readonly Word[]): OcrReading {
  return {
    grade: "disputed",
    least: Math.min(...read.map(({ reading }) => reading?.least ?? 0)),
    others: [textOf(read)],
  };
}
