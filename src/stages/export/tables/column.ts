import type { Column, ColumnType } from "./table.ts";

/** A column by its name, type, titles and, where they do not say it, what stands in it: Chinese, then English. */
export function column(
  name: string,
  type: ColumnType,
  zh: string,
  en: string,
  about?: readonly [zh: string, en: string],
): Column {
  const title = { zh, en };
  return about === undefined
    ? { name, type, title }
    : { name, type, title, about: { zh: about[0], en: about[1] } };
}
