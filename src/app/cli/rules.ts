import { Command } from "commander";
import { type ExitCode, RuleNotFound } from "../../errors.ts";
import type { Bilingual } from "../../model/finding.ts";
import type { Rule } from "../../stages/audit/rule.ts";
import { SEVERITIES } from "../wording.ts";
import { finish } from "./finish.ts";

/** `shenbao rules [ID]` */
export function rulesCommand(): Command {
  return new Command("rules")
    .description(
      `列出本版本的核查规则，或解释其中一条
Lists the audit rules of this version, or explains one`,
    )
    .argument("[id]", "规则编号 / a rule's id")
    .addHelpText(
      "after",
      `
例 / Examples:
  $ shenbao rules
  $ shenbao rules AMT-DETAIL-SUM`,
    )
    .action((id?: string) => finish(() => runRules(id)));
}

async function runRules(id: string | undefined): Promise<ExitCode> {
  const [{ RULES }, { writeOut }] = await Promise.all([
    import("../../stages/audit/rules/index.ts"),
    import("../standard-output.ts"),
  ]);
  if (id === undefined) {
    await writeOut(RULES.map(listed).join("\n"));
    return 0;
  }
  const rule = RULES.find((candidate) => candidate.id === id.toUpperCase());
  if (rule === undefined) throw new RuleNotFound(id);
  await writeOut(explained(rule));
  return 0;
}

function heading({ id, severity, title }: Rule): string {
  const { zh, en } = SEVERITIES[severity];
  return `${id}  [${zh} ${en}]  ${title.zh} / ${title.en}\n`;
}

function listed(rule: Rule): string {
  return `${heading(rule)}    ${rule.asks.zh}\n    ${rule.asks.en}\n`;
}

function explained(rule: Rule): string {
  const both = ({ zh, en }: Bilingual) => `    ${zh}\n    ${en}\n`;
  return [
    heading(rule),
    "\n问 / Asks\n",
    both(rule.asks),
    "\n例 / Example\n",
    ...rule.examples.map(both),
    "\n适用 / Forms\n",
    `    ${rule.formTypes.join(", ")}\n`,
    ...(rule.basis === null ? [] : ["\n依据 / Basis\n", `    ${rule.basis}\n`]),
  ].join("");
}
