import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  otherReadings,
  reasonInWords,
} from "../../../../src/app/review/web/words/reason-words.ts";

test("a reason in words, with what follows its code", () => {
  expect(reasonInWords("low-confidence").words?.zh).toBe("识别把握不足");
  expect(reasonInWords("read-as:1O0")).toMatchObject({ other: "1O0" });
  expect(reasonInWords("also-read:时间：8:30").other).toBe("时间：8:30");
});

test("a code without a wording is shown as it is", () => {
  expect(reasonInWords("no-such-code")).toEqual({
    code: "no-such-code",
    words: null,
    other: null,
  });
});

test("other readings count once", () => {
  const reasons = ["also-read:93", "low-confidence", "also-read:93"];
  expect(otherReadings(reasons)).toEqual(["93"]);
});

test("what the program gives as a reason has its wording", () => {
  const given = sources("src").flatMap((text) =>
    REASONS.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => match[1] ?? ""),
    ),
  );
  expect(given).toContain("no-ruling-lines");
  expect(given).toContain("cut-off");
  expect(given).toContain("unreadable-on-paper");
  const without = given.filter((code) => reasonInWords(code).words === null);
  expect([...new Set(without)]).toEqual([]);
});

/** How the stages give a reason. */
const REASONS = [
  /withReason\([^;]*?,\s*"([a-z-]+)"/gu,
  /[rR]easons\??\.(?:push|add)\("([a-z-]+)"/gu,
  /\breasons: \[[^\]]*?"([a-z-]+)"/gu,
  /\.reason \?\?= "([a-z-]+)"/gu,
  /WithReason\([^;]*?,\s*"([a-z-]+)"/gu,
  /\ball\.push\("([a-z-]+)"/gu,
  /^ {2}(?:accept|correct|unreadable): "([a-z-]+)"/gmu,
];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /^(?:stages|pipeline)\b.*\.ts$/u.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}
