import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { LAYOUTS } from "../src/layouts/index.ts";
import { RULES } from "../src/stages/audit/rules/index.ts";
import { groupedRules } from "./docs-rules.ts";

export type Language = "zh" | "en";

/** A README with its generated parts: the command's help, the kinds of form, the numbers of rules. */
export function withSections(readme: string, language: Language): string {
  const sections: [string, string][] = [
    ["help", help()],
    ["kinds", kinds(language)],
    ["rules", ruleCounts(language)],
  ];
  return sections.reduce(
    (text, [name, content]) => section(text, name, content),
    readme,
  );
}

const ROOT = join(import.meta.dirname, "..");

/** The text between `<!-- name -->` and `<!-- /name -->`. */
function section(text: string, name: string, content: string): string {
  const pattern = new RegExp(
    `(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`,
  );
  if (!pattern.test(text)) throw new Error(`no section ${name} in a README`);
  return text.replace(pattern, (_, start, end) => `${start}${content}\n${end}`);
}

function help(): string {
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", join(ROOT, "src/app/cli/main.ts"), "--help"],
    { encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return `\`\`\`\n${run.stdout.trim()}\n\`\`\``;
}

function kinds(language: Language): string {
  const heading = {
    en: "| kind | printed title |",
    zh: "| 类型 | 所印标题 |",
  };
  const rows = LAYOUTS.map(({ id, titles }) => `| \`${id}\` | ${titles[0]} |`);
  return [heading[language], "|---|---|", ...rows].join("\n");
}

function ruleCounts(language: Language): string {
  const list =
    "[`src/stages/audit/rules/README.md`](src/stages/audit/rules/README.md)";
  const words = {
    en: {
      lead: `${RULES.length} rules, listed with what each asks in ${list}; \`shenbao rules ID\` explains one.`,
      heading: "| group | rules |",
    },
    zh: {
      lead: `共 ${RULES.length} 条，逐条说明见 ${list}；\`shenbao rules ID\` 解释其中一条。`,
      heading: "| 类别 | 条数 |",
    },
  }[language];
  const rows = groupedRules().map(
    ({ name, rules }) => `| ${name[language]} | ${rules.length} |`,
  );
  return [words.lead, "", words.heading, "|---|---|", ...rows].join("\n");
}
