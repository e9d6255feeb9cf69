import type { Form, Row } from "../src/model/form.ts";
import type { FormTruth, RowTruth } from "./truth.ts";

/** A form of the truth with its id (f1, f2 … in order). */
export interface WantedForm {
  form: FormTruth;
  id: string;
}

/** Pairs each form of the truth with the first unused form of its type that shares a page (or, without pages, with the first of its type). */
export function alignForms(
  wanted: readonly FormTruth[],
  found: readonly Form[],
): [WantedForm | null, Form | null][] {
  const rest = [...found];
  const pairs: [WantedForm | null, Form | null][] = wanted.map(
    (form, index) => {
      const at = rest.findIndex(
        (other) =>
          other.type === form.type &&
          (form.pages.length === 0 ||
            form.pages.some((page) => other.pages.includes(page))),
      );
      const [match] = at === -1 ? [] : rest.splice(at, 1);
      return [{ form, id: `f${index + 1}` }, match ?? null];
    },
  );
  return [...pairs, ...rest.map((form): [null, Form] => [null, form])];
}

/**
 * Pairs the rows of a table so that the fewest cells are wrong: a missing or added row costs its own cells,
 * not those of every row after it (edit distance over rows).
 */
export function alignRows(
  wanted: readonly RowTruth[],
  found: readonly Row[],
  outcomes: (
    a: RowTruth | null,
    b: Row | null,
  ) => readonly { right: boolean }[],
): [RowTruth | null, Row | null][] {
  const cost = (a: RowTruth | null, b: Row | null) =>
    outcomes(a, b).filter(({ right }) => !right).length;
  const table: number[][] = [];
  const at = (i: number, j: number) =>
    table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = wanted.length; i >= 0; i--) {
    const line: number[] = [];
    table[i] = line;
    for (let j = found.length; j >= 0; j--) {
      const a = wanted[i] ?? null;
      const b = found[j] ?? null;
      line[j] =
        a === null && b === null
          ? 0
          : Math.min(
              a && b ? cost(a, b) + at(i + 1, j + 1) : Number.POSITIVE_INFINITY,
              a ? cost(a, null) + at(i + 1, j) : Number.POSITIVE_INFINITY,
              b ? cost(null, b) + at(i, j + 1) : Number.POSITIVE_INFINITY,
            );
    }
  }
  const pairs: [RowTruth | null, Row | null][] = [];
  let i = 0;
  let j = 0;
  while (i < wanted.length || j < found.length) {
    const a = wanted[i] ?? null;
    const b = found[j] ?? null;
    const best = at(i, j);
    if (a && b && best === cost(a, b) + at(i + 1, j + 1)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (a && best === cost(a, null) + at(i + 1, j)) {
      pairs.push([a, null]);
      i++;
    } else {
      pairs.push([null, b]);
      j++;
    }
  }
  return pairs;
}
