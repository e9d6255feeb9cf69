import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { ScanSpec } from "./fixtures/scan/make-scan.ts";
import { scanSet } from "./fixtures/scan/scan-set.ts";

/** A document to read and score: with its truth in a folder, a scan to make first, or any file with any truth. */
export type Job = { name: string } & (
  | { folder: string }
  | { scan: ScanSpec }
  | { file: string; truth: string; dpi: number }
);

/** What the command line asks for. */
export interface Wanted {
  jobs: Job[];
  /** Where the scored cells go as JSON. */
  json: string | null;
  /** Only where the audit's rules are to be measured instead: those whose ids begin so, all where the list is empty. */
  audit?: readonly string[];
}

export const USAGE = `npm run accuracy -- [PREFIX...]             committed fixtures, all or those whose names begin so
npm run accuracy -- --scans[=PREFIX,...]    the set of scans that are made on demand
npm run accuracy -- --file FILE --truth TRUTH [--dpi N]    any document
npm run accuracy -- --audit[=RULE,...]      the audit's rules on made-up declarations, with and without faults
  --json FILE    writes each scored cell`;

/** @throws Error where the arguments make no sense */
export function wanted(args: readonly string[]): Wanted {
  const rest = [...args];
  const value = (option: string): string | null => {
    const at = rest.indexOf(option);
    if (at === -1) return null;
    const [, given] = rest.splice(at, 2);
    if (given === undefined) throw new Error(USAGE);
    return given;
  };
  const json = value("--json");
  const file = value("--file");
  const truth = value("--truth");
  const dpi = Number(value("--dpi") ?? USUAL_DPI);
  const scans = rest.find((arg) => /^--scans(?:=|$)/u.test(arg));
  const audit = rest.find((arg) => /^--audit(?:=|$)/u.test(arg));
  if (audit !== undefined && rest.length > 1) throw new Error(USAGE);
  if (audit !== undefined)
    return { jobs: [], json: null, audit: listOf(audit) };
  const prefixes = rest.filter((arg) => arg !== scans);
  if (prefixes.some((arg) => arg.startsWith("-"))) throw new Error(USAGE);
  if (file !== null && truth !== null)
    return { jobs: [{ name: basename(file), file, truth, dpi }], json };
  if (file !== null || truth !== null) throw new Error(USAGE);
  const jobs =
    scans === undefined
      ? fixtureJobs(prefixes)
      : scanJobs([...prefixes, ...listOf(scans)]);
  return { jobs, json };
}

/** What stands behind the = of an option, divided by commas. */
function listOf(option: string): string[] {
  const given = option.split("=").slice(1).join("=");
  return given === "" ? [] : given.split(",");
}

/** What a file is taken for where its resolution is not said. */
const USUAL_DPI = 200;

const FIXTURES = join(import.meta.dirname, "../fixtures");

function fixtureJobs(prefixes: readonly string[]): Job[] {
  return readdirSync(FIXTURES)
    .map((name) => ({ name, folder: join(FIXTURES, name) }))
    .filter(({ folder }) => existsSync(join(folder, "truth.json")))
    .filter(({ name }) => begins(name, prefixes))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function scanJobs(prefixes: readonly string[]): Job[] {
  return scanSet()
    .filter(({ name }) => begins(name, prefixes))
    .map((scan) => ({ name: scan.name, scan }));
}

function begins(name: string, prefixes: readonly string[]): boolean {
  const given = prefixes.filter((prefix) => prefix !== "");
  return given.length === 0 || given.some((prefix) => name.startsWith(prefix));
}
