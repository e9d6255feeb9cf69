import { expect, test } from "vitest";
import { putRight } from "../../../src/stages/ocr/put-right.ts";

/** Symbols of a text, as sure as each other. */
function symbols(text: string) {
  return [...text].map((character, i) => ({
    text: character,
    confidence: 99,
    x0: 24 * i,
    x1: 24 * i + 22,
  }));
}

test.each([
  ["2018一2022年", "2018—2022年", "a dash between numbers"],
  ["3月一5月", "3月—5月", "a dash between months"],
  ["一次性项目", "一次性项目", "the number one stays"],
  ["单价x数量", "单价×数量", "the sign for times"],
  ["数字化×光机更新", "数字化X光机更新", "rays"],
  ["胸部×线片", "胸部X线片", "rays"],
  ["每米×光缆长度", "每米×光缆长度", "the sign for times before 光缆"],
  ["6.50==单价×数量", "6.50=单价×数量", "a wide sign of equality"],
  ["数字化X光机", "数字化X光机", "rays are no product"],
  ["目标1；完成培训", "目标1：完成培训", "the colon of a goal's number"],
  ["目标2：，完成培训", "目标2：完成培训", "the same colon read twice"],
  ["目标一,完成培训", "目标一：完成培训", "the same behind a Chinese numeral"],
  ["完成目标1，培训", "完成目标1，培训", "a goal named in a text"],
  ["4x5英寸", "4x5英寸", "an x between numbers may be one"],
  ["第一2组", "第一2组", "一 behind a word is no dash"],
  ["(中发【2018]37号)", "（中发〔2018〕37号）", "a document's number"],
  ["中发〔〔2018】〕37号", "中发〔2018〕37号", "a bracket read as two"],
  ["中发【2020]", "中发〔2020〕", "a document's number at the end of a line"],
  ["中发(2018)37号", "中发（2018）37号", "round on both sides is as printed"],
  ["预算[2018]年", "预算[2018]年", "no number of a document"],
  ["经费〈含评审费)", "经费（含评审费）", "an angle that is a round bracket"],
  ["《关于〈办法〉的通知》", "《关于〈办法〉的通知》", "a title in a title"],
  ["100.00%6", "100.00%", "a percent sign read twice"],
  ["474台〔套)", "474台（套）", "brackets that are no year's"],
  ["中发【2020]2", "中发〔2020〕2", "a document's number that goes on below"],
  ["1,200.50", "1,200.50", "an amount keeps its comma"],
  ["1，200．50", "1,200.50", "wide marks between digits are narrow"],
  ["奖牌,证书;绶带", "奖牌，证书；绶带", "running text has wide marks"],
  ['"七一"活动', "“七一”活动", "quotation marks open and close"],
  ["'红色引擎“提供", "“红色引擎”提供", "a quotation whose marks were misread"],
  ["红色”和“引擎”", "红色”和“引擎”", "one that began on the line before"],
])("%s → %s: %s", (read, right) => {
  const line = putRight(symbols(read));
  expect(line.map(({ text }) => text).join("")).toBe(right);
  expect(line[0]?.x0).toBe(0);
});
