import { expect, test } from "vitest";
import { putReading } from "../../../../src/app/review/web/cell/put-reading.ts";

test("another reading of a whole text takes its place", () => {
  expect(putReading("石曼辰", "石晗辰")).toBe("石晗辰");
  expect(putReading("1O0万元", "100万元")).toBe("100万元");
  expect(putReading("≥949", "≥94%")).toBe("≥94%");
});

test("another reading of one line leaves the others as they are", () => {
  const text =
    "按照办法及“县道每年每公里10000元、乡道5000元、村道3000元“的标准则算。";
  const reading = "道5000元、村道3000元“的标准测算。";
  expect(putReading(text, reading)).toBe(
    "按照办法及“县道每年每公里10000元、乡道5000元、村道3000元“的标准测算。",
  );
});

test("a line amid paragraphs is found", () => {
  const text =
    "1.2018年预算安排342万元；\n2.当年预算安排有所变动「\n3.详见附表。";
  expect(putReading(text, "2.当年预算安排有所变动。")).toBe(
    "1.2018年预算安排342万元；\n2.当年预算安排有所变动。\n3.详见附表。",
  );
});

test("a reading with more or fewer characters", () => {
  expect(putReading("共20万元整", "200万元")).toBe("共200万元整");
  expect(putReading("共2000万元整", "200万元")).toBe("共200万元整");
});

test("what is of the line around the cell is not put into it", () => {
  expect(putReading("万元", "填报日期：2021年1月28日")).toBeNull();
  expect(putReading("", "石晗辰")).toBeNull();
});
