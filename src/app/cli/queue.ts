import { Command, Option } from "commander";
import type { QueueSettings } from "../queue/run-queue.ts";
import { finish } from "./finish.ts";

/** `shenbao queue URL` */
export function queueCommand(): Command {
  return new Command("queue")
    .description(
      `队列现状：等待、正在读取、已有结果、已放弃（及原因）
How a queue stands: what waits, is being read, is done, is given up and why`,
    )
    .argument(
      "<url>",
      "postgres://用户@主机:端口/库名 / postgres://USER@HOST:PORT/NAME",
    )
    .option(
      "--retry",
      "已放弃的文件重新入队 / queue documents that were given up again",
      false,
    )
    .option("--json", "输出 JSON / as JSON", false)
    .addOption(
      new Option("--lang <lang>", "语言 / language")
        .choices(["zh", "en"])
        .default("zh"),
    )
    .addHelpText(
      "after",
      `
例 / Examples:
  $ shenbao queue postgres://shenbao@db/shenbao
  $ shenbao queue postgres://shenbao@db/shenbao --retry

退出码 / Exit codes:
  0  没有被放弃的文件 / nothing is given up
  1  有文件被放弃 / documents are given up
  2  无法运行 / could not run`,
    )
    .action((url: string, settings: QueueSettings) =>
      finish(async () => {
        const { runQueue } = await import("../queue/run-queue.ts");
        return runQueue(url, settings);
      }),
    );
}
