import { z } from "zod";
import { defaultOptions, type Rule } from "../../stages/audit/rule.ts";

/** What a profile may set of a rule. */
export interface RuleOption {
  name: string;
  /** A line in Chinese and one in English; "" where the rule's schema has none. */
  description: string;
  /** The value where no profile sets one. */
  value: unknown;
}

export function ruleOptions(rule: Rule): RuleOption[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: "input" });
  return Object.entries(defaultOptions(rule)).map(([name, value]) => {
    const property = properties[name];
    const described = typeof property === "object" ? property.description : "";
    return { name, description: (described ?? "").replace(" / ", "\n"), value };
  });
}
