import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { formsSchema } from "../src/layouts/form-schema.ts";
import { LAYOUTS } from "../src/layouts/index.ts";
import { Layout } from "../src/layouts/schema.ts";
import { AuditReport } from "../src/model/audit-report.ts";
import { Extraction } from "../src/model/extraction.ts";
import { fileOfRule, type Rule } from "../src/stages/audit/rule.ts";
import { RULES } from "../src/stages/audit/rules/index.ts";
import { layoutsIndex } from "./docs-layouts.ts";
import { tablesPage } from "./docs-tables.ts";

/**
 * Writes what the documentation takes from the code: the commands' help and the numbers of rules in README.md, the list
 * of rules beside them, the JSON Schemas of the results, of the forms of each kind and of layouts. With `--check` it writes nothing and exits 1 where the files are not up to date.
 */
function main(check: boolean): number {
  if (!check && writeIndex()) {
    // What follows from the layouts is written by a run that has loaded all of them.
    const again = spawnSync("npx", ["tsx", import.meta.filename], {
      stdio: "inherit",
    });
    return again.status ?? 1;
  }
  const readme = join(ROOT, "README.md");
  const wanted: [string, string][] = [
    [readme, withSections(readFileSync(readme, "utf8"))],
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

function withSections(readme: string): string {
  const counted = section(readme, "rules", ruleCounts());
  const extract = section(counted, "help", help("extract"));
  const audit = section(extract, "help audit", help("audit"));
  return section(audit, "help export", help("export"));
}

/** The text between `<!-- name -->` and `<!-- /name -->`. */
function section(text: string, name: string, content: string): string {
  const pattern = new RegExp(
    `(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`,
  );
  if (!pattern.test(text))
    throw new Error(`README.md lacks the section ${name}`);
  return text.replace(pattern, (_, start, end) => `${start}${content}\n${end}`);
}

/** The groups of rules, by how their ids begin. */
const GROUPS: readonly { name: string; ids: RegExp }[] = [
  { name: "amounts / 金额", ids: /^(?:AMT|UNIT)-/u },
  { name: "years / 年度", ids: /^(?:YOY|YEAR|DATE)-/u },
  { name: "indicators / 绩效指标", ids: /^(?:IND|WEIGHT)-/u },
  { name: "department / 部门整体", ids: /^D-/u },
  { name: "self-evaluations / 自评", ids: /^SE-/u },
  { name: "across forms / 跨表", ids: /^(?:X|XY|XD)-/u },
  { name: "fields and texts / 栏目与文字", ids: /^/u },
];

/** The rules of each group that has some, each rule in the first group that takes it. */
function grouped(): { name: string; rules: Rule[] }[] {
  const groupOf = ({ id }: Rule) => GROUPS.find(({ ids }) => ids.test(id));
  return GROUPS.map((group) => ({
    name: group.name,
    rules: RULES.filter((rule) => groupOf(rule) === group),
  })).filter(({ rules }) => rules.length > 0);
}

function ruleCounts(): string {
  const rows = grouped().map(
    ({ name, rules }) => `| ${name} | ${rules.length} |`,
  );
  return [
    `${RULES.length} rules, listed with what each asks in [\`src/stages/audit/rules/README.md\`](src/stages/audit/rules/README.md); \`shenbao rules ID\` explains one.`,
    "",
    "| group | rules |",
    "|---|---|",
    ...rows,
  ].join("\n");
}

function rulesPage(): string {
  const parts = grouped().map(
    ({ name, rules }) => `
## ${name}

| rule | severity | asks | example |
|---|---|---|---|
${rules.map(ruleRow).join("\n")}
`,
  );
  return `# The rules

<!-- Written by \`npm run docs\`. -->

A file per rule, listed in [\`index.ts\`](index.ts). Findings point (疑似 … 请核实), they do not judge; a rule that lacks its data says so and never counts as passed.
${parts.join("")}`;
}

function ruleRow({ id, severity, asks, examples }: Rule): string {
  const [example] = examples;
  const cell = (text: string) => text.replaceAll("|", "\\|");
  return `| [\`${id}\`](${fileOfRule(id)}.ts) | ${severity} | ${cell(asks.zh)}<br>${cell(asks.en)} | ${cell(example.zh)}<br>${cell(example.en)} |`;
}

function help(command: string): string {
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", join(ROOT, "src/app/cli/main.ts"), command, "--help"],
    {
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "90" },
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return `\`\`\`\n${run.stdout.trim()}\n\`\`\``;
}

function schema(
  of: z.ZodType,
  how: { reused?: "ref"; io?: "input" } = {},
): string {
  return `${JSON.stringify(z.toJSONSchema(of, how), null, 2)}\n`;
}

process.exitCode = main(process.argv.includes("--check"));
