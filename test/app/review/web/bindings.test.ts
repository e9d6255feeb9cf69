import { expect, test } from "vitest";
import {
  BINDINGS,
  bindingOf,
  type Pressed,
} from "../../../../src/app/review/web/keys/bindings.ts";

function press(key: string, how: Partial<Pressed> = {}): Pressed {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    ...how,
  };
}

test.each([
  ["j", "next"],
  ["J", "next"],
  ["ArrowUp", "previous"],
  ["Enter", "accept"],
  ["x", "unreadable"],
  ["3", "other"],
  ["/", "filters"],
  ["?", "help"],
])("%s asks for %s", (key, action) => {
  expect(bindingOf(press(key))).toBe(action);
});

test("Ctrl or ⌘ makes another key of it", () => {
  expect(bindingOf(press("z"))).toBe("toCell");
  expect(bindingOf(press("z", { ctrlKey: true }))).toBe("undo");
  expect(bindingOf(press("z", { metaKey: true }))).toBe("undo");
  expect(bindingOf(press("x", { ctrlKey: true }))).toBeNull();
  expect(bindingOf(press("e", { altKey: true }))).toBeNull();
});

test("keys of an input method are its own", () => {
  expect(bindingOf(press("Enter", { isComposing: true }))).toBeNull();
  expect(bindingOf(press("e", { keyCode: 229 }))).toBeNull();
});

test("no key has two meanings", () => {
  const keys = BINDINGS.flatMap(({ keys, command }) =>
    keys.map((key) => `${command ?? false} ${key}`),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
