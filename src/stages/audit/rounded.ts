/**
 * Whether one amount is the other as people round it: 24万 for 23.96万, 23.9万 for 23.92万. The rounded one says by its
 * own digits how far: a whole number of 万, of tenths or of hundredths of one.
 * @param exact in fen
 * @param rounded in fen
 */
export function isRounded(exact: number, rounded: number): boolean {
  if (exact === rounded) return true;
  const step = STEPS.find((fen) => rounded % fen === 0);
  return step !== undefined && Math.abs(exact - rounded) * 2 <= step;
}

/** 1万元, 0.1万元, 0.01万元 in fen. */
const STEPS = [1_000_000, 100_000, 10_000];
