/** What stands between the names of a table and of its column in a label. */
const BETWEEN = " · ";

/** `项目资金来源 · 金额` → `金额` and `项目资金来源`; the second is "" where the label is of a field. */
export function labelParts(label: string): [own: string, table: string] {
  const at = label.lastIndexOf(BETWEEN);
  return at < 0
    ? [label, ""]
    : [label.slice(at + BETWEEN.length), label.slice(0, at)];
}
