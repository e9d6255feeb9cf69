/** Wrong tokens and passwords of one address, within `WINDOW`. */
const MOST = 20;
/** In ms. */
const WINDOW = 60_000;

/** Counts wrong attempts by address; who has made too many waits until the first is a minute old. */
export function newAttempts(now: () => number = Date.now) {
  const wrong = new Map<string, number[]>();

  function recent(address: string): number[] {
    const times = wrong.get(address) ?? [];
    const kept = times.filter((time) => now() - time < WINDOW);
    if (kept.length === 0) wrong.delete(address);
    else wrong.set(address, kept);
    return kept;
  }

  return {
    areSpent: (address: string) => recent(address).length >= MOST,
    note(address: string) {
      wrong.set(address, [...recent(address), now()]);
    },
  };
}
