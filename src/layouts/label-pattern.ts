/** The source of a regular expression for a label as it is printed: blanks may stand between its characters. */
export function labelPattern(label: string): string {
  return [...label].map(escaped).join("\\s*");
}

/** A character that stands for itself in a regular expression with the flag `u`. */
function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/-]/u.test(char) ? `\\${char}` : char;
}
