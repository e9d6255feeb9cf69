import { Command, Option } from "commander";
import { EXPORT_FORMATS } from "../export/export-targets.ts";
import { PDF_FORMATS } from "../pdf/pdf-formats.ts";
import type { AllExportSettings } from "../pdf/run-exports.ts";
import { finish } from "./finish.ts";

/** `shenbao export INPUT... -o OUT` */
export function exportCommand(): Command {
  return new Command("export")
    .description(
      `把读取结果（含人工复核）导出为表格和数据库
Writes extraction results, corrections included, as tables and databases`,
    )
    .argument(
      "<input...>",
      "shenbao extract 的结果：文件、文件夹（含子文件夹）、通配符，- 为标准输入 / results of shenbao extract: files, folders (subfolders too), patterns, - for standard input; .json .jsonl",
    )
    .requiredOption(
      "-o, --out <path>",
      "写到此文件（扩展名即格式）或文件夹 / the file (whose ending is the format) or folder to write",
    )
    .addOption(
      new Option(
        "--format <format...>",
        "格式，可以多个；csv、parquet 每张表一个文件；annotated-pdf（疑点标在原件上）、searchable-pdf（扫描件加可检索的文字）每个原件一个文件 / formats, several at once if wanted; csv and parquet are a file for each table, annotated-pdf (findings marked in the document) and searchable-pdf (scans with text to search) one for each document",
      ).choices([...EXPORT_FORMATS, ...PDF_FORMATS]),
    )
    .option(
      "--plain",
      "json、jsonl 只含名称和值，不含出处 / json, jsonl: names and values only",
      false,
    )
    .addOption(
      new Option(
        "--redact <what>",
        "隐去联系人姓名、电话，在任何文字中出现的也隐去 / hide names and numbers of contact persons, wherever they occur",
      ).choices(["contacts"]),
    )
    .option(
      "--type <id...>",
      "只导出这些类型的表单 / only forms of these kinds",
    )
    .option(
      "--sources <dir...>",
      "原件所在文件夹，xlsx 的页码链接到原件，pdf 由其写成 / folders with the documents, to which page numbers in the xlsx lead, and of which PDFs are made",
    )
    .option(
      "--password <text>",
      "加密原件的密码，用于 pdf / the password of encrypted documents, for PDFs",
    )
    .option(
      "-q, --quiet",
      "不显示进度和摘要 / neither progress nor summary",
      false,
    )
    .option(
      "--summary",
      "总是显示摘要（默认仅在终端） / always show the summary (by default on a terminal only)",
      false,
    )
    .addOption(
      new Option(
        "--lang <lang>",
        "xlsx 和摘要的语言 / language of the xlsx and the summary",
      )
        .choices(["zh", "en"])
        .default("zh"),
    )
    .addHelpText(
      "after",
      `
各表和各列的说明见 src/stages/export/tables/README.md。旧文件在新文件写完后才被替换。
Tables and columns: src/stages/export/tables/README.md. Files are replaced only when the new ones are whole.

例 / Examples:
  $ shenbao export out/ -o 台账.xlsx --sources 档案/
  $ shenbao export out/ -o 数据/ --format csv parquet duckdb
  $ shenbao export out/ -o 公开.jsonl --plain --redact contacts
  $ shenbao export out/ -o 标注/ --format annotated-pdf --sources 档案/
  $ shenbao export out/ -o 部门.xlsx --type department-declaration

退出码 / Exit codes:
  0  完成 / done
  1  完成，但有文件未读全或未纳入 / done, but a document was not read as a whole, or left out
  2  无法运行 / could not run`,
    )
    .action((inputs: string[], settings: AllExportSettings) =>
      finish(async () => {
        const { runExports } = await import("../pdf/run-exports.ts");
        return runExports(inputs, settings);
      }),
    );
}
