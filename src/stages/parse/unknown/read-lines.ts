import { Layout } from "../../../layouts/schema.ts";
import type { RawCell } from "../../../model/cell.ts";
import type { LooseLine } from "../../../model/grid.ts";
import type { FormRegion } from "../../../model/region.ts";
import { parseHeading } from "../parse-heading.ts";
import type { UniqueNames } from "./unique-names.ts";

/** A label in a line around a table, at its start or behind a blank: 填报单位：, 单位：. */
const LABEL = /(?:^|[\s(（])([\p{Script=Han}（）()]{2,12})\s*[:：]/gu;

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
    fields: [...labels].map((label) => ({
      name: names.take(label),
      labels: [label],
      kind: "text",
      where: "heading",
    })),
    tables: [],
  });
  return parseHeading(layout, title, titleLine, lines);
}
