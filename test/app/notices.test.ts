import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { notices } from "../../src/app/terminal/notices.ts";
import { displayWidth } from "../../src/text/display-width.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal(columns: number): NodeJS.WriteStream {
  return Object.assign(new PassThrough(), { columns }) as never;
}

function written(stream: NodeJS.WriteStream): string {
  return String((stream as unknown as PassThrough).read() ?? "");
}

test("the bar comes after a second, fits its line and gives way to lines", () => {
  const stream = terminal(40);
  const told = notices(stream, true);
  told.progress(0.1, "1/9  甲.pdf");
  expect(written(stream)).toBe("");
  vi.advanceTimersByTime(1500);
  told.progress(0.5, "5/9  一个名字很长很长的申报表文件.pdf");
  const bar = written(stream);
  expect(bar).toMatch(/^\r█{12}░{12} 5\/9 .*…/u);
  expect(bar.endsWith("…\u001b[K")).toBe(true);
  expect(displayWidth(bar.slice(1, -3))).toBeLessThan(40);
  told.line("甲.pdf：…");
  expect(written(stream)).toBe("\r\u001b[K甲.pdf：…\n");
});

test("it is not drawn more often than the eye needs", () => {
  const stream = terminal(80);
  const told = notices(stream, true);
  vi.advanceTimersByTime(1500);
  for (let page = 1; page <= 100; page++) told.progress(page / 100, `${page}`);
  expect(written(stream).match(/\r/gu)).toHaveLength(1);
});

test("no terminal, no bar", () => {
  const stream = terminal(80);
  const told = notices(stream, false);
  vi.advanceTimersByTime(1500);
  told.progress(0.5, "5/9");
  told.clear();
  expect(written(stream)).toBe("");
});
