/**
 * `make`, which is pure, with its latest answers kept: what several rules ask of the same text or form, one after the
 * other, is worked out once, and thousands of forms later it takes no memory any more.
 * @param most answers from which on the oldest may go; twice as many are kept at most
 */
export function remembering<Key, Answer extends NonNullable<unknown> | null>(
  make: (key: Key) => Answer,
  most: number,
): (key: Key) => Answer {
  let recent = new Map<Key, Answer>();
  let older = new Map<Key, Answer>();
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const before = older.get(key);
    const answer = before === undefined ? make(key) : before;
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, answer);
    return answer;
  };
}
