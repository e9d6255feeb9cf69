import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const COMMAND = join(ROOT, "dist/app/cli/main.js");

/** The tests of the command run it as built: built anew where a source is younger. (`npm run types` checks types.) */
export default function build(): void {
  const built = existsSync(COMMAND) ? statSync(COMMAND).mtimeMs : 0;
  if (newestSource() < built) return;
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const project = join(ROOT, "tsconfig.build.json");
  execFileSync(process.execPath, [tsc, "-p", project, "--noCheck"]);
  execFileSync(process.execPath, [join(ROOT, "scripts/finish-build.mjs")]);
}

function newestSource(): number {
  const folder = join(ROOT, "src");
  return Math.max(
    ...readdirSync(folder, { recursive: true }).map(
      (file) => statSync(join(folder, String(file))).mtimeMs,
    ),
  );
}
