import type { Finding } from "../../src/model/finding.ts";
import { Audit } from "../../src/stages/audit/audit.ts";
import { defaultPlan } from "../../src/stages/audit/profile.ts";
import type { Rule } from "../../src/stages/audit/rule.ts";
import type { NamedForms } from "./world.ts";

/** A finding with the document that it is in. */
export interface SetFinding {
  document: string;
  finding: Finding;
}

/** What rules find in documents that are audited together. */
export function runSet(
  documents: readonly NamedForms[],
  rules: readonly Rule[],
): SetFinding[] {
  const run = new Audit(defaultPlan(rules));
  for (const { name, forms } of documents) run.add(name, forms);
  return [...run.results()].flatMap(({ findings }, i) =>
    findings.map((finding) => ({
      document: documents[i]?.name ?? "",
      finding,
    })),
  );
}
