import type { Finding } from "../../src/model/finding.ts";
import { Audit } from "../../src/stages/audit/audit.ts";
import { defaultPlan } from "../../src/stages/audit/profile.ts";
import type { Rule } from "../../src/stages/audit/rule.ts";
import type { SheetSet } from "./sheet.ts";
import { documentToForms } from "./sheet-to-form.ts";

/** A finding with the document that it is in. */
export interface SetFinding {
  document: string;
  finding: Finding;
}

/** What rules find in the documents of a department, audited together. */
export function runSet(set: SheetSet, rules: readonly Rule[]): SetFinding[] {
  const run = new Audit(defaultPlan(rules));
  for (const document of set) run.add(document.name, documentToForms(document));
  return [...run.results()].flatMap(({ findings }, i) =>
    findings.map((finding) => ({ document: set[i]?.name ?? "", finding })),
  );
}
