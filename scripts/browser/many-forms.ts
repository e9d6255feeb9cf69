import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Extraction } from "../../src/model/extraction.ts";
import type { Form } from "../../src/model/form.ts";

/** Forms in each of the documents. */
const TOGETHER = 20;

/** What of a form is written: what lists show. */
const FIELDS = ["projectName", "department", "fiscalYear", "unit"];

/**
 * Writes results that hold `count` forms: some fields of a form that was really read, each with a number in its project's
 * name (`nameOf`).
 */
export function writeManyForms(
  folder: string,
  like: Extraction,
  count: number,
): void {
  mkdirSync(folder, { recursive: true });
  for (let first = 0; first < count; first += TOGETHER) {
    const last = Math.min(first + TOGETHER, count);
    const document = documentOf(like, first, last);
    const name = `${String(first).padStart(5, "0")}.json`;
    writeFileSync(join(folder, name), JSON.stringify(document));
  }
}

/** The name of the project with a number, from 0. */
export function nameOf(n: number): string {
  return `第${n}号项目`;
}

function documentOf(like: Extraction, first: number, last: number): Extraction {
  const [form] = like.forms;
  if (form === undefined) throw new Error("no form to be like");
  const numbers = Array.from({ length: last - first }, (_, i) => first + i);
  const file = `${String(first).padStart(5, "0")}.pdf`;
  const sha256 = first.toString(16).padStart(64, "0");
  return {
    ...like,
    source: { ...like.source, file, sha256 },
    forms: numbers.map((n, i) => numbered(form, n, `f${i + 1}`)),
    findings: [],
    checks: [],
  };
}

function numbered(form: Form, n: number, id: string): Form {
  const { projectName } = form.fields;
  if (projectName === undefined) throw new Error("a form without a name");
  const name = { ...projectName, text: nameOf(n), value: nameOf(n) };
  const fields = FIELDS.flatMap((field) => {
    const cell = field === "projectName" ? name : form.fields[field];
    return cell === undefined ? [] : [[field, cell] as const];
  });
  return {
    ...form,
    id,
    fields: Object.fromEntries(fields),
    tables: {},
    unplaced: [],
  };
}
