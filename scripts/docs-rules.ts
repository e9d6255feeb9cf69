import type { Bilingual } from "../src/model/finding.ts";
import { fileOfRule, type Rule } from "../src/stages/audit/rule.ts";
import { RULES } from "../src/stages/audit/rules/index.ts";

/** The page that lists the rules with what each asks. */
export function rulesPage(): string {
  const parts = groupedRules().map(
    ({ name, rules }) => `
## ${name.en} / ${name.zh}

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

/** The groups that have rules, each rule in the first group that takes it. */
export function groupedRules(): { name: Bilingual; rules: Rule[] }[] {
  const groupOf = ({ id }: Rule) => GROUPS.find(({ ids }) => ids.test(id));
  return GROUPS.map((group) => ({
    name: group.name,
    rules: RULES.filter((rule) => groupOf(rule) === group),
  })).filter(({ rules }) => rules.length > 0);
}

/** The groups of rules, by how their ids begin. */
const GROUPS: readonly { name: Bilingual; ids: RegExp }[] = [
  { name: { en: "amounts", zh: "金额" }, ids: /^(?:AMT|UNIT)-/u },
  { name: { en: "years", zh: "年度" }, ids: /^(?:YOY|YEAR|DATE)-/u },
  { name: { en: "indicators", zh: "绩效指标" }, ids: /^(?:IND|WEIGHT)-/u },
  { name: { en: "department", zh: "部门整体" }, ids: /^D-/u },
  { name: { en: "self-evaluations", zh: "自评" }, ids: /^SE-/u },
  { name: { en: "across forms", zh: "跨表" }, ids: /^(?:X|XY|XD)-/u },
  { name: { en: "fields and texts", zh: "栏目与文字" }, ids: /^/u },
];

function ruleRow({ id, severity, asks, examples }: Rule): string {
  const [example] = examples;
  const cell = (text: string) => text.replaceAll("|", "\\|");
  return `| [\`${id}\`](${fileOfRule(id)}.ts) | ${severity} | ${cell(asks.zh)}<br>${cell(asks.en)} | ${cell(example.zh)}<br>${cell(example.en)} |`;
}
