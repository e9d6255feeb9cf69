import { bodyKey, bodyName } from "./bodies.ts";
import { yearOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import { type AuditForm, fieldCell } from "./placed-cell.ts";
import {
  isSameName,
  LEAST_LIKENESS,
  type ProjectName,
  projectName,
} from "./project-name.ts";
import { PROJECT, subjectOf } from "./subject.ts";

/** A project declaration by what tells it from others. */
export interface ProjectEntry {
  form: AuditForm;
  position: number;
  body: string;
  unit: string;
  name: ProjectName;
}

/** The projects of a year whose departments end alike. */
export interface Shelf {
  entries: ProjectEntry[];
  /** By each pair of characters of their names. */
  byGram: Map<string, ProjectEntry[]>;
}

export interface ProjectIndex {
  entries: Map<AuditForm, ProjectEntry>;
  shelves: Map<string, Shelf>;
}

/** For `FormSet.index`: every project that says its department and its name. */
export function projectIndex(set: FormSet): ProjectIndex {
  const index: ProjectIndex = { entries: new Map(), shelves: new Map() };
  set.forms.forEach((form, position) => {
    if (subjectOf(form) !== PROJECT) return;
    const entry = entryOf(form, position, set);
    if (entry === null) return;
    index.entries.set(form, entry);
    const year = yearOf(form);
    if (year !== null) shelve(entry, shelfKey(entry, year), index.shelves);
  });
  return index;
}

/** What tells a project from others, whichever form is about it; null where it does not say its department or its name. */
export function entryOf(
  form: AuditForm,
  position: number,
  set: FormSet,
): ProjectEntry | null {
  const text = (name: string) => fieldCell(form, name).cell.text;
  const name = projectName(text("projectName"));
  const body = bodyName(text("department"), set);
  const unit = bodyName(text("executingUnit"), set);
  if (name.gist === "" || body === "") return null;
  return { form, position, body, unit, name };
}

/** Where the projects of a year stand whose department may be that of another. */
export function shelfOf(
  entry: ProjectEntry,
  year: number,
  set: FormSet,
): Shelf | undefined {
  return set.index(projectIndex).shelves.get(shelfKey(entry, year));
}

function shelfKey({ body }: ProjectEntry, year: number): string {
  return `${year} ${bodyKey(body)}`;
}

function shelve(
  entry: ProjectEntry,
  key: string,
  shelves: ProjectIndex["shelves"],
): void {
  let shelf = shelves.get(key);
  if (shelf === undefined) {
    shelf = { entries: [], byGram: new Map() };
    shelves.set(key, shelf);
  }
  shelf.entries.push(entry);
  for (const gram of entry.name.grams) {
    const list = shelf.byGram.get(gram);
    if (list) list.push(entry);
    else shelf.byGram.set(gram, [entry]);
  }
}

/**
 * The entries of a shelf with nearly the same name. A name that shares enough pairs of characters must share one of
 * the rarest few, so only those that do are compared.
 */
export function alike(
  { name }: ProjectEntry,
  shelf: Shelf | undefined,
): ProjectEntry[] {
  if (shelf === undefined) return [];
  const lists = [...name.grams]
    .map((gram) => shelf.byGram.get(gram) ?? [])
    .sort((a, b) => a.length - b.length);
  // Dice's coefficient is t only where at least t / (2 - t) of the one are in the other.
  const leastShared = Math.ceil(
    (lists.length * LEAST_LIKENESS) / (2 - LEAST_LIKENESS),
  );
  const candidates = new Set(
    lists.slice(0, lists.length - leastShared + 1).flat(),
  );
  return [...candidates]
    .filter((other) => isSameName(name, other.name))
    .sort((a, b) => a.position - b.position);
}
