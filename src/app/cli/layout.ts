import { Command, Option } from "commander";
import type { CheckSettings } from "../layout/run-check.ts";
import type { DraftSettings } from "../layout/run-draft.ts";
import { finish } from "./finish.ts";
import { layoutOption } from "./layout-option.ts";
import { ocrOption, ocrTimeoutOption } from "./ocr-options.ts";

/** `shenbao layout list | show | draft | check` */
export function layoutCommand(): Command {
  return new Command("layout")
    .description(
      `版式：列出、查看自带的，从未知表单生成草稿，对照原件检查
Layouts, the kinds of form: list and show those of the program, draft one from an unknown form, check one against a document`,
    )
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(draftCommand())
    .addCommand(checkCommand())
    .addHelpText(
      "after",
      `
例 / Examples:
  $ shenbao layout draft 采购需求.pdf -o 采购需求.yaml
  $ shenbao layout check 采购需求.yaml 采购需求.pdf -o 检查/
  $ shenbao extract 采购/ --layout 采购需求.yaml -o out/
  $ shenbao layout show project-declaration > 本省.yaml`,
    );
}

function listCommand(): Command {
  return new Command("list")
    .description("列出自带的版式 / the layouts of the program")
    .addHelpText("after", "\n例 / Example:\n  $ shenbao layout list")
    .action(() =>
      finish(async () => {
        const { listLayouts } = await import("../layout/show-layouts.ts");
        return listLayouts();
      }),
    );
}

function showCommand(): Command {
  return new Command("show")
    .description(
      "以 YAML 输出一个自带的版式，供修改 / a layout of the program as YAML, to change",
    )
    .argument("<id>", "版式的 id / the layout's id")
    .addHelpText(
      "after",
      "\n例 / Example:\n  $ shenbao layout show project-declaration > 本省.yaml",
    )
    .action((id: string) =>
      finish(async () => {
        const { showLayout } = await import("../layout/show-layouts.ts");
        return showLayout(id);
      }),
    );
}

function draftCommand(): Command {
  return new Command("draft")
    .description(
      `从没有版式的表单生成版式草稿（YAML）
Drafts a layout (YAML) from a form that no layout knows`,
    )
    .argument("<file>", "PDF 或图片文件 / a PDF or image file")
    .option("-o, --out <file>", "草稿写到此文件 / the draft's file")
    .option(
      "--form <id>",
      "有几张未知表单时用哪一张，如 f2 / which of several unknown forms, as f2",
    )
    .option("--password <text>", "PDF 的密码 / the PDF's password")
    .addOption(layoutOption())
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .addHelpText(
      "after",
      "\n例 / Example:\n  $ shenbao layout draft 采购需求.pdf -o 采购需求.yaml",
    )
    .action((file: string, settings: DraftSettings) =>
      finish(async () => {
        const { runDraft } = await import("../layout/run-draft.ts");
        return runDraft(file, settings);
      }),
    );
}

function checkCommand(): Command {
  return new Command("check")
    .description(
      `对照原件检查版式：哪些栏目找到了，在哪里，哪些没有
Checks a layout against a document: which labels were found where, which not`,
    )
    .argument("<layout>", "版式文件 / the layout's file")
    .argument("<file>", "PDF 或图片文件 / a PDF or image file")
    .option(
      "-o, --out <dir>",
      "把结果画在页面上，写成 DIR/<name>-p001.svg … / draw it on the pages, to DIR/<name>-p001.svg …",
    )
    .addOption(
      new Option("--format <format>", "图的格式 / format of the pictures")
        .choices(["svg", "png"])
        .default("svg"),
    )
    .option("--password <text>", "PDF 的密码 / the PDF's password")
    .addOption(ocrOption())
    .addOption(ocrTimeoutOption())
    .addHelpText(
      "after",
      `
图中：绿 找到的栏目名，蓝 其值，红 未解释的文字。
In the pictures: green labels that were found, blue their values, red text that the layout does not explain.

例 / Example:
  $ shenbao layout check 采购需求.yaml 采购需求.pdf -o 检查/

退出码 / Exit codes:
  0  全部对上 / all matched
  1  有栏目没有找到，或有文字未解释 / a label was not found, or text is not explained
  2  无法运行 / could not run`,
    )
    .action((layout: string, file: string, settings: CheckSettings) =>
      finish(async () => {
        const { runCheck } = await import("../layout/run-check.ts");
        return runCheck(layout, file, settings);
      }),
    );
}
