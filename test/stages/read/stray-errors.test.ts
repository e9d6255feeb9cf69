import { afterEach, expect, test } from "vitest";
import { watchStrayErrors } from "../../../src/stages/read/stray-errors.ts";

const others = process.listeners("unhandledRejection");
afterEach(() => {
  process.removeAllListeners("unhandledRejection");
  for (const listener of others) process.on("unhandledRejection", listener);
});

function errorAt(place: string): Error {
  const error = new Error("bad entry");
  error.stack = `Error: bad entry\n    at f (${place}:1:1)`;
  return error;
}

test("errors that pdf.js drops are told to each open document, and no longer once it is closed", async () => {
  process.removeAllListeners("unhandledRejection");
  const [first, second] = [watchStrayErrors(), watchStrayErrors()];
  const error = errorAt(
    "/x/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs",
  );
  Promise.reject(error);
  expect(await first.met()).toEqual([error]);
  expect(await second.met()).toEqual([error]);
  first.stop();
  expect(process.listenerCount("unhandledRejection")).toBe(1);
  second.stop();
  expect(process.listenerCount("unhandledRejection")).toBe(0);
});

test("errors of others end the process as ever", () => {
  process.removeAllListeners("unhandledRejection");
  const stray = watchStrayErrors();
  const [listener] = process.listeners("unhandledRejection");
  const error = errorAt("/x/src/other.ts");
  expect(() => listener?.(error, Promise.resolve())).toThrow(error);
  stray.stop();
});
