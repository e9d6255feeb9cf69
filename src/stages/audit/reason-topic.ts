import { departmentOf } from "./department-projects.ts";
import type { FormSet } from "./form-set.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "./placed-cell.ts";
import { bareText } from "./shingles.ts";
import { PROJECT, subjectOf } from "./subject.ts";
import { pairsOf } from "./text-likeness.ts";
import { topicOf, topicShare } from "./topic.ts";

/** The cells that say what a project is about, beside its reason. */
export function cellsOfScope(form: AuditForm): PlacedCell[] {
  return [
    fieldCell(form, "projectName"),
    fieldCell(form, "content"),
    ...rowPaths(form, "expenditure").map((row) => cellAt(form, `${row}.item`)),
  ];
}

/** A name this long (bigrams) is hardly in a text that is not about it. */
const SHORTEST_NAME = 3;
/** At least this share of the other project's name is in the reason. */
const NAMED = 0.8;
/** At most this share of it is in what the form says of itself: else it is a part of the project. */
const UNMENTIONED = 0.5;

/** Another project of the same department, or of the same document, whose name the reason has and the form has not. */
export function likelierProject(
  form: AuditForm,
  set: FormSet,
): AuditForm | null {
  const reason = reasonOf(form);
  const { holders, topics } = set.index(indexOfNames);
  const counts = new Map<AuditForm, number>();
  for (const bigram of pairsOf(bareText(reason)))
    for (const other of holders.get(`${scopeOf(form, set)} ${bigram}`) ?? [])
      if (other !== form) counts.set(other, (counts.get(other) ?? 0) + 1);
  const scope = scopeText(form);
  const [best] = [...counts]
    .filter(([other, count]) => {
      const topic = topics.get(other) ?? new Set();
      if (topic.size < SHORTEST_NAME || count < NAMED * topic.size)
        return false;
      return (topicShare(topic, scope) ?? 1) <= UNMENTIONED;
    })
    .sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

/** 项目申请理由 as printed. */
export function reasonOf(form: AuditForm): string {
  return fieldCell(form, "rationale").cell.text ?? "";
}

/** What a form says that it is about, beside its reason. */
export function scopeText(form: AuditForm): string {
  return cellsOfScope(form)
    .map(({ cell }) => cell.text ?? "")
    .join("\n");
}

/** A pair of characters that so many projects of a department have in their names tells none of them apart. */
const MOST_HOLDERS = 40;

interface Names {
  topics: Map<AuditForm, ReadonlySet<string>>;
  /** The projects by the bigrams of their names, department by department. */
  holders: Map<string, AuditForm[]>;
}

function indexOfNames(set: FormSet): Names {
  const names: Names = { topics: new Map(), holders: new Map() };
  for (const form of set.forms) {
    if (subjectOf(form) !== PROJECT) continue;
    const topic = topicOf(fieldCell(form, "projectName").cell.text ?? "");
    names.topics.set(form, topic);
    for (const bigram of topic) {
      const key = `${scopeOf(form, set)} ${bigram}`;
      const list = names.holders.get(key);
      if (list === undefined) names.holders.set(key, [form]);
      else if (list.length < MOST_HOLDERS) list.push(form);
    }
  }
  return names;
}

/** The department's declaration that a project belongs to, or its document. */
function scopeOf(form: AuditForm, set: FormSet): string {
  const owner = departmentOf(form, set) ?? form;
  const document = owner.document ?? "";
  return owner === form ? document : `${document} ${owner.id}`;
}
