import type { PageSummary, Problem } from "../model/extraction.ts";
import type { OpenReading } from "./open-reading.ts";

/** The problems of a document as a whole, which are known once it is open; `file` names it in messages. */
export function reportDocument(
  { survey, pageCount }: OpenReading,
  file: string,
): Problem[] {
  if (survey === null) return [];
  const { damaged, pages } = survey;
  return [
    ...(damaged > 0 ? [damagedStreams(damaged, file)] : []),
    ...(pages > pageCount ? [pagesLeftOut(pages - pageCount, file)] : []),
  ];
}

/** The problem of a document that shows nothing on any page, though its file holds text. */
export function reportLostContent(
  { survey }: OpenReading,
  pages: readonly PageSummary[],
  file: string,
): Problem[] {
  if (!survey?.paintsText || pages.some(({ kind }) => kind !== "blank"))
    return [];
  return [
    {
      stage: "read",
      page: null,
      code: "content-lost",
      message: `${file}：文件中含有文字，但各页均显示为空白，页面内容可能已损坏；可用“qpdf 原件 新件”修复，或重新获取原件。 / ${file}: the file holds text, but no page shows any: their content may be damaged. Repair it with "qpdf OLD NEW", or get the original again.`,
    },
  ];
}

function damagedStreams(count: number, file: string): Problem {
  return {
    stage: "read",
    page: null,
    code: "damaged-stream",
    message: `${file}：文件中有 ${count} 处数据流已损坏，可能有文字丢失；请核对，或重新获取原件。 / ${file}: ${count} data stream(s) of the file are damaged, so text may be lost; check the result, or get the original again.`,
  };
}

function pagesLeftOut(count: number, file: string): Problem {
  return {
    stage: "read",
    page: null,
    code: "pages-left-out",
    message: `${file}：文件中另有 ${count} 个页面不在页序之中（页数记录有误，或曾被删除），未读取；请核对页数，或用“qpdf 原件 新件”修复。 / ${file}: the file holds ${count} more page(s) that are not among those it shows (the count of pages is wrong, or they were deleted); they were not read. Check the pages, or repair the file with "qpdf OLD NEW".`,
  };
}
