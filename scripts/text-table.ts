/** Columns of equal width: the first to the left, numbers to the right; `notes` stand behind their lines. */
export function textTable(
  head: readonly string[],
  lines: readonly (readonly (string | number)[])[],
  notes: readonly string[] = [],
): string {
  const rows = [head, ...lines].map((row) => row.map(String));
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row, index) =>
      [
        ...row.map((cell, column) =>
          column === 0
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        ),
        notes[index - 1] ?? "",
      ]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A share as a percentage with two places; a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(2);
}
