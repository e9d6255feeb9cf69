import type { Problem } from "../model/extraction.ts";
import type { FormRegion } from "../model/region.ts";

/** The problems of a form that went on with a page which may be another's. */
export function reportOutOfPlace(
  { outOfPlace = [], title }: FormRegion,
  file: string,
): Problem[] {
  return outOfPlace.map((page) => ({
    stage: "segment",
    page,
    code: "page-out-of-place",
    message: `${file}：第 ${page} 页的表格接在“${title}”之后，但上一页的表格未到页末就已结束，且此页没有新的栏目；可能缺页、重页或顺序有误，请核对。 / ${file}: the table on page ${page} was taken for the rest of "${title}", but the table before it ends with room to spare and this page brings nothing new: a page may be missing, there twice or in the wrong order. Check the original.`,
  }));
}

/** The problems of pages that hold a part of a form whose beginning is not there. */
export function reportStrays(
  pages: readonly number[],
  file: string,
): Problem[] {
  return pages.map((page) => ({
    stage: "segment",
    page,
    code: "rest-of-form",
    message: `${file}：第 ${page} 页有一段表格，其位置与申报表相同，但前面没有表头，未归入任何申报表；可能缺页或顺序有误，请核对。 / ${file}: page ${page} holds a part of a table that stands where the declarations' tables stand, with no beginning of a form before it; it is in none of them. A page may be missing or in the wrong order. Check the original.`,
  }));
}
