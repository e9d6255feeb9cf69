import { UnionFind } from "../../geometry/union-find.ts";
import { fold } from "../../layouts/fold.ts";
import { bodyName, isSameBody } from "./bodies.ts";
import { departmentOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "./placed-cell.ts";
import { DEPARTMENT, subjectOf } from "./subject.ts";

/** How the forms of one department spell its name. */
export interface Spellings {
  /** The most frequent one; of equally frequent ones that of the department's own declaration, or else the first. */
  usual: PlacedCell;
  /** A cell of every spelling, the usual one first. */
  all: PlacedCell[];
}

/** The cell of a form with the name of its department. */
export function bodyCell(form: AuditForm): PlacedCell {
  const field =
    subjectOf(form) === DEPARTMENT ? "departmentName" : "department";
  return fieldCell(form, field);
}

/** A name as spellings are compared: blanks and widths aside. */
export function spellingOf({ cell }: PlacedCell): string {
  return fold(cell.text ?? "");
}

/** How a form's department is spelt in the forms that belong together with it; null where it names none. */
export function spellingsOf(form: AuditForm, set: FormSet): Spellings | null {
  return set.index(spellingsByForm).get(form) ?? null;
}

function spellingsByForm(set: FormSet): Map<AuditForm, Spellings> {
  const together = new Map<string, AuditForm[]>();
  for (const form of set.forms) {
    if (spellingOf(bodyCell(form)) === "") continue;
    const key = groupOf(form, set);
    const list = together.get(key);
    if (list === undefined) together.set(key, [form]);
    else list.push(form);
  }
  const found = new Map<AuditForm, Spellings>();
  for (const forms of together.values())
    for (const same of sameBodies(forms, set)) {
      const spellings = countSpellings(same);
      for (const form of same) found.set(form, spellings);
    }
  return found;
}

/** The department's declaration with its projects, or what else stands in one document. */
function groupOf(form: AuditForm, set: FormSet): string {
  const owner = subjectOf(form) === DEPARTMENT ? form : departmentOf(form, set);
  const document = (owner ?? form).document ?? "";
  return owner === null ? `${document}` : `${document} ${owner.id}`;
}

/** The forms divided by body, though it be spelt in several ways. */
function sameBodies(forms: readonly AuditForm[], set: FormSet): AuditForm[][] {
  const nameOf = (form: AuditForm) => bodyName(bodyCell(form).cell.text, set);
  const names = [...new Set(forms.map(nameOf))];
  const bodies = new UnionFind(names.length);
  names.forEach((name, i) => {
    for (let j = 0; j < i; j++)
      if (isSpelling(names[j] ?? "", name)) bodies.union(i, j);
  });
  const placeOf = new Map(names.map((name, i) => [name, i]));
  return bodies
    .groups()
    .map((group) =>
      forms.filter((form) => group.includes(placeOf.get(nameOf(form)) ?? -1)),
    );
}

/**
 * One is the end of the other, leaves out characters in its middle (区人社局 for 区人力资源和社会保障局), or has one wrong.
 * 第一中学 and 第二中学, 城东街道 and 城西街道 are two.
 */
function isSpelling(a: string, b: string): boolean {
  if (isSameBody(a, b)) return true;
  if (a.length === b.length) return isMistyped(a, b);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length && short.at(-1) === long.at(-1);
}

/** Names this long (characters) that differ in one are the same name mistyped. */
const SHORTEST_TOLERANT = 6;

function isMistyped(a: string, b: string): boolean {
  const wrong = [...a].findIndex((char, i) => char !== b[i]);
  const rest = a.slice(wrong + 1) === b.slice(wrong + 1);
  return (
    rest &&
    a.length >= SHORTEST_TOLERANT &&
    !TELLS_APART.test(`${a[wrong]}${b[wrong]}`)
  );
}

const TELLS_APART =
  /[一二三四五六七八九十\d东西南北中上下前后左右内外新老城乡省市州盟区县旗镇村]/u;

function countSpellings(forms: readonly AuditForm[]): Spellings {
  const counts = new Map<string, { count: number; cell: PlacedCell }>();
  // The department's own declaration comes first, so that its spelling wins among equals.
  const own = forms.filter((form) => subjectOf(form) === DEPARTMENT);
  const others = forms.filter((form) => subjectOf(form) !== DEPARTMENT);
  for (const form of [...own, ...others]) {
    const cell = bodyCell(form);
    const entry = counts.get(spellingOf(cell));
    if (entry === undefined) counts.set(spellingOf(cell), { count: 1, cell });
    else entry.count++;
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const all = ranked.map(({ cell }) => cell);
  const [usual] = all;
  if (usual === undefined) throw new Error("a department without forms");
  return { usual, all };
}
