import type { Cell } from "../src/model/cell.ts";
import { foldWidths } from "./fold-widths.ts";
import type { CellOutcome } from "./tally.ts";
import type { CellTruth } from "./truth.ts";

/**
 * Whether a cell was read as it must: its state, its value, and its text with white space removed and nothing else
 * changed; where it was read from a picture, texts and texts in values are compared by `foldWidths`.
 * `excused`: the result names a problem for where it stands, so that a gap is no secret.
 */
export function compareCell(
  expected: CellTruth | undefined,
  actual: Cell | undefined,
  excused: boolean,
): Omit<CellOutcome, "path" | "kind"> {
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
    ...(actual && {
      by: actual.by,
      reasons: actual.reasons,
      ...(actual.confidence !== undefined && { confidence: actual.confidence }),
      ...(actual.reading?.features && {
        features: actual.reading.features,
        group: actual.reading.group,
      }),
    }),
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
  return (
    actual !== undefined &&
    holds(
      actual.value,
      expected.value,
      actual.by === "ocr" ? foldWidths : exactly,
    )
  );
}

type Folding = (text: string) => string;

function exactly(text: string): string {
  return text;
}

function textIsRight(expected: string, actual: Cell | undefined): boolean {
  if (actual === undefined || actual.text === null) return false;
  const folding = actual.by === "ocr" ? foldWidths : withoutSpace;
  const wanted = folding(expected);
  return (
    actual.state === (wanted === "" ? "blank" : "read") &&
    folding(actual.text) === wanted
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Whether `actual` has all that `expected` has; keys that the truth leaves out (a note) may be there. */
function holds(actual: unknown, expected: unknown, folding: Folding): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((entry, index) => holds(actual[index], entry, folding))
    );
  if (typeof expected === "object" && expected !== null)
    return (
      typeof actual === "object" &&
      actual !== null &&
      Object.entries(expected).every(([key, entry]) =>
        holds((actual as Record<string, unknown>)[key], entry, folding),
      )
    );
  if (typeof expected === "string" && typeof actual === "string")
    return folding(actual) === folding(expected);
  return actual === expected;
}
