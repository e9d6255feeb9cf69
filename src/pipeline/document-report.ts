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

/** The problems that are known once all pages are read: broken objects, and pages that show nothing of what the file holds. */
export async function reportAtEnd(
  reading: OpenReading,
  pages: readonly PageSummary[],
  file: string,
): Promise<Problem[]> {
  const broken = await reading.strayErrors();
  return [
    ...(broken > 0 ? [brokenObjects(broken, file)] : []),
    ...(losesContent(reading, pages) ? [lostContent(file)] : []),
  ];
}

/** Whether pages are blank that may not have been: none shows anything, or there is text that no page has. */
function losesContent(
  { survey }: OpenReading,
  pages: readonly PageSummary[],
): boolean {
  if (survey === null) return false;
  const blank = pages.filter(({ kind }) => kind === "blank").length;
  return (
    (survey.paintsText && blank === pages.length) ||
    (survey.unused > 0 && blank > 0)
  );
}

/** The problem of a text dump with bytes that are no character. */
export function reportDamagedText(
  lines: readonly { text: string }[],
  file: string,
): Problem[] {
  const damaged = lines.filter(({ text }) => text.includes("\ufffd")).length;
  if (damaged === 0) return [];
  return [
    {
      stage: "read",
      page: null,
      code: "damaged-text",
      message: `${file}：有 ${damaged} 行含有无法解码的字符，文件可能被截断或编码有误；请核对，或以 UTF-8 重新导出。 / ${file}: ${damaged} line(s) hold bytes that are no character: the file may be cut off or its encoding wrong. Check them, or export it again as UTF-8.`,
    },
  ];
}

function brokenObjects(count: number, file: string): Problem {
  return {
    stage: "read",
    page: null,
    code: "broken-object",
    message: `${file}：文件中有 ${count} 处对象已损坏，可能有内容丢失；请核对，或用“qpdf 原件 新件”修复。 / ${file}: ${count} object(s) of the file are broken, so something may be lost. Check the result, or repair the file with "qpdf OLD NEW".`,
  };
}

function lostContent(file: string): Problem {
  return {
    stage: "read",
    page: null,
    code: "content-lost",
    message: `${file}：文件中有文字未显示在任何页面上，而有页面为空白，页面内容可能已损坏；可用“qpdf 原件 新件”修复，或重新获取原件。 / ${file}: the file holds text that no page shows, and pages are blank: their content may be damaged. Repair it with "qpdf OLD NEW", or get the original again.`,
  };
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
