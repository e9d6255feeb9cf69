import type { Bilingual } from "../../model/finding.ts";
import type { Rule } from "../../stages/audit/rule.ts";
import { SEVERITIES } from "../wording.ts";
import { ruleOptions } from "./rule-options.ts";

/** A rule in a few lines: id, severity, title, and what it asks. */
export function listRule(rule: Rule): string {
  return `${heading(rule)}${both(rule.asks)}`;
}

/** All that a rule says of itself. */
export function explainRule(rule: Rule): string {
  const { asks, examples, subjects, scope, needs, basis } = rule;
  const options = ruleOptions(rule).map(
    ({ name, description, value }) =>
      `    ${name}: ${JSON.stringify(value)}\n${indented(description, 8)}`,
  );
  return [
    heading(rule),
    "\n问 / Asks\n",
    both(asks),
    "\n例 / Examples\n",
    ...examples.map(both),
    "\n适用 / Forms\n",
    `    ${subjects.join(", ")}\n`,
    scope === "set" ? both(OVER_SET) : "",
    "\n所用单元格 / Cells it reads\n",
    `    ${needs.join(", ")}\n`,
    "\n选项及默认值 / Options with their defaults\n",
    ...(options.length === 0 ? ["    —\n"] : options),
    "\n依据 / Basis\n",
    basis === null ? both(NO_BASIS) : `    ${basis}\n`,
  ].join("");
}

const OVER_SET = {
  zh: "与同时核查的其他申报表对照",
  en: "compared with the other forms that are audited with it",
};

const NO_BASIS = {
  zh: "算术或一致性，不涉及具体条文",
  en: "arithmetic or consistency, no regulation",
};

function heading({ id, severity, title }: Rule): string {
  const { zh, en } = SEVERITIES[severity];
  return `${id}  [${zh} ${en}]  ${title.zh} / ${title.en}\n`;
}

function both({ zh, en }: Bilingual): string {
  return `    ${zh}\n    ${en}\n`;
}

function indented(text: string, columns: number): string {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `${" ".repeat(columns)}${line}\n`)
    .join("");
}
