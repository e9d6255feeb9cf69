import { Command, InvalidArgumentError, Option } from "commander";
import { FOLDERS, type Folder } from "../split/cut-paths.ts";
import type { SplitSettings } from "../split/run-split.ts";
import { finish } from "./finish.ts";
import { ocrOption, ocrTimeoutOption } from "./ocr-options.ts";
import { s3EndpointOption } from "./sources-options.ts";

/** `shenbao split INPUT...` */
export function splitCommand(): Command {
  return new Command("split")
    .description(
      `把合订的文件拆成一张申报表一个 PDF，按年度、部门、项目命名
Cuts bundles into a PDF for each form, named by year, department and project`,
    )
    .argument(
      "<input...>",
      "shenbao extract 的结果（按 SHA-256 找到原件），或原件本身（边读边拆）：文件、文件夹、通配符，postgres:// 为数据库 / results of shenbao extract (their documents are found by SHA-256), or documents, which are read on the way: files, folders, patterns, postgres:// for a database",
    )
    .requiredOption("-o, --out <dir>", "写到此文件夹 / the folder to write to")
    .addOption(
      new Option(
        "--into <folders>",
        "按年度、部门、原件分文件夹，如 year/department / folders by year, department, document, as year/department",
      ).argParser(folders),
    )
    .option(
      "--sources <dir...>",
      "原件所在文件夹（数据库也可用 s3://桶/前缀） / folders with the documents that results were read from (of a database also s3://BUCKET/PREFIX)",
    )
    .addOption(s3EndpointOption())
    .addOption(
      new Option(
        "--redact <what>",
        "隐去联系人姓名和电话（所在页换成图片） / take out the names and numbers of contact persons (their pages become pictures)",
      ).choices(["contacts"]),
    )
    .option("--password <text>", "加密原件的密码 / the documents' password")
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .option(
      "-q, --quiet",
      "不显示进度和摘要 / neither progress nor summary",
      false,
    )
    .addOption(
      new Option("--lang <lang>", "摘要的语言 / language of the summary")
        .choices(["zh", "en"])
        .default("zh"),
    )
    .addHelpText(
      "after",
      `
两张申报表共用的一页，两个文件里都有；不属于任何申报表的页写入“…_其余页.pdf”。manifest.csv 写明每一页去了哪里。
A page that two forms share is in both files; pages of no form go to "…_其余页.pdf". manifest.csv says where each page went.

例 / Examples:
  $ shenbao split 合订本.pdf -o 拆分/
  $ shenbao extract 档案/ -o out/ && shenbao split out/ --sources 档案/ -o 拆分/ --into year/department`,
    )
    .action((inputs: string[], settings: SplitSettings) =>
      finish(async () => {
        const { runSplit } = await import("../split/run-split.ts");
        return runSplit(inputs, settings);
      }),
    );
}

function folders(text: string): Folder[] {
  const names = text.split("/").filter((name) => name !== "");
  const known = names.filter((name): name is Folder =>
    FOLDERS.some((folder) => folder === name),
  );
  if (known.length === 0 || known.length < names.length)
    throw new InvalidArgumentError(
      `应为 ${FOLDERS.join("、")}，以 / 分隔 / must be of ${FOLDERS.join(", ")}, with / between them.`,
    );
  return known;
}
