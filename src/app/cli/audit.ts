import { Command, InvalidArgumentError, Option } from "commander";
import { isDay } from "../../text/is-day.ts";
import { REPORT_FORMATS } from "../audit/open-report.ts";
import type { AuditSettings } from "../audit/run-audit.ts";
import { finish } from "./finish.ts";

/** `shenbao audit INPUT...` */
export function auditCommand(): Command {
  return new Command("audit")
    .description(
      `跨文件核查读取结果：表内勾稽、部门与项目、年度之间，列出疑点
Audits extraction results together: within forms, department against projects, year against year`,
    )
    .argument(
      "<input...>",
      "shenbao extract 的结果：文件、文件夹（含子文件夹）、通配符，- 为标准输入，postgres:// 为数据库 / results of shenbao extract: files, folders (subfolders too), patterns, - for standard input, postgres:// for a database; .json .jsonl",
    )
    .option("-o, --out <file>", "报告写到此文件 / the report's file")
    .addOption(
      new Option(
        "--format <format>",
        "报告格式；不给则看 -o 的扩展名，标准输出为 json / format of the report; by default by the ending of -o, json on standard output",
      ).choices(REPORT_FORMATS),
    )
    .option(
      "--profile <name>",
      "规则配置：自带的名称，或 YAML、JSON 文件 / rules for a place and a year: a name that comes with the program, or a YAML or JSON file",
    )
    .option("--off <id...>", "停用这些规则 / rules that are not to run")
    .option(
      "--aliases <file>",
      "同一单位的不同名称（YAML、JSON） / names that stand for one body (YAML, JSON)",
    )
    .option(
      "--sources <dir...>",
      "原件所在文件夹，html 报告从中截取证据图 / folders with the documents, from which the html report cuts pictures of the evidence",
    )
    .option(
      "--password <text>",
      "加密原件的密码，用于截图 / the password of encrypted documents, for the pictures",
    )
    .addOption(
      new Option(
        "--date <date>",
        "写入报告的日期，如 2021-03-01，或 today；不给则不写 / the day that the report says, as 2021-03-01, or today; none by default",
      ).argParser(day),
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
        "报告和摘要的语言 / language of the report and the summary",
      )
        .choices(["zh", "en"])
        .default("zh"),
    )
    .addHelpText(
      "after",
      `
同一原件（SHA-256 相同）只计一次；损坏的结果会指出文件名，其余照常核查。
A document counts once, however often it is there (same SHA-256); a broken result is named, the rest is audited.

例 / Examples:
  $ shenbao audit out/ -o 疑点.xlsx
  $ shenbao audit out/ -o 疑点.html --sources 档案/
  $ shenbao audit 2020/ 2021/ --profile hubei-2021 --off DATE-LATE PHONE-PII -o 疑点.csv
  $ shenbao rules --as-profile > 本单位.yaml && shenbao audit out/ --profile 本单位.yaml
  $ shenbao extract 档案/ | shenbao audit - | jq .totals

退出码 / Exit codes:
  0  未见疑点 / no findings
  1  有疑点，或有文件未读全、未纳入 / findings, or a document that was not read as a whole or left out
  2  无法运行 / could not run`,
    )
    .action((inputs: string[], settings: AuditSettings) =>
      finish(async () => {
        const { runAudit } = await import("../audit/run-audit.ts");
        return runAudit(inputs, settings);
      }),
    );
}

function day(text: string): string {
  if (text === "today") return localDay(new Date());
  if (!isDay(text))
    throw new InvalidArgumentError(
      "应为日期，如 2021-03-01，或 today / must be a day, as 2021-03-01, or today.",
    );
  return text;
}

/** The day of the place where the program runs. */
function localDay(now: Date): string {
  const [month, date] = [now.getMonth() + 1, now.getDate()].map((n) =>
    String(n).padStart(2, "0"),
  );
  return `${now.getFullYear()}-${month}-${date}`;
}
