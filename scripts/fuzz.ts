import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz/fuzz.ts";
import { textTable } from "./text-table.ts";

/**
 * `npm run fuzz -- --seed N --count N --seconds S`: changes fixtures at random and reads them; a table of how the
 * readings ended. Files at which the program fails are kept in out/fuzz, and `--from N --count 1` makes one again. Ends
 * with 1 where there are some.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
      count: { type: "string", default: "1000" },
      seconds: { type: "string", default: "600" },
      "page-seconds": { type: "string", default: "60" },
      megabytes: { type: "string", default: "2000" },
    },
  });
  const report = await fuzz(
    {
      seed: values.seed,
      from: Number(values.from),
      count: Number(values.count),
      seconds: Number(values.seconds),
      bounds: {
        seconds: Number(values["page-seconds"]),
        megabytes: Number(values.megabytes),
      },
      keep: join(import.meta.dirname, "../out/fuzz"),
    },
    (done) => {
      if (done % 100 === 0) console.error(`${done} files`);
    },
  );
  const rows = [...report.outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, files]) => [outcome, String(files)]);
  console.log(textTable(["outcome", "files"], rows));
  const { files, slowest, peak, faults, lighter } = report;
  console.log(
    `${files} files, ${faults.length} faults; slowest ${slowest.seconds.toFixed(1)} s (${slowest.file}), peak ${peak.toFixed(0)} MB`,
  );
  for (const { file, fault } of faults) console.log(`${file}: ${fault}`);
  for (const file of lighter)
    console.log(`${file}: fewer forms without a problem, to be looked at`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await main();
