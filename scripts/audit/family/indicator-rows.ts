import type { IndicatorLine, ProjectSheet } from "../sheet.ts";

/** The year's indicators as these kinds of form print them: without 绩效标准. */
export function indicatorRows({
  indicators,
}: Pick<ProjectSheet, "indicators">): Record<string, string>[] {
  return indicators.map(toRow);
}

/** Those of the whole term: the same rows, what is tied to the year left empty; of a project of one year all are. */
export function termRows({
  indicators,
  facts,
}: ProjectSheet): Record<string, string>[] {
  return indicators.map((line) => {
    const isOfYear = facts.span === null || line.value.includes("年");
    return toRow(isOfYear ? { ...line, content: "", value: "" } : line);
  });
}

function toRow({ level1, level2, content, value }: IndicatorLine) {
  return { level1, level2, content, value };
}
