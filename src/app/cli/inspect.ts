import { Command, InvalidArgumentError, Option } from "commander";
import type { InspectSettings } from "../inspect/run-inspect.ts";
import { finish } from "./finish.ts";
import { layoutOption } from "./layout-option.ts";
import { ocrOption, ocrTimeoutOption } from "./ocr-options.ts";

/** `shenbao inspect FILE` */
export function inspectCommand(): Command {
  return new Command("inspect")
    .description(
      `画出程序眼中的页面：词、框线、单元格、字段、印章
Draws each page as the program sees it: words, ruling lines, cells, fields, seals`,
    )
    .argument("<file>", "PDF 或图片文件 / a PDF or image file")
    .addOption(
      new Option(
        "-p, --page <list>",
        "哪几页，如 3 或 1-4,7 / which pages, as 3 or 1-4,7",
      ).argParser(pageList),
    )
    .option(
      "-o, --out <dir>",
      "写成 DIR/<name>-p001.svg …；不给则一页输出到标准输出 / write DIR/<name>-p001.svg …; without it one page goes to standard output",
    )
    .option(
      "--crops <dir>",
      "扫描页：交给识别引擎的每一小图及其各次结果，写成 DIR/<name>-p001.html … / of scans, what the engine was given and each of its readings, to DIR/<name>-p001.html …",
    )
    .addOption(
      new Option("--format <format>", "图的格式 / format of the pictures")
        .choices(["svg", "png"])
        .default("svg"),
    )
    .option("--password <text>", "PDF 的密码 / the PDF's password")
    .addOption(layoutOption())
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .addHelpText(
      "after",
      `
蓝 单元格，绿 字段，红 框线，灰 词，紫 识别存疑的词，橙色虚线 看不见的文字，粉色虚线 印章；SVG 中指向任一处可见其内容。
扫描页的右侧另写出识别所得的文字，存疑的为紫色，附最低置信度（0–100）。
Blue cells, green fields, red ruling lines, grey words, purple words read with doubt, dashed orange text that no reader sees, dashed pink seals; in the SVG, point at anything to read what it is.
Beside a scan stands its text as it was read; what is in doubt is purple, with its least confidence (0–100).

例 / Examples:
  $ shenbao inspect 申报表.pdf --page 1 > page.svg
  $ shenbao inspect 申报表.pdf -o out/ --format png
  $ shenbao inspect 扫描件.jpg --crops crops/ > page.svg`,
    )
    .action((file: string, settings: InspectSettings) =>
      finish(async () => {
        const { runInspect } = await import("../inspect/run-inspect.ts");
        return runInspect(file, settings);
      }),
    );
}

/** `3`, `1-4,7` → the numbers, ascending. */
function pageList(text: string): number[] {
  const pages = new Set<number>();
  for (const part of text.split(",")) {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/u.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to <= LAST_PAGE))
      throw new InvalidArgumentError(
        "应为页码，如 3 或 1-4,7 / must be pages, as 3 or 1-4,7.",
      );
    for (let page = from; page <= to; page++) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}

/** No document has more pages; a list beyond it would fill the memory first. */
const LAST_PAGE = 100_000;
