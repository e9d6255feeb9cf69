import { stringify } from "yaml";
import type { Draft, DraftItem, DraftTable } from "./draft-layout.ts";

/** A draft as a YAML file with comments that say what to finish. */
export function draftYaml(draft: Draft, source: string): string {
  const { id, titles, fields, captions, tables, choices } = draft;
  const hasChoices = Object.keys(choices).length > 0;
  return [
    head(source),
    note(
      "版式的名称，即结果中的 type；用字母、数字和 - / the layout's name, `type` in results",
    ),
    line({ id }),
    note(
      "标题；可列多个写法，地名、年份在前的也认得 / titles; a place or a year before them is allowed for",
    ),
    line({ titles }),
    note(
      "字段：name 为结果中的名称，labels 为表上印的栏目名（可加同义的写法）",
    ),
    note(
      "fields: name is that in results, labels are what is printed (add synonyms)",
    ),
    note(
      "kind: text 文字 | money 金额 | date 日期 | year 年 | phone 电话 | percent 百分比 | number 数 | indicator 指标值 | choice 勾选 | history 历年",
    ),
    note("where: heading 在表格之外的行里 / in the lines around the table"),
    fields.length === 0 ? "fields: []\n" : "fields:\n",
    ...fields.map((field) => item(field, 2)),
    ...(captions.length === 0
      ? []
      : [
          note(
            "只归拢其他栏目、本身没有值的文字 / texts that group labels and hold no value",
          ),
          line({ captions }),
        ]),
    note(
      "表格：以表头一行认出；labels 为表格左侧的栏目名 / tables, known by their row of headings; labels: what is printed left of it",
    ),
    tables.length === 0 ? "tables: []\n" : "tables:\n",
    ...tables.map(table),
    ...(hasChoices
      ? [
          note(
            "勾选项：value 为结果中的值，labels 为所印的文字 / what can be ticked: value in results, labels as printed",
          ),
          stringify({ choices }, { lineWidth: 0 }),
        ]
      : []),
  ].join("");
}

function head(source: string): string {
  return `# 由 ${source} 生成的版式草稿。改好标“改名 / rename”的名称，核对 kind，然后：
# Drafted from ${source}. Give names where it says 改名 / rename, check each kind, then:
#   shenbao layout check 本文件.yaml ${source}
#   shenbao extract ${source} --layout 本文件.yaml
`;
}

function note(text: string): string {
  return `# ${text}\n`;
}

function line(value: Record<string, unknown>): string {
  const [[key, inner]] = Object.entries(value) as [[string, unknown]];
  return `${key}: ${flow(inner)}\n`;
}

function item(
  { guessed, example, ...rest }: DraftItem,
  indent: number,
): string {
  const said = [
    ...(guessed ? ["改名 / rename"] : []),
    ...(example === "" ? [] : [`例 / e.g. ${example}`]),
  ].join("  ");
  return `${" ".repeat(indent)}- ${flow(rest)}${said === "" ? "" : `  # ${said}`}\n`;
}

function table({
  name,
  labels,
  columns,
  closing,
  guessed,
}: DraftTable): string {
  return [
    `  - name: ${flow(name)}${guessed ? "  # 改名 / rename" : ""}\n`,
    "    shape: rows\n",
    `    labels: ${flow(labels)}\n`,
    "    columns:\n",
    ...columns.map((column) => item(column, 6)),
    ...(closing === undefined
      ? []
      : [
          "    # 末行不是明细：各列的合计成为上面的字段 / the last row is none: its cells are fields above\n",
          `    closing: ${flow(closing)}\n`,
        ]),
  ].join("");
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
