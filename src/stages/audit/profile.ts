import { z } from "zod";
import { Bilingual, Severity } from "../../model/finding.ts";
import { defaultOptions, type Rule } from "./rule.ts";

/** Where a rule departs from what it says of itself. */
export const RuleSetting = z.union([
  z.literal("off"),
  z.strictObject({
    severity: Severity.optional(),
    options: z.record(z.string(), z.unknown()).optional(),
  }),
]);
export type RuleSetting = z.infer<typeof RuleSetting>;

/**
 * What a place and a year ask of its declarations, as far as it differs from the rules' own defaults: rules switched off,
 * severities, options (mandatory categories, weights, tolerances, thresholds). Aliases are names of one body.
 */
export const Profile = z.strictObject({
  profile: z.string().min(1),
  title: Bilingual,
  rules: z.record(z.string(), RuleSetting).default({}),
  aliases: z.array(z.array(z.string().min(1)).min(2)).default([]),
});
export type Profile = z.infer<typeof Profile>;

/** The rules' own defaults and nothing else. */
export const DEFAULT_PROFILE: Profile = {
  profile: "default",
  title: { zh: "默认", en: "Default" },
  rules: {},
  aliases: [],
};

/** A rule as it is to run. */
export interface PlannedRule {
  rule: Rule;
  /** Of every finding of it; null where the rule and its drafts decide. */
  severity: Severity | null;
  options: Record<string, unknown>;
}

export interface Plan {
  rules: readonly PlannedRule[];
  aliases: readonly (readonly string[])[];
}

/** What a profile says that no rule understands: `path` leads to it. */
export interface ProfileMistake {
  path: (string | number)[];
  message: Bilingual;
}

/**
 * The rules that run under a profile, in the order of `rules`.
 * @returns the mistakes instead, where the profile names rules or options that there are not, or values they do not take
 */
export function planOf(
  profile: Profile,
  rules: readonly Rule[],
): Plan | { mistakes: ProfileMistake[] } {
  const unknown = Object.keys(profile.rules)
    .filter((id) => !rules.some((rule) => rule.id === id))
    .map((id) => ({
      path: ["rules", id],
      message: { zh: `没有规则 ${id}`, en: `there is no rule ${id}` },
    }));
  const mistakes: ProfileMistake[] = [...unknown];
  const planned = rules.flatMap((rule) => {
    const setting = profile.rules[rule.id] ?? {};
    if (setting === "off") return [];
    const schema = rule.options.strict();
    const options = schema.safeParse(setting.options ?? {});
    if (!options.success)
      for (const { path, message } of mistakesIn(schema, setting.options))
        mistakes.push({
          path: ["rules", rule.id, "options", ...path],
          message,
        });
    return [
      {
        rule,
        severity: setting.severity ?? null,
        options: options.data ?? defaultOptions(rule),
      },
    ];
  });
  return mistakes.length > 0
    ? { mistakes }
    : { rules: planned, aliases: profile.aliases };
}

/** What a schema does not take of a value, in both languages; a key that it does not know is the end of its path. */
export function mistakesIn(
  schema: z.ZodType,
  value: unknown,
): ProfileMistake[] {
  const inEnglish = schema.safeParse(value).error?.issues ?? [];
  const chinese = { error: z.locales.zhCN().localeError };
  const inChinese = schema.safeParse(value, chinese).error?.issues ?? [];
  return inEnglish.flatMap((issue, i) => {
    const english = innermost(issue);
    const path = english.path as (string | number)[];
    const message = {
      zh: innermost(inChinese[i] ?? issue).message,
      en: english.message,
    };
    return english.code === "unrecognized_keys"
      ? english.keys.map((key) => ({ path: [...path, key], message }))
      : [{ path, message }];
  });
}

/** Of the ways of a union, the one that the value got farthest in is the one that was meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union") return issue;
  const inside = issue.errors
    .flatMap(([first]) => (first === undefined ? [] : [innermost(first)]))
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  return inside.reduce(
    (deepest, inner) =>
      inner.path.length > deepest.path.length ||
      inner.code === "unrecognized_keys"
        ? inner
        : deepest,
    issue,
  );
}

/** Every rule as it is without a profile. */
export function defaultPlan(rules: readonly Rule[]): Plan {
  return {
    rules: rules.map((rule) => ({
      rule,
      severity: null,
      options: defaultOptions(rule),
    })),
    aliases: [],
  };
}
