import { Command, InvalidArgumentError, Option } from "commander";
import type { ReviewSettings } from "../review/run-review.ts";
import { finish } from "./finish.ts";
import { s3EndpointOption } from "./sources-options.ts";

/** `shenbao review DIR` */
export function reviewCommand(): Command {
  return new Command("review")
    .description(
      `在浏览器中复核读取结果：对照原件确认或更正存疑的单元格
Reviews extraction results in a browser: doubtful cells beside their page, to accept or correct`,
    )
    .argument(
      "<dir>",
      "shenbao extract -o 写出的文件夹，或 postgres:// 数据库 / the folder that shenbao extract -o wrote, or a postgres:// database",
    )
    .option(
      "--sources <dir...>",
      "原件所在文件夹（数据库也可用 s3://桶/前缀），用于显示页面 / folders with the documents (of a database also s3://BUCKET/PREFIX), whose pages are shown",
    )
    .addOption(s3EndpointOption())
    .option(
      "--reviewer <name>",
      "复核人姓名，记入每条更正 / the reviewer's name, which every correction bears",
    )
    .option(
      "--password <text>",
      "加密原件的密码 / the password of encrypted documents",
    )
    .option(
      "--host <address>",
      "监听的地址；除本机外须有 --auth / the address to listen on; --auth is needed for any but this machine's own",
      "127.0.0.1",
    )
    .option(
      "--auth <user:password>",
      "口令，或每行一个口令的文件 / who may come in, or a file with one on each line",
    )
    .addOption(
      new Option(
        "--port <n>",
        "端口；0 为任一空闲端口 / the port; 0 for any that is free",
      )
        .default(0)
        .argParser(port),
    )
    .option("--no-open", "不打开浏览器 / do not open a browser")
    .addHelpText(
      "after",
      `
更正写在结果旁边的 <名称>.corrections.jsonl，只增不改，读取结果本身不变；audit 和 export 自动采用。
Corrections go to <name>.corrections.jsonl beside each result, which only grows; the result itself stays as it is.
audit and export take them in.

例 / Examples:
  $ shenbao extract 档案/ -o out/
  $ shenbao review out/ --sources 档案/ --reviewer 张三
  $ shenbao review out/ --host 0.0.0.0 --port 8080 --auth 口令.txt

退出码 / Exit codes:
  0  已停止 / stopped
  2  无法运行 / could not run`,
    )
    .action((folder: string, settings: ReviewSettings) =>
      finish(async () => {
        const { runReview } = await import("../review/run-review.ts");
        return runReview(folder, settings);
      }),
    );
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number > 65_535)
    throw new InvalidArgumentError(
      "应为 0 到 65535 的整数 / must be a number from 0 to 65535.",
    );
  return number;
}
