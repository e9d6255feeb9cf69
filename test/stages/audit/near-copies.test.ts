import { expect, test } from "vitest";
import { nearCopies } from "../../../src/stages/audit/near-copies.ts";
import {
  bareText,
  fingerprintsOf,
  sharedPart,
  shinglesOf,
  sortedShingles,
} from "../../../src/stages/audit/shingles.ts";

const LIMITS = { shortest: 20, share: 0.7 };
const A =
  "依据前两年度项目经费实际支出情况结合本年度经费支出进度充分考虑明年的各项业务支出而定";
const sorted = (text: string) => sortedShingles(shinglesOf(text));

test("texts are compared without punctuation, blanks and widths", () => {
  expect(bareText("依据《办法》（２０２１），\n 测算。")).toBe(
    "依据办法2021测算",
  );
});

test("the shared part is that of the shorter text", () => {
  expect(sharedPart(sorted(A), sorted(A))).toBe(1);
  expect(sharedPart(sorted(A), sorted(A.slice(0, 20)))).toBe(1);
  expect(sharedPart(sorted(A), sorted("法律援助案件逐年增多"))).toBe(0);
  expect(sharedPart(sorted(A), sorted("依"))).toBe(0);
});

test("texts that share a passage share a fingerprint, and there are fewer of them than shingles", () => {
  const shingles = shinglesOf(A);
  const prints = fingerprintsOf(shingles);
  expect(prints.size).toBeLessThan(shingles.length);
  for (let i = 0; i + 6 <= A.length; i++) {
    const passage = fingerprintsOf(shinglesOf(A.slice(i, i + 6)));
    expect([...passage].some((print) => prints.has(print))).toBe(true);
  }
});

test("copies and near-copies are one group, others alone", () => {
  const near = A.replace("项目经费", "干部经费").replace(
    "明年的各项业务支出",
    "",
  );
  const other =
    "全县现有农村集中供水工程其中建成超过十五年管网漏损率高峰期供水不足";
  expect(nearCopies([A, other, near, A], LIMITS)).toEqual([0, 1, 0, 0]);
});

test("short texts are no copies, nor is a text that holds another as a passage", () => {
  expect(nearCopies(["工作需要", "工作需要"], LIMITS)).toEqual([0, 1]);
  const long = `${A}${"全县现有农村集中供水工程管网老化".repeat(6)}`;
  expect(nearCopies([A, long], LIMITS)).toEqual([0, 1]);
});

test("a copy is found however many texts hold its boilerplate", () => {
  const letters = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
  let state = 1;
  const own = () =>
    Array.from({ length: 40 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return letters.charAt((state >>> 16) % letters.length);
    }).join("");
  const texts = Array.from(
    { length: 60 },
    () => `根据上级文件精神要求${own()}`,
  );
  const numbers = nearCopies([...texts, texts[50] as string], LIMITS);
  expect(numbers[60]).toBe(numbers[50]);
  const twin = `${(texts[59] as string).slice(0, -2)}测算`;
  const twice = nearCopies([...texts, twin], LIMITS);
  expect(twice[60]).toBe(twice[59]);
  expect(new Set(numbers).size).toBe(60);
});
