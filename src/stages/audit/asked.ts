import { LAYOUTS } from "../../layouts/index.ts";
import { namedTables } from "../../layouts/named-tables.ts";
import { remembering } from "../../text/remembering.ts";
import type { AuditForm } from "./placed-cell.ts";
import type { Rule } from "./rule.ts";
import { subjectOf } from "./subject.ts";

/**
 * Whether a rule's question makes sense for a form: it is about such forms, and this one or its kind has the places that
 * the rule asks about. A place that is printed and left blank, that could not be read or was not found is a place.
 */
export function isAsked(rule: Rule, form: AuditForm): boolean {
  const { needs, places = [needs] } = rule;
  return (
    isAbout(rule, form) &&
    places.every((group) => group.some((place) => hasPlace(form, place)))
  );
}

/**
 * Whether the ledger has a line for a rule on a form: of rules about other forms it has none, but where nothing tells
 * what a form is about, that it was asked nothing is said rule by rule.
 */
export function hasLine(rule: Rule, form: AuditForm): boolean {
  return subjectOf(form) === null || isAbout(rule, form);
}

function isAbout({ subjects }: Rule, form: AuditForm): boolean {
  const subject = subjectOf(form);
  return subject !== null && subjects.includes(subject);
}

/** `fields.goal`, `tables.funding`, `tables.expenditure.item`; `fields`, `tables` and what stands beside them are always there. */
function hasPlace(form: AuditForm, place: string): boolean {
  const [part = "", name] = place.split(".");
  if (name === undefined) return true;
  const found = part === "fields" ? form.fields : form.tables;
  return name in found || placesOf(form.type).has(`${part}.${name}`);
}

/** What a kind of form has places for, by its layout; nothing where no layout of that name is built in. */
const placesOf = remembering((type: string): ReadonlySet<string> => {
  const layout = LAYOUTS.find(({ id }) => id === type);
  const fields = layout?.fields.map(({ name }) => `fields.${name}`) ?? [];
  const tables = layout?.tables.flatMap(namedTables) ?? [];
  return new Set([...fields, ...tables.map(({ name }) => `tables.${name}`)]);
}, 32);
