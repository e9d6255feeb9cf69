import { Command, InvalidArgumentError, Option } from "commander";
import type { WorkSettings } from "../queue/run-work.ts";
import { finish } from "./finish.ts";
import { positive } from "./positive.ts";
import { s3EndpointOption, sharedSourcesOption } from "./sources-options.ts";

/** `shenbao work --database URL` */
export function workCommand(): Command {
  return new Command("work")
    .description(
      `读取队列中的文件，结果写入数据库；可在任意多台机器上同时运行
Reads the documents of a queue and keeps their results in its database; on any number of machines at once`,
    )
    .requiredOption(
      "--database <url>",
      "postgres://用户:口令@主机:端口/库名；口令也可放在 PGPASSWORD 或 ~/.pgpass / postgres://USER:PASSWORD@HOST:PORT/NAME; the password may be in PGPASSWORD or ~/.pgpass instead",
    )
    .addOption(
      new Option(
        "-j, --jobs <n>",
        "同时读取几个文件；不给则每个处理器一个 / how many documents to read at once; one a processor by default",
      ).argParser(positive),
    )
    .addOption(sharedSourcesOption())
    .addOption(s3EndpointOption())
    .addOption(
      new Option(
        "--tries <n>",
        "一个文件最多试几次 / how many attempts a document has",
      )
        .argParser(positive)
        .default(3),
    )
    .addOption(
      new Option(
        "--lost-after <seconds>",
        "多久没有消息即认为处理进程已失去联系 / after how long without a sign a worker counts as lost",
      )
        .argParser(positive)
        .default(30),
    )
    .addOption(
      new Option(
        "--grace <seconds>",
        "停止时手头的文件最多再读多久，然后退回队列 / how long what is being read may take when it is told to stop; then it is given back",
      )
        .argParser(seconds)
        .default(8),
    )
    .option(
      "--until-done",
      "全部读完即结束 / end once everything is read",
      false,
    )
    .option(
      "--password <text>",
      "加密 PDF 的密码，不写入数据库 / the password of encrypted PDFs; it is not sent to the database",
    )
    .option(
      "-q, --quiet",
      "只说出了什么问题 / tell only what goes wrong",
      false,
    )
    .addOption(
      new Option("--lang <lang>", "说明的语言 / language of what is told")
        .choices(["zh", "en"])
        .default("zh"),
    )
    .addHelpText(
      "after",
      `
每个文件只有一份结果，无论哪台机器何时停掉。SIGTERM：读完手头的，或退回队列；再次 SIGTERM：立即退回。
Each document has exactly one result, whatever dies when. SIGTERM: what is being read is finished or given back;
a second one gives it back at once.

例 / Examples:
  $ shenbao extract 档案/ --queue postgres://shenbao@db/shenbao --sources 档案/ --follow
  $ shenbao work --database postgres://shenbao@db/shenbao --sources /mnt/档案 --jobs 4
  $ shenbao queue postgres://shenbao@db/shenbao

退出码 / Exit codes:
  0  已停止，或全部读完 / stopped, or everything is read
  1  --until-done：有文件被放弃 / --until-done: a document was given up
  2  无法运行 / could not run`,
    )
    .action((settings: WorkSettings) =>
      finish(async () => {
        const { runWork } = await import("../queue/run-work.ts");
        return runWork(settings);
      }),
    );
}

function seconds(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= 0 && number <= 86_400))
    throw new InvalidArgumentError("应为秒数 / must be seconds.");
  return number;
}
