import { expect, test } from "vitest";
import { outlineOf } from "../../../src/layouts/outline/outline.ts";
import type { FormCell } from "../../../src/model/grid.ts";
import { formGrid, type Texts } from "../../support/tables.ts";

/** The outline of a table by its texts: label: values, [headings]: rows, sections, stray texts. */
function outline(texts: Texts, known: string[] = []) {
  const { cells } = formGrid(texts);
  const found = outlineOf(cells, (text) => known.includes(text));
  const text = (cell: FormCell | null) => cell?.text ?? null;
  return {
    pairs: found.pairs.map(({ label, values }) =>
      [label.text, ...values.map(text)].join(" = "),
    ),
    tables: found.tables.map(({ label, columns, rows }) => ({
      label: text(label),
      headings: columns.map(({ heading }) => heading.text),
      rows: rows.map((row) => row.cells.map(text)),
    })),
    sections: found.sections.map(text),
    stray: found.stray.map(text),
  };
}
const NONE = { pairs: [], tables: [], sections: [], stray: [] };

test("labels and values in turn, whatever the words; short names are values by their place", () => {
  expect(
    outline([
      ["申请科室", "知识产权科", "经办人", "石雪梅"],
      ["联系方式", "0719-8300025", "所属片区", ""],
      ["情况说明", "经费不足，拟申请调剂。", "<", "<"],
    ]),
  ).toEqual({
    ...NONE,
    pairs: [
      "申请科室 = 知识产权科",
      "经办人 = 石雪梅",
      "联系方式 = 0719-8300025",
      "所属片区 = ",
      "情况说明 = 经费不足，拟申请调剂。",
    ],
  });
});

test("a row of headings over figures is a table, with the label beside it; merged cells stand in each row", () => {
  expect(
    outline([
      ["申请单位", "县市场监管局", "<", "<"],
      ["分项明细", "科室", "事项", "数额"],
      ["^", "知识产权科", "强制检定", "77.14"],
      ["^", "^", "快检室新建", "78.84"],
      ["^", "合计", "<", "155.98"],
    ]),
  ).toEqual({
    ...NONE,
    pairs: ["申请单位 = 县市场监管局"],
    tables: [
      {
        label: "分项明细",
        headings: ["科室", "事项", "数额"],
        rows: [
          ["知识产权科", "强制检定", "77.14"],
          ["知识产权科", "快检室新建", "78.84"],
          ["合计", null, "155.98"],
        ],
      },
    ],
  });
});

test("headings in two rows, those over several columns kept", () => {
  const { tables, stray } = outline([
    ["序号", "标的", "预算", "<"],
    ["^", "^", "单价", "总价"],
    ["1", "体检", "1,200.00", "540,000.00"],
    ["2", "走访", "600.00", "312,000.00"],
  ]);
  expect(tables[0]?.headings).toEqual(["序号", "标的", "单价", "总价"]);
  expect(tables[0]?.rows).toHaveLength(2);
  expect(stray).toEqual([]);
});

test("a table ends where a row does not keep to its columns", () => {
  const { pairs, tables } = outline([
    ["序号", "事项", "数额"],
    ["1", "体检", "20"],
    ["2", "走访", "30"],
    ["调整原因", "送检积极性不高。", "<"],
  ]);
  expect(tables[0]?.rows).toHaveLength(2);
  expect(pairs).toEqual(["调整原因 = 送检积极性不高。"]);
});

test("a label that is not drawn again on the next page goes on beside its rows", () => {
  const { cells } = formGrid([
    ["分项明细", "科室", "事项", "数额"],
    ["^", "知识产权科", "强制检定", "77.14"],
    ["", "特种设备科", "电梯检验", "12.00"],
    ["", "办公室", "档案整理", "3.00"],
  ]);
  const drawn = cells.filter(({ row, column }) => row !== 2 || column > 0);
  const { tables, stray } = outlineOf(drawn);
  expect(tables.map(({ label, rows }) => [label?.text, rows.length])).toEqual([
    ["分项明细", 3],
  ]);
  expect(stray).toEqual([]);
});

test("a heading with figures in it among others", () => {
  const { tables } = outline([
    ["", "年初预算数", "1—7月执行数", "全年预计"],
    ["本级财力", "20", "18", "20"],
    ["上级补助", "5", "5", "5"],
  ]);
  expect(tables[0]?.headings).toEqual([
    "",
    "年初预算数",
    "1—7月执行数",
    "全年预计",
  ]);
});

test("a first column without heading", () => {
  expect(
    outline([
      ["", "年初数", "执行数"],
      ["本级财力", "20", "18"],
      ["上级补助", "5", "5"],
    ]).tables,
  ).toEqual([
    {
      label: null,
      headings: ["", "年初数", "执行数"],
      rows: [
        ["本级财力", "20", "18"],
        ["上级补助", "5", "5"],
      ],
    },
  ]);
});

test("a label over several others is a section; one with texts beside it has them for its value", () => {
  expect(
    outline([
      ["承办人", "姓名", "石雪梅"],
      ["^", "手机", "13700000000"],
      ["实施步骤", "第一步：完成招标。", "<"],
      ["^", "第二步：组织验收。", "<"],
    ]),
  ).toEqual({
    ...NONE,
    pairs: [
      "姓名 = 石雪梅",
      "手机 = 13700000000",
      "实施步骤 = 第一步：完成招标。 = 第二步：组织验收。",
    ],
    sections: ["承办人"],
  });
});

test("labels over room to write in have it for their value", () => {
  expect(
    outline([
      ["申请单位", "县局", "<"],
      ["单位意见", "主管部门意见", "财政部门意见"],
      ["同意申请。\n签字： 年 月 日", "（盖章） 年 月 日", ""],
    ]).pairs.slice(1),
  ).toEqual([
    "单位意见 = 同意申请。\n签字： 年 月 日",
    "主管部门意见 = （盖章） 年 月 日",
    "财政部门意见 = ",
  ]);
});

test("a label and its value in one cell; a note is stray", () => {
  expect(
    outline([
      ["经办人：石雪梅", "复核人：蔡喆"],
      ["本表一式三份，由各单位留存。", "<"],
    ]),
  ).toEqual({
    ...NONE,
    pairs: ["经办人：石雪梅 = 经办人：石雪梅", "复核人：蔡喆 = 复核人：蔡喆"],
    stray: ["本表一式三份，由各单位留存。"],
  });
});

test("words that forms print settle what geometry leaves open", () => {
  const texts = [
    ["姓名", "单位", "职务", "备注"],
    ["张三", "财政局", "科长", ""],
    ["李四", "审计局", "处长", ""],
    ["王五", "税务局", "科员", ""],
  ];
  expect(outline(texts).tables).toHaveLength(0);
  expect(outline(texts, ["单位", "备注", "姓名"]).tables).toHaveLength(0);
  expect(
    outline([...texts, ["", "", "", ""]], ["单位", "备注"]).tables,
  ).toHaveLength(1);
});
