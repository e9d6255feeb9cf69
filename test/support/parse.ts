import { departmentDeclaration } from "../../src/layouts/forms/department-declaration.ts";
import { projectDeclaration } from "../../src/layouts/forms/project-declaration.ts";
import type { Layout } from "../../src/layouts/schema.ts";
import type { RawForm } from "../../src/model/form.ts";
import type { FormGrid } from "../../src/model/grid.ts";
import { parseRegion } from "../../src/stages/parse/parse-region.ts";
import { looseLines } from "../../src/text/loose-lines.ts";
import { formGrid, type Texts } from "./tables.ts";
import { word } from "./words.ts";

/** A form parsed from the texts of its table, by its layout; `heading` are the lines above it. */
export function parse(
  texts: Texts | FormGrid,
  layout: Layout = projectDeclaration,
  heading: string[] = [],
): RawForm {
  const grid = "cells" in texts ? texts : formGrid(texts);
  const lines = looseLines(
    1,
    heading.map((text, i) => word(text, 100, 20 + 20 * i)),
  );
  return parseRegion(
    {
      type: layout.id,
      title: layout.titles[0] ?? "",
      titleLine: null,
      heading: lines,
      grids: [],
      trailing: [],
      pages: [1],
      unread: [],
    },
    grid,
    layout,
  );
}

/** The same for 部门整体支出绩效目标申报表. */
export function parseDepartment(texts: Texts): RawForm {
  return parse(texts, departmentDeclaration);
}

/** What of a table a test looks at: texts instead of cells; null where a cell is absent. */
export function plainTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainTexts);
  if (typeof value !== "object" || value === null) return value;
  if ("state" in value && "text" in value) return value.text;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, plainTexts(inner)]),
  );
}
