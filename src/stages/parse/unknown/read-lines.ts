import { Layout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { LooseLine } from "../../../model/grid.ts";
import type { FormRegion } from "../../../model/region.ts";
import { parseHeading } from "../parse-heading.ts";
import type { UniqueNames } from "./unique-names.ts";

/** A label in a line around a table, at its start or behind a blank: 填报单位：, 单位：. */
const LABEL = /(?:^|[\s(（])([\p{Script=Han}（）()]{2,12})\s*[:：]/gu;

/** What stands for the label of a year by itself: （2021年度）. */
const YEAR = "年度";

/** The fields in the lines around the table of an unknown form, 填报日期：… 单位：…, and the lines that hold none. */
export function readLines(
  { title, titleLine, heading, trailing }: FormRegion,
  names: UniqueNames,
): { fields: Record<string, RawCell>; rest: LooseLine[] } {
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
  const printed = Object.entries(fields).filter(
    ([, cell]) => cell.state !== "absent",
  );
  return { fields: Object.fromEntries(printed), rest };
}
