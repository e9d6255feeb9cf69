/**
 * Whether a text tells of a thing, if in other words: more than a third of the pairs of characters of its name stand
 * there. What a goal or a table is said to leave out must be further from it than that.
 */
export function isToldBy(name: string, text: string): boolean {
  const chars = [...name];
  const pairs = chars.slice(1).map((char, i) => `${chars[i]}${char}`);
  const told = pairs.filter((pair) => text.includes(pair));
  return told.length * 3 > pairs.length;
}
