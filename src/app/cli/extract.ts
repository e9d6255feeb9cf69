import { Command, Option } from "commander";
import { DOCUMENT_EXTENSIONS } from "../document-extensions.ts";
import type { ExtractSettings } from "../extract/run-extract.ts";
import type { EnqueueSettings } from "../queue/run-enqueue.ts";
import { finish } from "./finish.ts";
import { layoutOption } from "./layout-option.ts";
import { ocrOption, ocrTimeoutOption, seconds } from "./ocr-options.ts";
import { positive } from "./positive.ts";
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
      "结果写入 DIR/<原件的 SHA-256>.json，sources.csv 列出哪份原件在哪；已有的不重做 / results go to DIR/<SHA-256 of the document>.json, sources.csv says which is which; what is there is not made again",
    )
    .option("--password <text>", "PDF 的密码 / the PDF's password")
    .addOption(layoutOption())
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "几个进程同时读取；不给则每个处理器一个 / how many processes read at once; one a processor by default",
      ).argParser(positive),
    )
    .addOption(
      new Option(
        "--page-timeout <seconds>",
        "一页最多读几秒 / how long a page may take",
      )
        .argParser(seconds)
        .default(300),
    )
    .addOption(
      new Option(
        "--timeout <seconds>",
        "一个文件最多读几秒；不给则不限 / how long a document may take; no limit by default",
      ).argParser(seconds),
    )
    .addOption(
      new Option(
        "--limit-memory <MB>",
        "每个进程最多用多少内存 / how much memory a process may take",
      )
        .argParser(positive)
        .default(2048),
    )
    .option(
      "--retry-failed",
      "重新读取以前失败的文件（与 -o 同用） / read again what failed before (with -o)",
      false,
    )
    .option(
      "--watch",
      "持续处理新放入的文件，直到 Ctrl-C（与 -o 同用） / go on with files as they come, until Ctrl-C (with -o)",
      false,
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
  $ shenbao extract 2020/ 2021/ -o out/               # 中断后再次运行即可继续 / run again to go on
  $ shenbao extract 收件/ -o out/ --watch --jobs 4
  $ shenbao extract "档案/**/*申报表*.pdf" > all.jsonl
  $ shenbao extract 扫描件.pdf 第一页.jpg --ocr tesseract -o out/
  $ shenbao extract 加密.pdf --password 123456 --summary --lang en > one.json
  $ shenbao extract 采购/ --layout 采购需求.yaml -o out/
  $ cat 申报表.pdf | shenbao extract - | jq .findings
  $ shenbao extract 档案/ --queue postgres://shenbao@db/shenbao --sources 档案/ --follow`,
    )
    .action(
      (
        inputs: string[],
        settings: ExtractSettings & { queue?: string },
        command: Command,
      ) =>
        finish(async () => {
          if (settings.queue !== undefined) {
            const { runEnqueue } = await import("../queue/run-enqueue.ts");
            return runEnqueue(inputs, settings as EnqueueSettings);
          }
          if (
            settings.out === undefined &&
            (settings.watch || settings.retryFailed)
          )
            command.error("--watch、--retry-failed 须与 -o 同用 / need -o");
          if (settings.watch && inputs.includes("-"))
            command.error("--watch 不能与 - 同用 / does not go with -");
          const { runExtract } = await import("../extract/run-extract.ts");
          return runExtract(inputs, settings);
        }),
    );
}
