import { expect, test } from "vitest";
import type { PageContent, Rule, Word } from "../../../src/model/page.ts";
import { buildGrids } from "../../../src/stages/grid/build-grids.ts";
import { horizontal, vertical, word } from "../../support/words.ts";

function page(rules: Rule[], words: Word[], more: Partial<PageContent> = {}) {
  const content: PageContent = {
    page: 3,
    kind: "text",
    width: 600,
    height: 800,
    rotation: 0,
    skew: 0,
    turn: 0,
    words,
    hidden: [],
    rules,
    fills: [],
    images: [],
    cutOff: false,
    unreadable: null,
    scan: null,
    ...more,
  };
  return buildGrids(content);
}

function ruled(xs: number[], ys: number[]): Rule[] {
  return [
    ...ys.map((y) => horizontal(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
    ...xs.map((x) => vertical(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
  ];
}

const TABLE = ruled([50, 150, 300], [100, 120, 160]);

/** The texts of each table's cells, "row.column text". */
const texts = ({ grids }: ReturnType<typeof buildGrids>) =>
  grids.map(({ cells }) =>
    cells.map(({ row, column, lines }) =>
      `${row}.${column} ${lines.map(({ text }) => text).join("|")}`.trim(),
    ),
  );

test("words go into the cell around their middle, the others stay loose", () => {
  const result = page(TABLE, [
    word("项目名称", 55, 105),
    word("办公经费", 155, 105),
    word("第二行", 155, 137),
    word("第一行", 155, 125),
    word("填报日期", 55, 80),
  ]);
  expect(texts(result)).toEqual([
    ["0.0 项目名称", "0.1 办公经费", "1.0", "1.1 第一行|第二行"],
  ]);
  expect(result.loose.map(({ text }) => text)).toEqual(["填报日期"]);
  expect(result.grids[0]).toMatchObject({ page: 3, box: [50, 100, 300, 160] });
});

test("a text that overflows its cell sideways stays in the cell where its middle is", () => {
  const result = page(TABLE, [word("服务对象满意度指标值", 55, 105)]);
  expect(texts(result)[0]?.[0]).toBe("0.0 服务对象满意度指标值");
});

test("of nested tables the inner one takes the words", () => {
  const inner = ruled([160, 220, 290], [130, 140, 155]);
  const result = page(
    [...TABLE, ...inner],
    [word("合计", 165, 130), word("45", 225, 143), word("金额", 155, 105)],
  );
  expect(texts(result)).toEqual([
    ["0.0", "0.1 金额", "1.0", "1.1"],
    ["0.0 合计", "0.1", "1.0", "1.1 45"],
  ]);
});

test("a line that runs over a table's foot belongs to the cell above it", () => {
  const result = page(TABLE, [
    word("第一行", 155, 145),
    word("第二行", 155, 157),
    word("脚注", 155, 190),
  ]);
  expect(texts(result)[0]?.[3]).toBe("1.1 第一行|第二行");
  expect(result.loose.map(({ text }) => text)).toEqual(["脚注"]);
});

test("a line right below a table goes on with the cell above it only where that has no room for it", () => {
  const below = word("测算依据", 155, 160.5);
  const loose = (above: string) =>
    page(TABLE, [word(above, 155, 149), below]).loose;
  expect(loose("存储设备")).toEqual([below]);
  expect(loose("存储设备购置费及安装调试费用")).toEqual([]);
});

test("a line below a table under a blank cell, or of other type, is none of its", () => {
  const below = word("备注", 155, 162);
  expect(page(TABLE, [word("左", 55, 145), below]).loose).toEqual([below]);
  const larger = word("备注", 155, 162, { size: 16 });
  expect(page(TABLE, [word("上", 155, 149), larger]).loose).toEqual([larger]);
});

test("tables are given from the top; frames without any text are none", () => {
  const low = ruled([50, 150, 300], [400, 420, 440]);
  const result = page(
    [...low, ...TABLE, ...ruled([50, 300], [600, 620, 640])],
    [word("下", 55, 405), word("上", 55, 105)],
  );
  expect(result.grids.map(({ box }) => box[1])).toEqual([100, 400]);
});

test("where a table runs off the page, the cells at its edge are marked, blank ones too", () => {
  const wide = ruled([50, 300, 600], [100, 120, 160]);
  const words = [word("项目名称", 55, 105), word("办公经", 560, 105)];
  const reasons = (cutOff: boolean) =>
    page(wide, words, { cutOff }).grids[0]?.cells.map((cell) => cell.reasons);
  expect(reasons(true)).toEqual([[], ["cut-off"], [], ["cut-off"]]);
  expect(reasons(false)).toEqual([[], [], [], []]);
});

test("on a page that is read turned, the edge is that of the turned page", () => {
  const wide = ruled([50, 300, 800], [100, 120, 160]);
  const cells = page(wide, [word("办公经", 760, 105)], {
    cutOff: true,
    turn: 90,
  }).grids[0]?.cells;
  expect(cells?.[1]?.reasons).toEqual(["cut-off"]);
});

test("a cell under a stamp is marked, even where nothing else is read in it", () => {
  const hidden = [
    { ...word("20万元", 155, 105), because: "under-image" as const },
    { ...word("作废", 155, 137), because: "invisible" as const },
  ];
  const { grids } = page(TABLE, [word("项目名称", 55, 105)], { hidden });
  expect(grids[0]?.cells.map(({ reasons }) => reasons)).toEqual([
    [],
    ["under-image"],
    [],
    [],
  ]);
});

test("a merged cell that runs through a whole page has two sides and is one", () => {
  const rules = [
    ...[100, 120, 160].map((y) => horizontal(y, 150, 300)),
    ...[50, 150, 300].map((x) => vertical(x, 100, 160)),
  ];
  const found = page(rules, [
    word("绩效指标", 60, 125),
    word("数量", 155, 105),
    word("质量", 155, 130),
  ]);
  expect(texts(found)).toEqual([["0.0 绩效指标", "0.1 数量", "1.1 质量"]]);
  expect(found.loose).toEqual([]);
});

test("an upright line of another height beside a table is none of its sides", () => {
  const rules = [...ruled([150, 300], [100, 120, 160]), vertical(50, 90, 160)];
  const found = page(rules, [word("边注", 60, 125), word("数量", 155, 105)]);
  expect(found.loose.map(({ text }) => text)).toEqual(["边注"]);
});

test("a cell with text that a line goes through is doubtful, an underline and a border are not", () => {
  const words = [word("项目名称", 55, 105), word("二十万元", 155, 105)];
  const reasons = (...strokes: Rule[]) =>
    page([...TABLE, ...strokes], words).grids[0]?.cells[1]?.reasons;
  expect(reasons(horizontal(110, 155, 175))).toEqual(["struck-out"]);
  expect(reasons(horizontal(114.5, 155, 195))).toEqual([]);
  expect(reasons(horizontal(110, 155, 158))).toEqual([]);
  expect(reasons()).toEqual([]);
});

test("large text over a table that sticks out of its cell above and below is none of it", () => {
  const watermark: Word = {
    ...word("征求意见稿", 60, 80),
    box: [60, 80, 290, 150],
    size: 64,
  };
  const result = page(TABLE, [word("项目名称", 55, 105), watermark]);
  expect(result.loose.map(({ text }) => text)).toEqual(["征求意见稿"]);
});

test("a text too long for its cell runs on over blank cells and out of the table, whatever words it is divided into", () => {
  const over = [word("市政府第", 112, 104), word("18", 152, 104)];
  const out = word("次会议纪要设立并逐年安排", 162, 104);
  const behind = word("。", 282, 104);
  const beyond = word("附件", 292, 104);
  const { grids, loose } = page(TABLE, [...over, out, behind, beyond]);
  expect(grids[0]?.cells.map(({ lines }) => lines.map((l) => l.text))).toEqual([
    ["市政府第18次会议纪要设立并逐年安排。附件"],
    [],
    [],
    [],
  ]);
  expect(loose).toEqual([]);
});

test("a word that is longer than twice its cell goes back to the cell that it begins in, where the others are blank", () => {
  const long = word("按照省卫生健康委的通知人均补助标准提高", 53, 104);
  expect(texts(page(TABLE, [long]))[0]?.slice(0, 2)).toEqual([
    `0.0 ${long.text}`,
    "0.1",
  ]);
  const other = word("12", 280, 104);
  expect(texts(page(TABLE, [long, other]))[0]?.[1]).toContain("12");
  // In the middle of a cell that is too narrow for it.
  const centred = word("按照省卫生健康委的通知人", 110, 104);
  expect(texts(page(TABLE, [centred]))[0]?.[1]).toBe(`0.1 ${centred.text}`);
});

test("a text that leaves the table exactly at its border goes on behind it", () => {
  const inside = word("乡镇", 280, 104);
  const { grids, loose } = page(TABLE, [inside, word("12个", 300, 104)]);
  expect(grids[0]?.cells[1]?.lines[0]?.text).toBe("乡镇12个");
  expect(loose).toEqual([]);
  const note = word("注", 302, 104);
  expect(page(TABLE, [inside, note]).loose).toEqual([note]);
});

test("texts that touch at a border stay in their cells, where none reaches over it or the second cell has text of its own", () => {
  const touching = [word("市政府第", 110, 104), word("18次", 150, 104)];
  expect(texts(page(TABLE, touching))[0]?.slice(0, 2)).toEqual([
    "0.0 市政府第",
    "0.1 18次",
  ]);
  const over = [word("市政府第", 112, 104), word("18次", 152, 104)];
  const own = word("12", 250, 104);
  expect(texts(page(TABLE, [...over, own]))[0]?.[0]).toBe("0.0 市政府第");
  const hanging = [word("规范管理水平，", 85, 104), word("有所提升", 156, 104)];
  expect(texts(page(TABLE, hanging))[0]?.[1]).toBe("0.1 有所提升");
  const overhanging = [
    word("市政府第二", 101, 104),
    word("明显改善", 153, 104),
  ];
  expect(texts(page(TABLE, overhanging))[0]?.[1]).toBe("0.1 明显改善");
  const cut = word("准绩效", 152, 104, { reasons: ["partly-hidden"] });
  expect(texts(page(TABLE, [word("指标值数", 112, 104), cut]))[0]?.[0]).toBe(
    "0.0 指标值数",
  );
});

test("a cell whose further lines are clipped away is doubtful; what is clipped away below a line with room is another text", () => {
  const clipped = (x: number) => ({
    ...word("设立。", x, 116),
    because: "clipped" as const,
  });
  const reasonsOf = (text: string, x: number) =>
    page(TABLE, [word(text, 52, 104)], { hidden: [clipped(x)] }).grids[0]
      ?.cells[0]?.reasons;
  expect(reasonsOf("城区供水管网运行年", 52)).toEqual(["partly-hidden"]);
  expect(reasonsOf("城区供水", 52)).toEqual([]);
  expect(reasonsOf("城区供水管网运行年", 160)).toEqual([]);
});
