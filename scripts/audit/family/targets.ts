import type { Random } from "../../fixtures/random.ts";
import type { Site, Variant } from "../world.ts";
import type { PrintedForm, PrintedTable } from "./printed-form.ts";
import type { FamilyDocument, FamilySet, FamilySheet } from "./sheets.ts";

type Row = Record<string, string>;

/** A form to change, with the means to say where. */
export interface FamilyTarget extends FamilySheet {
  set: FamilySet;
  document: FamilyDocument;
  random: Random;
  /** The form with the paths of its cells. */
  at(...paths: string[]): Site[];
}

/** Changes some self-evaluation. */
export function inEvaluation(
  change: (
    target: FamilyTarget & { execution: Row[]; indicators: Row[] },
  ) => Site[] | null,
): Variant<FamilySet> {
  return inSheet(
    ({ type }) => type.endsWith("self-evaluation"),
    (target) =>
      change({
        ...target,
        execution: rowsOf(target.printed, "execution"),
        indicators: rowsOf(target.printed, "indicators"),
      }),
  );
}

/** Changes some declaration of a project. */
export function inDeclaration(
  change: (target: FamilyTarget) => Site[] | null,
): Variant<FamilySet> {
  return inSheet(
    ({ fields }) => "projectName" in fields && !("achievement" in fields),
    change,
  );
}

/** Changes some department's declaration. */
export function inDepartment(
  change: (target: FamilyTarget) => Site[] | null,
): Variant<FamilySet> {
  return inSheet(({ fields }) => "departmentName" in fields, change);
}

function inSheet(
  where: (printed: PrintedForm) => boolean,
  change: (target: FamilyTarget) => Site[] | null,
): Variant<FamilySet> {
  return (set, random) => {
    const choices = set.flatMap((document) =>
      document.sheets
        .filter(({ printed }) => where(printed))
        .map((sheet) => ({ document, sheet })),
    );
    if (choices.length === 0) return null;
    const { document, sheet } = random.pick(choices);
    const at = (...paths: string[]) => [
      { document: document.name, form: sheet.printed.id, paths },
    ];
    return change({ ...sheet, set, document, random, at });
  };
}

/** The rows of a table, under a total or not. */
export function rowsOf({ tables }: PrintedForm, name: string): Row[] {
  const table = tables[name] ?? [];
  const rows = Array.isArray(table) ? table : table.rows;
  return rows.filter((row): row is Row => typeof row === "object");
}

/** The cells of a table of amounts under a total, each with the means to print another text. */
export function cellsOf(
  table: PrintedTable<string>,
): { set(text: string): void }[] {
  if (Array.isArray(table)) return [];
  return [
    {
      set(text) {
        table.total = text;
      },
    },
    ...table.rows.map((row) => ({
      set(text: string) {
        row.amount = text;
      },
    })),
  ];
}
