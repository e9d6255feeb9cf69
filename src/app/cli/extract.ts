import { Command, InvalidArgumentError, Option } from "commander";
import { DOCUMENT_EXTENSIONS } from "../document-extensions.ts";
import type { ExtractSettings } from "../extract/run-extract.ts";
import type { EnqueueSettings } from "../queue/run-enqueue.ts";
import { finish } from "./finish.ts";
import { layoutOption } from "./layout-option.ts";
import { ocrOption, ocrTimeoutOption } from "./ocr-options.ts";
import { s3EndpointOption, sharedSourcesOption } from "./sources-options.ts";

/** `shenbao extract INPUT...` */
export function extractCommand(): Command {
  return new Command("extract")
    .description(
      `读取申报表（PDF、扫描件、图片、文字），输出 JSON（schema shenbao/1）
Reads declarations (PDFs, scans, images, texts) into JSON (schema shenbao/1)`,
    )
    .argument(
      "<input...>",
      `文件、文件夹（含子文件夹）、通配符，- 为标准输入 / files, folders (subfolders too), patterns, - for standard input; ${DOCUMENT_EXTENSIONS.map((extension) => `.${extension}`).join(" ")}`,
    )
    .option(
      "-o, --out <dir>",
      "每个文件写成 DIR/<name>.json / one DIR/<name>.json per document",
    )
    .option("--password <text>", "PDF 的密码 / the PDF's password")
    .addOption(layoutOption())
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "同时读取几个文件 / how many documents to read at once",
      )
        .argParser(positive)
        .default(1),
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
      new Option("--lang <lang>", "摘要的语言 / language of the summary")
        .choices(["zh", "en"])
        .default("zh"),
    )
    .option(
      "--queue <url>",
      "不在本机读取，放入 postgres:// 数据库的队列，由 shenbao work 读取 / do not read here: put them into the queue of a postgres:// database, for shenbao work",
    )
    .option(
      "--follow",
      "与 --queue 同用：等到全部读完 / with --queue: wait until all are read",
      false,
    )
    .addOption(sharedSourcesOption())
    .addOption(s3EndpointOption())
    .addHelpText(
      "after",
      `
单个文件输出缩进的 JSON；多个输入、文件夹或通配符输出 JSON Lines（每个文件一行）。
One file gives indented JSON; several inputs, a folder or a pattern give JSON Lines (a line per document).

例 / Examples:
  $ shenbao extract 申报表.pdf > 申报表.json
  $ shenbao extract 2020/ 2021/ -o out/ --jobs 4
  $ shenbao extract "档案/**/*申报表*.pdf" > all.jsonl
  $ shenbao extract 扫描件.pdf 第一页.jpg --ocr tesseract -o out/
  $ shenbao extract 加密.pdf --password 123456 --summary --lang en > one.json
  $ shenbao extract 采购/ --layout 采购需求.yaml -o out/
  $ cat 申报表.pdf | shenbao extract - | jq .findings
  $ shenbao extract 档案/ --queue postgres://shenbao@db/shenbao --sources 档案/ --follow`,
    )
    .action(
      (inputs: string[], settings: ExtractSettings & { queue?: string }) =>
        finish(async () => {
          if (settings.queue !== undefined) {
            const { runEnqueue } = await import("../queue/run-enqueue.ts");
            return runEnqueue(inputs, settings as EnqueueSettings);
          }
          const { runExtract } = await import("../extract/run-extract.ts");
          return runExtract(inputs, settings);
        }),
    );
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError(
      "应为正整数 / must be a whole number from 1.",
    );
  return number;
}
