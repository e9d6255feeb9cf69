import { withinOneEdit } from "../../layouts/match.ts";
import { plain } from "../../text/tidy.ts";
import { type Grams, gistOf, gramsOf, likeness } from "./text-likeness.ts";

/** A project's name as names are compared. */
export interface ProjectName {
  /** Without year and filling words; "" where there is no name. */
  gist: string;
  grams: Grams;
  /** Numbers and letters that tell one project from the next (一期, 2号, A区). */
  marks: string;
}

export function projectName(text: string | null): ProjectName {
  const name = plain(text ?? "").replace(YEAR, "");
  // A name of filling words only (专项经费) is compared as it stands.
  const gist = gistOf(name) || name;
  return { gist, grams: gramsOf(gist), marks: marksOf(name) };
}

/** How alike names must be that are not the same: at least this share of their pairs of characters is common. */
export const LEAST_LIKENESS = 0.5;

/**
 * Whether two names may be one project's: the same but for year and filling words, or one with words added, one
 * character apart, or with its words in another order. A number or a letter that differs makes another project.
 */
export function isSameName(a: ProjectName, b: ProjectName): boolean {
  if (a.gist === "" || b.gist === "" || a.marks !== b.marks) return false;
  if (a.gist === b.gist) return true;
  if (likeness(a.grams, b.grams) < LEAST_LIKENESS) return false;
  const [short, long] =
    a.gist.length <= b.gist.length ? [a.gist, b.gist] : [b.gist, a.gist];
  return (
    (short.length >= SHORTEST_EXTENDED && isSubsequence(short, long)) ||
    (short.length >= SHORTEST_MISREAD && withinOneEdit(short, long)) ||
    sorted(short) === sorted(long)
  );
}

/** 2021年度, 2021年 */
const YEAR = /(?<!\d)(?:19|20)\d{2}年?(?:年度|度)?(?!\d)/gu;

/** Shorter names are parts of many others (培训 of 干部培训). */
const SHORTEST_EXTENDED = 4;
/** In shorter names another character makes another word more often than a misreading. */
const SHORTEST_MISREAD = 7;

/** A number that tells one of several alike, with the word it counts. */
const MARK =
  /第?(?<mark>\d+|[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤ]+|[甲乙丙丁]|[a-z])(?=期|批|标|号|组|区|中(?!心)|小|段|阶段|分|院|所|校|队|片|$|\))/giu;

function marksOf(name: string): string {
  return [...name.matchAll(MARK)]
    .map(({ groups }) => groups?.mark ?? "")
    .join(" ");
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
