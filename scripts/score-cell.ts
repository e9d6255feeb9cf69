import type { Cell } from "../src/model/cell.ts";
import type { CellOutcome } from "./tally.ts";
import type { CellTruth } from "./truth.ts";

/** Whether a cell was read as it must; `excused`: the result names a problem for where it stands, so that a gap is no secret. */
export function compareCell(
  expected: CellTruth | undefined,
  actual: Cell | undefined,
  excused: boolean,
): Pick<CellOutcome, "right" | "marked" | "expected" | "actual"> {
  const given = actual === undefined || actual.state === "absent";
  const marked =
    actual?.review === true ||
    actual?.state === "unreadable" ||
    (excused && given);
  const shown =
    actual === undefined || actual.text === null
      ? null
      : { text: actual.text, value: actual.value };
  return {
    right: isRight(expected, actual),
    marked,
    expected: expected === undefined ? null : expected,
    actual: shown,
  };
}

function isRight(
  expected: CellTruth | undefined,
  actual: Cell | undefined,
): boolean {
  const state = actual?.state ?? "absent";
  if (expected === undefined || expected === null) return state === "absent";
  if (typeof expected === "string") return textIsRight(expected, actual);
  if ("state" in expected) return state === "unreadable";
  if (expected.text !== undefined && !textIsRight(expected.text, actual))
    return false;
  return actual !== undefined && holds(actual.value, expected.value);
}

function textIsRight(expected: string, actual: Cell | undefined): boolean {
  const wanted = withoutSpace(expected);
  return (
    actual?.state === (wanted === "" ? "blank" : "read") &&
    actual.text !== null &&
    withoutSpace(actual.text) === wanted
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Whether `actual` has all that `expected` has; keys that the truth leaves out (a note) may be there. */
function holds(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((entry, index) => holds(actual[index], entry))
    );
  if (typeof expected === "object" && expected !== null)
    return (
      typeof actual === "object" &&
      actual !== null &&
      Object.entries(expected).every(([key, entry]) =>
        holds((actual as Record<string, unknown>)[key], entry),
      )
    );
  return actual === expected;
}
