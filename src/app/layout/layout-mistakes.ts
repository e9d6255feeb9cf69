import { fold } from "../../layouts/fold.ts";
import { matchTitle } from "../../layouts/match.ts";
import { printedTexts } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import { UNKNOWN } from "../../layouts/unknown.ts";
import type { LayoutMistake } from "./read-layout.ts";

/** A table with fewer labels of a layout is of no form. */
const FEWEST_LABELS = 3;

/** What the parts of a layout, each right by itself, have wrong together: names that lead nowhere or to two things, and what can never match. */
export function layoutMistakes(layout: Layout): LayoutMistake[] {
  return [
    ...idMistakes(layout),
    ...titleMistakes(layout),
    ...labelMistakes(layout),
    ...nameMistakes(layout),
    ...choiceMistakes(layout),
  ];
}

function mistake(
  path: (string | number)[],
  zh: string,
  en: string,
): LayoutMistake {
  return { path, message: { zh, en } };
}

function idMistakes({ id }: Layout): LayoutMistake[] {
  if (id === UNKNOWN)
    return [
      mistake(
        ["id"],
        `${UNKNOWN} 是未知表单的类型，请另取一个`,
        `${UNKNOWN} is the type of forms that no layout knows, choose another`,
      ),
    ];
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id)
    ? []
    : [
        mistake(
          ["id"],
          "只用字母、数字、- 和 _，如 purchase-request",
          "use letters, digits, - and _ only, as in purchase-request",
        ),
      ];
}

/** A title that the program would not take for one on paper. */
function titleMistakes(layout: Layout): LayoutMistake[] {
  return layout.titles.flatMap((title, i) =>
    matchTitle(title, [layout]) !== null
      ? []
      : [
          mistake(
            ["titles", i],
            `“${title}”永远不会被认作标题：去掉句读、书名号和末尾的数字`,
            `"${title}" can never be taken for a title: leave out marks of sentences and digits at its end`,
          ),
        ],
  );
}

/** Labels enough to know the form by, and none in the lines around the table that stands for two fields. */
function labelMistakes(layout: Layout): LayoutMistake[] {
  const few =
    printedTexts(layout).length >= FEWEST_LABELS
      ? []
      : [
          mistake(
            ["fields"],
            `表格中的栏目名不足 ${FEWEST_LABELS} 个，永远不会被认出：补上 fields（where: cell）或 tables`,
            `fewer than ${FEWEST_LABELS} labels in cells, so that it can never match: add fields (where: cell) or tables`,
          ),
        ];
  const first = new Map<string, string>();
  const twice = layout.fields.flatMap(({ name, labels, where }, i) =>
    labels.flatMap((label, j) => {
      const key = `${where} ${fold(label)}`;
      const other = first.get(key);
      first.set(key, other ?? name);
      return other === undefined || other === name || where !== "heading"
        ? []
        : [
            mistake(
              ["fields", i, "labels", j],
              `“${label}”已是字段 ${other} 的栏目名，请只留一处`,
              `"${label}" is a label of the field ${other} already, keep one of them`,
            ),
          ];
    }),
  );
  return [...few, ...twice];
}

/** Names are given once, and those that are referred to are there. */
function nameMistakes({ fields, tables }: Layout): LayoutMistake[] {
  const names = fields.map(({ name }) => name);
  const byTables = JSON.stringify(tables);
  return [
    ...fields.flatMap(({ name, where, within }, i) => [
      ...(names.indexOf(name) === i
        ? []
        : [
            mistake(
              ["fields", i, "name"],
              `字段名 ${name} 重复，请另取一个`,
              `the field ${name} is there already, choose another name`,
            ),
          ]),
      ...(where !== "within" || names.includes(within ?? "")
        ? []
        : [
            mistake(
              ["fields", i, "within"],
              "写明它在哪个字段的文字里（within: 该字段的 name）",
              "say in which field's text it stands (within: the name of that field)",
            ),
          ]),
      ...(where !== "table" || byTables.includes(JSON.stringify(name))
        ? []
        : [
            mistake(
              ["fields", i, "where"],
              `没有表给出字段 ${name}（totalField 或 closing）；在单元格里的字段用 where: cell`,
              `no table gives the field ${name} (totalField or closing); a field in a cell has where: cell`,
            ),
          ]),
    ]),
    ...tables.flatMap(({ columns }, t) =>
      columns.flatMap(({ name, inferredFrom }, c) => [
        ...(columns.findIndex((other) => other.name === name) === c
          ? []
          : [
              mistake(
                ["tables", t, "columns", c, "name"],
                `列名 ${name} 重复，请另取一个`,
                `the column ${name} is there already, choose another name`,
              ),
            ]),
        ...(inferredFrom === undefined ||
        columns.some((other) => other.name === inferredFrom)
          ? []
          : [
              mistake(
                ["tables", t, "columns", c, "inferredFrom"],
                `此表没有列 ${inferredFrom}`,
                `the table has no column ${inferredFrom}`,
              ),
            ]),
      ]),
    ),
  ];
}

/** A field to tick needs its choices, and choices need their field. */
function choiceMistakes({ fields, choices }: Layout): LayoutMistake[] {
  return [
    ...fields.flatMap(({ name, kind }, i) =>
      kind !== "choice" || choices[name] !== undefined
        ? []
        : [
            mistake(
              ["fields", i, "kind"],
              `没有列出选项：在 choices.${name} 下写明，或改为 kind: text`,
              `its choices are missing: list them under choices.${name}, or make it kind: text`,
            ),
          ],
    ),
    ...Object.keys(choices)
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) =>
        mistake(
          ["choices", name],
          `没有字段 ${name}`,
          `there is no field ${name}`,
        ),
      ),
  ];
}
