import type { HeaderColumn } from "./header-row.ts";
import type { Run } from "./runs.ts";
import { paragraphsOf } from "./split-value.ts";
import type { Mark } from "./spot-labels.ts";
import type { Word } from "./words.ts";

/** A stretch of a table's body: what follows a header row, a group's label or a section's heading. */
export interface TablePart {
  /** Index of its table in the layout. */
  table: number;
  /** The group or section it belongs to; "" in other tables. */
  name: string;
  /** For a section: the words of its heading, from which its goal is read; empty where none is printed. */
  heading: Word[];
  /** A section's first part. */
  opens: boolean;
  columns: HeaderColumn[] | null;
  words: Word[];
  /** Index of its last run, after which text that fits no column stands. */
  run: number;
}

/**
 * Which runs are bodies of tables. A body ends at the next field, header row, group or section; the outer label of another
 * table does not end it, because labels are printed out of place.
 * @param leftovers per run; takes the text after outer labels that are beside no table.
 */
export function tableParts(
  runs: readonly Run[],
  leftovers: Word[][][],
): TablePart[] {
  const parts: TablePart[] = [];
  const headed = new Set(
    runs.flatMap(({ mark }) => (mark?.kind === "header" ? [mark.table] : [])),
  );
  let active: TablePart | null = null;
  for (const [i, run] of runs.entries()) {
    if (run.mark === null) continue;
    if (run.mark.kind === "field") {
      active = null;
      continue;
    }
    const opened = openedBy(run, run.mark, active, headed);
    if (opened !== null) parts.push(opened);
    active = opened ?? active;
    if (active === null) leftovers[i]?.push(...paragraphsOf(run.words));
    else {
      active.words.push(...run.words);
      active.run = i;
    }
  }
  return parts;
}

/** The part that begins at a label; null where the label stands within a part or beside no table. */
function openedBy(
  run: Run,
  mark: Mark,
  active: TablePart | null,
  headed: ReadonlySet<number>,
): TablePart | null {
  const same = active?.table === mark.table ? active : null;
  const part: TablePart = {
    table: mark.table,
    name: mark.name,
    heading: [],
    opens: false,
    columns: same?.columns ?? null,
    words: [],
    run: 0,
  };
  switch (mark.kind) {
    case "header":
      return { ...part, name: same?.name ?? "", columns: mark.columns };
    case "group":
      return part;
    case "heading":
      return { ...part, heading: run.label, opens: true };
    case "section":
      return same?.name === mark.name ? null : { ...part, opens: true };
    default:
      return active === null && !headed.has(mark.table) ? part : null;
  }
}
