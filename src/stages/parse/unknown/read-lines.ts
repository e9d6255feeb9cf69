import { Layout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { FormLabel } from "../../../model/form.ts";
import type { LooseLine } from "../../../model/grid.ts";
import type { FormRegion } from "../../../model/region.ts";
import { parseHeading } from "../parse-heading.ts";
import type { UniqueNames } from "./unique-names.ts";

/** A label in a line around a table, at its start or behind a blank: 填报单位：, 单位：. */
const LABEL = /(?:^|[\s(（])([\p{Script=Han}（）()]{2,12})\s*[:：]/gu;

/** What stands for the label of a year by itself: （2021年度）. */
const YEAR = "年度";

/**
 * The fields in the lines around the table of an unknown form, 填报日期：… 单位：…, with their labels as printed, and the
 * lines that hold none.
 */
export function readLines(
  { title, titleLine, heading, trailing }: FormRegion,
  names: UniqueNames,
): {
  fields: Record<string, RawCell>;
  labels: FormLabel[];
  rest: LooseLine[];
} {
  const lines = [...heading, ...trailing];
  const labels = new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(LABEL)].map(([, label = ""]) => label),
    ),
  );
  const layout = Layout.parse({
    id: "lines",
    titles: ["lines"],
    fields: [...labels, ...(labels.has(YEAR) ? [] : [YEAR])].map((label) => ({
      name: names.take(label),
      labels: [label],
      kind: label === YEAR ? "year" : "text",
      where: "heading",
    })),
    tables: [],
  });
  const { fields, rest } = parseHeading(layout, title, titleLine, lines);
  const printed = layout.fields.filter(
    ({ name }) => fields[name]?.state !== "absent",
  );
  return {
    fields: Object.fromEntries(
      printed.map(({ name }) => [name, fields[name] as RawCell]),
    ),
    labels: printed.map(({ name, labels: [label = name] }) => ({
      path: `fields.${name}`,
      cell: inLine(label, fields[name] as RawCell),
    })),
    rest,
  };
}

/** A label that stands in a line with its value has no place of its own. */
function inLine(text: string, { by }: RawCell): RawCell {
  return { text, state: "read", by, review: false, reasons: [], at: [] };
}
