import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const SOURCES = join(ROOT, "src");
const COMMAND = join(ROOT, "dist/app/cli/main.js");
const PAGE = join(ROOT, "dist/app/review/web/index.html");
/** The review page is built by itself: it takes longer, and changes seldom. */
const PAGE_SOURCES = join("app", "review", "web");

/** The tests of the command run it as built: built anew where a source is younger. (`npm run types` checks types.) */
export default function build(): void {
  const sources = readdirSync(SOURCES, { recursive: true }).map(String);
  const ofPage = sources.filter((file) => file.startsWith(PAGE_SOURCES));
  const others = sources.filter((file) => !file.startsWith(PAGE_SOURCES));
  if (newest(others) >= timeOf(COMMAND)) buildProgram();
  if (newest(ofPage) >= timeOf(PAGE)) buildPage();
}

function buildProgram(): void {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const project = join(ROOT, "tsconfig.build.json");
  execFileSync(process.execPath, [tsc, "-p", project, "--noCheck"]);
  execFileSync(process.execPath, [join(ROOT, "scripts/finish-build.mjs")]);
}

function buildPage(): void {
  const vite = join(
    dirname(createRequire(import.meta.url).resolve("vite/package.json")),
    "bin/vite.js",
  );
  const config = join(SOURCES, PAGE_SOURCES, "vite.config.ts");
  const quiet = ["--logLevel", "warn"];
  execFileSync(process.execPath, [vite, "build", "-c", config, ...quiet], {
    // The test runner's own would build the slower page for developers.
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** Milliseconds; 0 where it is not there. */
function timeOf(file: string): number {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newest(sources: readonly string[]): number {
  return Math.max(...sources.map((file) => timeOf(join(SOURCES, file))));
}
