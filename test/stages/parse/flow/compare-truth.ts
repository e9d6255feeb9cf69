import type { RawCell } from "../../../../src/model/cell.ts";
import type { RawForm, RawRow } from "../../../../src/model/form.ts";

/** A form's truth: texts by path, white space left out; null where the paper shows nothing. */
export type FlatTruth = Record<string, string | null>;

/** A cell that differs from the truth. */
export interface Difference {
  path: string;
  expected: string | null;
  actual: string | null;
  review: boolean;
}

/** How a reading compares with the truth, cell by cell. */
export interface Comparison {
  cells: number;
  differences: Difference[];
  /** Cells marked for review, right or wrong. */
  review: string[];
}

/** Every cell of the truth and every cell that was read and the truth does not have. White space does not count. */
export function compareForms(
  forms: readonly RawForm[],
  truths: readonly FlatTruth[],
): Comparison {
  const result: Comparison = { cells: 0, differences: [], review: [] };
  for (let i = 0; i < Math.max(forms.length, truths.length); i++) {
    const actual = flattenForm(forms[i]);
    const expected = truths[i] ?? {};
    for (const path of new Set([
      ...Object.keys(expected),
      ...Object.keys(actual),
    ])) {
      const wanted = bare(expected[path] ?? null);
      const cell = actual[path];
      const got = bare(cell?.text ?? null);
      if (wanted === null && got === null && expected[path] === undefined)
        continue;
      result.cells++;
      const full = `f${i + 1}.${path}`;
      if (cell?.review === true) result.review.push(full);
      if (wanted !== got)
        result.differences.push({
          path: full,
          expected: wanted,
          actual: got,
          review: cell?.review ?? false,
        });
    }
  }
  return result;
}

function bare(text: string | null): string | null {
  const stripped = text?.replace(/\s+/gu, "") ?? "";
  return stripped === "" ? null : stripped;
}

/** The cells of a form by path: `goal`, `funding.total`, `indicators.3.value`, `longTermIndicators.0.rows.1.content`. */
export function flattenForm(
  form: RawForm | undefined,
): Record<string, RawCell> {
  const flat: Record<string, RawCell> = {};
  const visit = (path: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("state" in value) flat[path] = value as RawCell;
    else if (isHistoryEntry(value)) flat[`${path}`] = value.amount;
    else
      for (const [key, inner] of Object.entries(value))
        visit(path === "" ? key : `${path}.${key}`, inner);
  };
  visit("", form?.fields ?? {});
  visit("", form?.tables ?? {});
  return flat;
}

function isHistoryEntry(value: object): value is { amount: RawCell } {
  return "amount" in value && "year" in value;
}

export type { RawRow };
