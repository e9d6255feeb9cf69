import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { formsSchema } from "../src/layouts/form-schema.ts";
import { LAYOUTS } from "../src/layouts/index.ts";
import { Layout } from "../src/layouts/schema.ts";
import { AuditReport } from "../src/model/audit-report.ts";
import { Extraction } from "../src/model/extraction.ts";
import { layoutsIndex } from "./docs-layouts.ts";
import { withSections } from "./docs-readme.ts";
import { rulesPage } from "./docs-rules.ts";
import { tablesPage } from "./docs-tables.ts";

/**
 * Writes what the documentation takes from the code: the command's help, kinds of form and numbers of rules in both
 * READMEs, the lists of layouts, rules and tables, the JSON Schemas of the results, of the forms of each kind and of
 * layouts. With `--check` it writes nothing and exits 1 where the files are not up to date.
 */
function main(check: boolean): number {
  if (!check && writeIndex()) {
    // What follows from the layouts is written by a run that has loaded all of them.
    const again = spawnSync("npx", ["tsx", import.meta.filename], {
      stdio: "inherit",
    });
    return again.status ?? 1;
  }
  const wanted: [string, string][] = [
    ...READMES.map(([file, language]): [string, string] => [
      file,
      withSections(readFileSync(file, "utf8"), language),
    ]),
    [INDEX, layoutsIndex()],
    [join(ROOT, "src/stages/audit/rules/README.md"), rulesPage()],
    [join(ROOT, "src/stages/export/tables/README.md"), tablesPage()],
    [join(ROOT, "src/model/shenbao-1.schema.json"), schema(Extraction)],
    [join(ROOT, "src/model/shenbao-audit-1.schema.json"), schema(AuditReport)],
    [
      join(ROOT, "src/layouts/forms.schema.json"),
      schema(formsSchema(LAYOUTS), { reused: "ref" }),
    ],
    [
      join(ROOT, "src/layouts/layout.schema.json"),
      schema(Layout, { io: "input" }),
    ],
  ];
  let stale = 0;
  for (const [file, text] of wanted) {
    if (current(file) === text) continue;
    stale++;
    if (check) console.error(`${file} is not up to date: npm run docs`);
    else writeFileSync(file, text);
  }
  return check && stale > 0 ? 1 : 0;
}

const ROOT = join(import.meta.dirname, "..");
const INDEX = join(ROOT, "src/layouts/index.ts");
const READMES = [
  [join(ROOT, "README.md"), "en"],
  [join(ROOT, "README.zh-CN.md"), "zh"],
] as const;

/** Whether the list of layouts was another. */
function writeIndex(): boolean {
  const index = layoutsIndex();
  if (current(INDEX) === index) return false;
  writeFileSync(INDEX, index);
  return true;
}

function current(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

function schema(
  of: z.ZodType,
  how: { reused?: "ref"; io?: "input" } = {},
): string {
  return `${JSON.stringify(z.toJSONSchema(of, how), null, 2)}\n`;
}

process.exitCode = main(process.argv.includes("--check"));
