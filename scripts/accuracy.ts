import { writeFileSync } from "node:fs";
import { accuracyAudit } from "./accuracy-audit.ts";
import type { Result } from "./accuracy-document.ts";
import { wanted } from "./accuracy-jobs.ts";
import { limitsPassed } from "./accuracy-limits.ts";
import { accuracyPool } from "./accuracy-pool.ts";
import { reportScans } from "./accuracy-scans.ts";
import { reportTexts, textsPass } from "./accuracy-texts.ts";
import { characterErrors } from "./character-errors.ts";
import type { CellOutcome } from "./tally.ts";

/**
 * Reads documents with the real pipeline and prints how many cells are right, wrong, marked for review and silently
 * wrong, with each wrong cell; for scans by resolution as well, with the confidence that was stated for them.
 * With --audit it measures the rules on made-up declarations instead (accuracy-audit.ts).
 * Exit code 1 where a text document holds a wrong cell that nobody was told of, or scans pass a limit (accuracy-limits.ts).
 */
async function main(args: readonly string[]): Promise<number> {
  const { jobs, json, audit } = wanted(args);
  if (audit !== undefined) return accuracyAudit(audit);
  const results = await accuracyPool(jobs, ({ name, pages, seconds }) => {
    console.error(`${name}: ${pages} pages, ${seconds.toFixed(1)} s`);
  });
  for (const { name, outcomes } of results)
    for (const wrong of outcomes.filter(({ right }) => !right))
      console.log(wrongLine(name, wrong));
  const texts = results.filter(({ scan }) => scan === null);
  const scans = results.filter(({ scan }) => scan !== null);
  if (texts.length > 0) console.log(`\n${reportTexts(texts)}`);
  if (scans.length > 0) console.log(`\n${reportScans(scans)}`);
  if (json !== null) writeFileSync(json, cellsAsJson(results));
  return textsPass(texts) && limitsPassed(scans).length === 0 ? 0 : 1;
}

function wrongLine(name: string, wrong: CellOutcome): string {
  return `${wrong.marked ? "review" : "SILENT"} ${name} ${wrong.path} (${wrong.kind})\n    expected ${JSON.stringify(wrong.expected)}\n    actual   ${JSON.stringify(wrong.actual)}`;
}

/** A line for each cell, so that other tools can read it bit by bit (JSON Lines). */
function cellsAsJson(results: readonly Result[]): string {
  return results
    .flatMap(({ name, scan, outcomes }) =>
      outcomes.map((outcome) => ({
        document: name,
        dpi: scan?.dpi ?? null,
        condition: scan?.condition ?? null,
        ...outcome,
        ...characterErrors(outcome),
      })),
    )
    .map((cell) => `${JSON.stringify(cell)}\n`)
    .join("");
}

process.exitCode = await main(process.argv.slice(2));
