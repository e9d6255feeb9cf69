import { basename } from "node:path";
import { Command } from "commander";
import type { ExitCode } from "../../errors.ts";
import type { TablesReport } from "../../model/table.ts";
import { type OcrSettings, ocrOptions } from "../ocr-settings.ts";
import { finish } from "./finish.ts";
import { ocrOption, ocrTimeoutOption } from "./ocr-options.ts";

/** `shenbao tables FILE` */
export function tablesCommand(): Command {
  return new Command("tables")
    .description(
      `PDF 或图片中每一张有框线的表，逐格输出 JSON
Every ruled table of a PDF or an image, cell by cell, as JSON`,
    )
    .argument("<file>", "PDF 或图片文件 / a PDF or image file")
    .option("--password <text>", "PDF 的密码 / the PDF's password")
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .addHelpText(
      "after",
      `
例 / Example:
  $ shenbao tables 申报表.pdf | jq '.tables[0].cells[] | [.row, .column, .text]'`,
    )
    .action((file: string, settings: TablesSettings) =>
      finish(() => runTables(file, settings)),
    );
}

interface TablesSettings extends OcrSettings {
  password?: string;
}

async function runTables(
  file: string,
  { password, ...settings }: TablesSettings,
): Promise<ExitCode> {
  const [{ tables }, { toJson }, { writeOut }] = await Promise.all([
    import("../../pipeline.ts"),
    import("../../stages/export/to-json.ts"),
    import("../standard-output.ts"),
  ]);
  let exitCode: ExitCode = 0;
  const report: TablesReport = {
    source: basename(file),
    tables: await tables(file, {
      ...(password === undefined ? {} : { password }),
      ocr: ocrOptions(settings),
      onProblem: (message) => {
        process.stderr.write(`${message}\n`);
        exitCode = 1;
      },
    }),
  };
  await writeOut(toJson(report, "pretty"));
  return exitCode;
}
