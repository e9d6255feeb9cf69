import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Extraction } from "../src/model/extraction.ts";
import { RULES } from "../src/stages/audit/rules/index.ts";

/**
 * Writes what the documentation takes from the code: the rules and the command's help in README.md, the JSON Schema of
 * the output. With `--check` it writes nothing and exits 1 where the files are not up to date.
 */
function main(check: boolean): number {
  const readme = join(ROOT, "README.md");
  const wanted: [string, string][] = [
    [readme, withSections(readFileSync(readme, "utf8"))],
    [join(ROOT, "src/model/shenbao-1.schema.json"), schema()],
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

function current(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

function withSections(readme: string): string {
  return section(section(readme, "rules", rulesTable()), "help", help());
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

function rulesTable(): string {
  const rows = RULES.map(
    ({ id, severity, asks }) =>
      `| \`${id}\` | ${severity} | ${asks.zh}<br>${asks.en} |`,
  );
  return ["| rule | severity | asks |", "|---|---|---|", ...rows].join("\n");
}

function help(): string {
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", join(ROOT, "src/app/cli/main.ts"), "extract", "--help"],
    {
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "90" },
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return `\`\`\`\n${run.stdout.trim()}\n\`\`\``;
}

function schema(): string {
  return `${JSON.stringify(z.toJSONSchema(Extraction), null, 2)}\n`;
}

process.exitCode = main(process.argv.includes("--check"));
