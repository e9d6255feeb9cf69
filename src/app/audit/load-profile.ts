import { readdir, readFile } from "node:fs/promises";
import type { z } from "zod";
import { BrokenProfile, InputNotFound, ProfileNotFound } from "../../errors.ts";
import {
  mistakesIn,
  type Plan,
  Profile,
  type ProfileMistake,
  planOf,
} from "../../stages/audit/profile.ts";
import { RULES } from "../../stages/audit/rules/index.ts";
import { knownId, nearestIds } from "../rules/known-id.ts";
import { type LocatedMistake, parseYaml } from "./yaml-file.ts";

/** Where the rules of an audit come from. */
export interface ProfileSettings {
  /** One that comes with the program, by its name, or a file. */
  profile?: string;
  /** A file with names that stand for one body. */
  aliases?: string;
  /** Ids of rules that are not to run. */
  off?: string[];
}

export interface LoadedProfile {
  profile: Profile;
  plan: Plan;
  /** The rules that do not run. */
  off: string[];
}

/** @throws ProfileNotFound, BrokenProfile, InputNotFound, RuleNotFound */
export async function loadProfile({
  profile: name = DEFAULT,
  aliases,
  off = [],
}: ProfileSettings): Promise<LoadedProfile> {
  const { value, lineOf } = readAs(Profile, name, await profileText(name));
  const profile = { ...value, rules: { ...value.rules } };
  if (aliases !== undefined) {
    const groups = readAs(Aliases, aliases, await aliasesText(aliases));
    profile.aliases = [...profile.aliases, ...groups.value];
  }
  for (const id of off) profile.rules[knownId(id)] = "off";
  const plan = planOf(profile, RULES);
  if ("mistakes" in plan)
    throw new BrokenProfile(name, located(plan.mistakes, lineOf));
  const isOff = (id: string) => profile.rules[id] === "off";
  const ids = RULES.map(({ id }) => id);
  return { profile, plan, off: ids.filter(isOff) };
}

const DEFAULT = "default";

const SHIPPED = new URL("./profiles/", import.meta.url);
const ENDING = ".yaml";

/** The names of the profiles that come with the program. */
export async function shippedProfiles(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

async function profileText(name: string): Promise<string> {
  const shipped = await shippedProfiles();
  const file = shipped.includes(name) ? new URL(name + ENDING, SHIPPED) : name;
  return readFile(file, "utf8").catch((cause) => {
    throw new ProfileNotFound(name, shipped, cause);
  });
}

/** Groups of names, each for one body, as in a profile. */
const Aliases = Profile.shape.aliases;

async function aliasesText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause) => {
    throw new InputNotFound(file, cause);
  });
}

/** What a YAML or JSON text says, by a schema. @throws BrokenProfile */
function readAs<S extends z.ZodType>(schema: S, file: string, text: string) {
  const yaml = parseYaml(text);
  if ("mistakes" in yaml) throw new BrokenProfile(file, yaml.mistakes);
  const { value, lineOf } = yaml;
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data, lineOf };
  throw new BrokenProfile(file, located(mistakesIn(schema, value), lineOf));
}

/** Each mistake on its line, with what leads to it; an unknown rule with those that may have been meant. */
function located(
  mistakes: readonly ProfileMistake[],
  lineOf: (path: readonly (string | number)[]) => number,
): LocatedMistake[] {
  return mistakes.map(({ path, message: { zh, en } }) => {
    const at = path.length === 0 ? "" : `${path.join(".")}: `;
    const [part, id, ...inside] = path;
    const meant =
      part === "rules" && inside.length === 0
        ? nearestIds(String(id)).join(", ")
        : "";
    return {
      line: lineOf(path),
      message: {
        zh: `${at}${zh}${meant && `，是否指 ${meant}？`}`,
        en: `${at}${en}${meant && `, did you mean ${meant}?`}`,
      },
    };
  });
}
