#!/usr/bin/env node
import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { auditCommand } from "./audit.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { inspectCommand } from "./inspect.ts";
import { layoutCommand } from "./layout.ts";
import { queueCommand } from "./queue.ts";
import { reviewCommand } from "./review.ts";
import { rulesCommand } from "./rules.ts";
import { splitCommand } from "./split.ts";
import { tablesCommand } from "./tables.ts";
import { workCommand } from "./work.ts";

/** Commander's own failures are wrong usage: nothing could run. */
const WRONG_USAGE = 2;

const { version } = createRequire(import.meta.url)("../../../package.json");

const program = new Command("shenbao")
  .description(
    `把绩效目标申报表（PDF、扫描件、图片或文字）读成可核对、可追溯的 JSON
Reads budget-performance declarations (PDFs, scans, images or texts) into checked, traceable JSON`,
  )
  .version(version, "-V, --version", "版本 / the version")
  .helpOption("-h, --help", "用法 / how to use it")
  .helpCommand("help [command]", "某一命令的用法 / how to use a command")
  .addHelpText(
    "after",
    `
例 / Examples:
  $ shenbao extract 申报表.pdf                 > 申报表.json
  $ shenbao extract 2021/ -o out/              整个文件夹 / a whole folder
  $ shenbao audit out/ -o 疑点.xlsx            跨文件核查 / what does not add up
  $ shenbao review out/ --sources 2021/        对照原件复核 / doubtful cells beside their page
  $ shenbao export out/ -o 台账.xlsx           表格、数据库 / tables, databases
  $ shenbao inspect 申报表.pdf --page 1        > page.svg

退出码 / Exit codes:
  0  完成 / done and complete
  1  完成，但有文件或页面未能读全；audit：有疑点 / done, with something partial or failed; audit: with findings
  2  无法运行 / could not run`,
  );

for (const command of [
  extractCommand(),
  auditCommand(),
  reviewCommand(),
  exportCommand(),
  tablesCommand(),
  inspectCommand(),
  rulesCommand(),
  splitCommand(),
  layoutCommand(),
  workCommand(),
  queueCommand(),
])
  program.addCommand(command);

/** The program's commands and theirs. */
function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

for (const command of withSubcommands(program))
  command
    .helpOption("-h, --help", "用法 / how to use it")
    .showHelpAfterError("用法 / usage: shenbao --help")
    .configureOutput({
      outputError: (text, write) =>
        write(text.replace(/^error: /u, "用法有误 / error: ")),
    })
    .exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
}
