import { expect, test } from "vitest";
import { settle } from "../../../src/stages/ocr/settle.ts";
import { symbolLine } from "../../../src/stages/ocr/symbols.ts";

function read(text: string, confidence = 95) {
  return symbolLine(
    [...text].map((character, i) => ({
      text: character,
      confidence,
      x0: 24 * i,
      x1: 24 * i + 22,
    })),
  );
}

const nothingKnown = () => null;

test("a line read once, and surely, is single", () => {
  const { line, reading } = settle([read("区委组织部", 99)], nothingKnown);
  expect(line.text).toBe("区委组织部");
  expect(reading).toEqual({ grade: "single", least: 99, others: [] });
});

test("two readings that agree confirm each other, whatever the width of their brackets", () => {
  const { line, reading } = settle(
    [read("（2021年度）", 90), read("(2021年度)", 96)],
    nothingKnown,
  );
  expect(line.text).toBe("（2021年度）");
  expect(reading).toEqual({ grade: "confirmed", least: 96, others: [] });
});

test("two of three settle it, and the third stays beside", () => {
  const { line, reading } = settle(
    [read("绥带"), read("绶带"), read("绶带")],
    nothingKnown,
  );
  expect(line.text).toBe("绶带");
  expect(reading.grade).toBe("settled");
  expect(reading.others).toEqual(["绥带"]);
});

test("a text that such forms print is taken before one that they do not", () => {
  const { line, reading } = settle(
    [read("人金额", 99), read("金额", 60)],
    (text) => (text === "金额" ? "whole" : null),
  );
  expect(line.text).toBe("金额");
  expect(reading).toMatchObject({ grade: "settled", others: ["人金额"] });
});

test("specks around a text that such forms print are none of it", () => {
  const { line } = settle([read("满意度指标。")], (text) =>
    text === "满意度指标" ? "whole" : null,
  );
  expect(line.text).toBe("满意度指标");
  expect(settle([read("到位。")], nothingKnown).line.text).toBe("到位。");
});

test("where all differ, each character goes by the majority, and the line is disputed", () => {
  const { line, reading } = settle(
    [read("绩效曰标申报表"), read("续效目标申报表"), read("绩效目标申报袁")],
    nothingKnown,
  );
  expect(line.text).toBe("绩效目标申报表");
  expect(reading.grade).toBe("disputed");
  expect(reading.others).toHaveLength(3);
});

test("a reading without doubt stands before two that came apart", () => {
  const { line, reading } = settle(
    [
      read("让话动经费2", 79),
      read("2八河动经贾.", 84),
      read("2、活动经费。", 97),
    ],
    nothingKnown,
  );
  expect(line.text).toBe("2、活动经费。");
  expect(reading.grade).toBe("disputed");
});

test("a character that one reading lost or made up is decided by the other two", () => {
  const lost = settle(
    [read("项目总算"), read("项日总预算"), read("项目总预笪")],
    nothingKnown,
  );
  expect(lost.line.text).toBe("项目总预算");
  const madeUp = settle(
    [read("155500曰"), read("15500目"), read("15500日")],
    nothingKnown,
  );
  expect(madeUp.line.text).toBe("15500曰");
});

test("the colon of a text that forms print is not a semicolon; that of another text stays", () => {
  const knownAs = (text: string) =>
    text.replaceAll("：", "") === "其中财政拨款" ? "whole" : null;
  expect(settle([read("其中；财政拨款", 99)], knownAs).line.text).toBe(
    "其中：财政拨款",
  );
  expect(settle([read("设备购置；", 99)], knownAs).line.text).toBe(
    "设备购置；",
  );
});

test("a printed text loses the specks around it, the end of a sentence that is part of one keeps its full stop", () => {
  const knownAs = (text: string) =>
    text === "满意度指标" ? "whole" : text === "理由" ? "part" : null;
  expect(settle([read("满意度指标。", 99)], knownAs).line.text).toBe(
    "满意度指标",
  );
  expect(settle([read("理由。", 99)], knownAs).line.text).toBe("理由。");
});
