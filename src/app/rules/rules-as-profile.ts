import { stringify } from "yaml";
import type { Rule } from "../../stages/audit/rule.ts";
import { SEVERITIES } from "../wording.ts";
import { type RuleOption, ruleOptions } from "./rule-options.ts";

/**
 * A profile as YAML, with every rule, its severity and its options as they are without one: to be kept and changed.
 * As it is printed it changes nothing; so severities stand in comments, as a profile's would hold for every finding of
 * their rule, also for those that weigh less.
 */
export function rulesAsProfile(rules: readonly Rule[]): string {
  return `${HEAD}rules:\n${rules.map(ofRule).join("\n")}`;
}

const HEAD = `# 规则配置：改好后用 shenbao audit … --profile 本文件 运行。
# A profile: change it, then run shenbao audit … --profile THIS-FILE.
#   停用一条规则 / to switch a rule off:      规则编号 / ID: off
#   severity: critical 严重 | warning 警告 | info 提示
profile: custom
title: { zh: 自定义, en: Custom }
# 同一单位的不同名称，每组第一个为报告所用 / names that stand for one body, the first is the one to show:
#   - [区委组织部, 中共某某区委组织部]
aliases: []
`;

function ofRule(rule: Rule): string {
  const { id, severity, title, asks } = rule;
  const options = ruleOptions(rule);
  const body =
    options.length === 0
      ? `  ${stringify(id).trim()}: {}\n`
      : `  ${stringify(id).trim()}:\n    options:\n${options.map(ofOption).join("")}`;
  return `  # ${title.zh} / ${title.en}
  # ${asks.zh}
  # ${asks.en}
  # severity: ${severity}  ${SEVERITIES[severity].zh}
${body}`;
}

function ofOption({ name, description, value }: RuleOption): string {
  const said = description
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `      # ${line}\n`);
  const yaml = stringify({ [name]: value }, { lineWidth: 0 });
  return said.join("") + yaml.replace(/^(?=.)/gmu, "      ");
}
