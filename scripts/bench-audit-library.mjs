// An archive's audit by the library's calls alone, of the package as built: reads each result, adds it, asks for what was found.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Audit } from "../dist/stages/audit/audit.js";
import { defaultPlan } from "../dist/stages/audit/profile.js";
import { RULES } from "../dist/stages/audit/rules/index.js";

const [folder] = process.argv.slice(2);
const audit = new Audit(defaultPlan(RULES));
for (const name of readdirSync(folder).sort()) {
  const { forms } = JSON.parse(readFileSync(join(folder, name), "utf8"));
  audit.add(name, forms);
}
let findings = 0;
for (const audited of audit.results()) findings += audited.findings.length;
console.log(findings);
