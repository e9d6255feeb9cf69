import { columns } from "./columns.ts";
import { isHighAsDigit, isNarrowAsDigit } from "./digit-size.ts";
import { boxOf, type Part } from "./parts.ts";

/** Half of a 0 is no wider than this (em); its halves stand no further apart than this (em): two digits do. */
const HALF = 0.28;
const CRACK = 0.08;

/** The columns of a number's ink, a digit each: a 0 whose thin head and foot were not printed stands in two halves, which are one. */
export function digitColumns(parts: readonly Part[], em: number): Part[][] {
  const mended: Part[][] = [];
  for (const group of columns(parts)) {
    const before = mended.at(-1);
    if (before !== undefined && areHalves(before, group, em))
      mended.splice(-1, 1, [...before, ...group]);
    else mended.push(group);
  }
  return mended;
}

function areHalves(
  left: readonly Part[],
  right: readonly Part[],
  em: number,
): boolean {
  const [a, b] = [boxOf(left), boxOf(right)];
  return (
    [a, b].every(
      (box) => box[2] - box[0] <= HALF * em && isHighAsDigit(box, em),
    ) &&
    b[0] - a[2] <= CRACK * em &&
    isNarrowAsDigit(boxOf([...left, ...right]), em)
  );
}
