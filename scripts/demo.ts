import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Reads the real declaration of fixtures/seed with the command as installed, and says where to look. */
function main(): number {
  const extracted = run("extract", SEED, "-o", OUT, "--summary");
  if (extracted !== 0) return extracted;
  const drawn = run("inspect", SEED, "--page", "7", "-o", OUT);
  const report = join(OUT, "wuhan-2021.html");
  const name = resultName();
  const result = join(OUT, name);
  const sources = dirname(SEED);
  const audited = run(
    "audit",
    result,
    "-o",
    report,
    "--sources",
    sources,
    "-q",
  );
  console.log(`
JSON                    ${shown(name)}
程序眼中的第 7 页 / page 7 as the program sees it (open it in a browser)
                        ${shown("wuhan-2021-p007.svg")}
疑点及原件截图 / the findings, with their cells cut from the pages
                        ${shown("wuhan-2021.html")}

接下来 / next:
  npx shenbao review out/ --sources fixtures/seed    在浏览器中对照原件复核 / doubtful cells beside their page
  npx shenbao export out/ -o out/台账.xlsx           导出为工作簿 / a workbook of it`);
  return audited === FINDINGS ? drawn : Math.max(audited, 1);
}

/** What `shenbao audit` ends with where there is something to look into, as there is in this declaration. */
const FINDINGS = 1;

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "out");
const SEED = join(ROOT, "fixtures/seed/wuhan-2021.pdf");

function run(...args: string[]): number {
  const command = join(ROOT, "dist/app/cli/main.js");
  const { status } = spawnSync(process.execPath, [command, ...args], {
    stdio: "inherit",
  });
  return status ?? 1;
}

/** Results are named by their documents' content; out/sources.csv lists both. */
function resultName(): string {
  const sha256 = createHash("sha256").update(readFileSync(SEED)).digest("hex");
  return `${sha256}.json`;
}

function shown(name: string): string {
  return relative(process.cwd(), join(OUT, name));
}

process.exitCode = main();
