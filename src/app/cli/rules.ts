import { Command } from "commander";
import type { ExitCode } from "../../errors.ts";
import { finish } from "./finish.ts";

/** `shenbao rules [ID]` */
export function rulesCommand(): Command {
  return new Command("rules")
    .description(
      `列出本版本的核查规则，或解释其中一条
Lists the audit rules of this version, or explains one`,
    )
    .argument("[id]", "规则编号 / a rule's id")
    .option(
      "--as-profile",
      "输出规则配置（YAML），含全部规则、选项和默认值，供修改 / print a profile (YAML) with every rule, its options and defaults, to change",
      false,
    )
    .addHelpText(
      "after",
      `
例 / Examples:
  $ shenbao rules
  $ shenbao rules AMT-DETAIL-SUM
  $ shenbao rules --as-profile > 本单位.yaml`,
    )
    .action((id: string | undefined, settings: { asProfile: boolean }) =>
      finish(() => runRules(id, settings.asProfile)),
    );
}

async function runRules(
  id: string | undefined,
  asProfile: boolean,
): Promise<ExitCode> {
  const [
    { RULES },
    { knownId },
    { explainRule, listRule },
    { rulesAsProfile },
    { writeOut },
  ] = await Promise.all([
    import("../../stages/audit/rules/index.ts"),
    import("../rules/known-id.ts"),
    import("../rules/explain-rule.ts"),
    import("../rules/rules-as-profile.ts"),
    import("../standard-output.ts"),
  ]);
  const wanted = id === undefined ? null : knownId(id);
  const rules = RULES.filter((rule) => wanted === null || rule.id === wanted);
  if (asProfile) await writeOut(rulesAsProfile(rules));
  else if (wanted === null) await writeOut(rules.map(listRule).join("\n"));
  else await writeOut(rules.map(explainRule).join("\n"));
  return 0;
}
