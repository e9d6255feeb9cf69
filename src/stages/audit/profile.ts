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
    const options = rule.options.strict().safeParse(setting.options ?? {});
    if (!options.success)
      for (const { path, message } of options.error.issues)
        mistakes.push({
          path: ["rules", rule.id, "options", ...(path as string[])],
          message: { zh: message, en: message },
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
