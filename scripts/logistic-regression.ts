/**
 * The weights that make the observed outcomes most likely, by Newton's method with a ridge penalty
 * (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1).
 * @param rows the features of each observation; a constant feature is the intercept
 * @param ridge weight of the penalty on how far the weights are from the prior ones (squared)
 */
export function logisticRegression(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  ridge: number,
  prior: readonly number[],
): number[] {
  const size = rows[0]?.length ?? 0;
  let weights = [...prior];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map(
      (weight, i) => -ridge * (weight - (prior[i] as number)),
    );
    const hessian = weights.map((_, i) =>
      weights.map((_, j) => (i === j ? ridge : 0)),
    );
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const error = Number(outcomes[n]) - p;
      for (let i = 0; i < size; i++) {
        const x = row[i] as number;
        if (x === 0) continue;
        gradient[i] = (gradient[i] as number) + error * x;
        const line = hessian[i] as number[];
        for (let j = 0; j < size; j++)
          line[j] = (line[j] as number) + p * (1 - p) * x * (row[j] as number);
      }
    });
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + (step[i] as number));
    if (Math.max(...step.map(Math.abs)) < CLOSE) break;
  }
  return weights;
}

const ROUNDS = 50;
const CLOSE = 1e-6;

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** Gaussian elimination with pivots; the ridge keeps the matrix regular. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++)
      if (at(rows, r, column) ** 2 > at(rows, pivot, column) ** 2) pivot = r;
    const line = rows[pivot] as number[];
    rows[pivot] = rows[column] as number[];
    rows[column] = line;
    for (let r = 0; r < size; r++) {
      if (r === column) continue;
      const factor = at(rows, r, column) / at(rows, column, column);
      rows[r] = (rows[r] as number[]).map(
        (v, k) => v - factor * (line[k] as number),
      );
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}

function at(rows: number[][], row: number, column: number): number {
  return (rows[row] as number[])[column] as number;
}
