import { PageTooHeavy } from "../errors.ts";
import type { PageSummary, Problem } from "../model/extraction.ts";
import type { Bilingual } from "../model/finding.ts";
import type { PageContent } from "../model/page.ts";
import type { OcrFailure } from "../stages/ocr/line-reader.ts";

/** What the result says of a page, and the problem that stands in the way of reading it; null for none. */
export interface PageReport {
  summary: PageSummary;
  problem: Problem | null;
}

const REASONS: Record<string, Bilingual> = {
  scan: {
    zh: "是扫描图像，没有可用的文字层；此页未读取",
    en: "is a scanned image without a text layer; it was not read",
  },
  "no-unicode": {
    zh: "的文字层缺少字符对应（无 ToUnicode 或私用区字符），不可信；此页未读取",
    en: "has a text layer without character mapping (no ToUnicode, or private use), which cannot be trusted; it was not read",
  },
  mojibake: {
    zh: "的文字层是乱码，不可信；此页未读取",
    en: "has a garbled text layer, which cannot be trusted; it was not read",
  },
  "outlined-text": {
    zh: "的部分文字是以图形轮廓绘制的，文字层不完整；此页未读取",
    en: "has text drawn as outlines, which its text layer lacks; it was not read",
  },
  "cut-off": {
    zh: "的表格超出纸面，右侧或下方的文字被截断；请核对此页",
    en: "has a table that runs off the paper, so text is cut; check this page",
  },
  "low-resolution": {
    zh: "的图像分辨率过低，无法辨认文字；此页未读取，请以 200 dpi 以上重新扫描",
    en: "is an image too coarse to tell text in; it was not read, scan it again at 200 dpi or more",
  },
  "font-error": {
    zh: "有无法载入的字体，部分文字丢失；此页未读取",
    en: "uses a font that cannot be loaded, so text is lost; it was not read",
  },
};

/** The problem's code for each reason of a page that could not be read. */
const CODES: Record<string, string> = {
  scan: "no-text-layer",
  "no-unicode": "untrusted-text-layer",
  mojibake: "untrusted-text-layer",
  "outlined-text": "outlined-text",
  "cut-off": "cut-off",
  "low-resolution": "low-resolution",
  "font-error": "font-error",
};

/** Reports on a page that was walked; `file` names it in messages. */
export function reportPage(content: PageContent, file: string): PageReport {
  const { page, kind, width, height, rotation, skew, turn } = content;
  const unreadable = content.unreadable ?? (content.cutOff ? "cut-off" : null);
  const summary: PageSummary = {
    page,
    kind,
    width: round(width),
    height: round(height),
    rotation,
    skew,
    ...(turn === 0 ? {} : { turn }),
    form: null,
  };
  if (unreadable === null) return { summary, problem: null };
  const reason = REASONS[unreadable] ?? {
    zh: "无法读取",
    en: "cannot be read",
  };
  const code = CODES[unreadable] ?? "page-error";
  return {
    summary,
    problem: {
      stage: "read",
      page,
      code,
      message: `${file}：第 ${page} 页${reason.zh}。 / ${file}: page ${page} ${reason.en}.`,
    },
  };
}

/** Reports on a page that pdf.js could not open or decode. */
export function reportBrokenPage(
  page: number,
  error: Error,
  file: string,
): { summary: PageSummary; problem: Problem } {
  return {
    summary: {
      page,
      kind: "blank",
      width: 0,
      height: 0,
      rotation: 0,
      skew: 0,
      form: null,
    },
    problem: {
      stage: "read",
      page,
      ...asTold(page, error, file),
    },
  };
}

function asTold(
  page: number,
  error: Error,
  file: string,
): Pick<Problem, "code" | "message"> {
  if (error instanceof PageTooHeavy) {
    const { code, message } = error;
    return { code, message };
  }
  return {
    code: "page-error",
    message: `${file}：第 ${page} 页已损坏，无法读取（${error.message}）。可用“qpdf 原件 新件”修复后再试。 / ${file}: page ${page} is damaged and cannot be read (${error.message}). Repair the file with "qpdf OLD NEW" and try again.`,
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

const UNREAD: Record<OcrFailure, Bilingual & { code: string }> = {
  timeout: {
    code: "ocr-timeout",
    zh: "行文字识别超时",
    en: "line(s) of text were not read in time",
  },
  "engine-failed": {
    code: "ocr-failed",
    zh: "行文字识别引擎出错",
    en: "line(s) of text broke the engine",
  },
  "nothing-read": {
    code: "ocr-nothing-read",
    zh: "行有墨迹但未识别出文字",
    en: "line(s) hold ink in which no text was recognised",
  },
};

/** The problems of lines of a scan that no text came of, one for each cause. */
export function reportUnreadLines(
  page: number,
  failures: Partial<Record<OcrFailure, number>>,
  file: string,
): Problem[] {
  return (Object.entries(failures) as [OcrFailure, number][]).map(
    ([failure, lines]) => ({
      stage: "ocr",
      page,
      code: UNREAD[failure].code,
      message: `${file}：第 ${page} 页有 ${lines} ${UNREAD[failure].zh}；相应单元格标为无法辨认，请核对。 / ${file}: page ${page}: ${lines} ${UNREAD[failure].en}; their cells are marked unreadable, check them.`,
    }),
  );
}

/** The problem of a scan whose own text layer is not that of its picture: who searches or copies it gets other text. */
export function reportUnusableLayer(page: number, file: string): Problem {
  return {
    stage: "ocr",
    page,
    code: "text-layer-unusable",
    message: `${file}：第 ${page} 页自带的文字层与扫描图像几乎全不相符，未采用；结果取自图像，请核实该文件来源。 / ${file}: the text layer of page ${page} has next to nothing in common with the scan and was left out of account; the result was read from the scan. Check where the file comes from.`,
  };
}

/** The problem of a scan on whose text no two readings agree. */
export function reportIllegible(page: number, file: string): Problem {
  return {
    stage: "ocr",
    page,
    code: "illegible-scan",
    message: `${file}：第 ${page} 页的扫描图像过于模糊，大部分文字无法可靠识别；请以 200 dpi 以上重新扫描，或逐项核对此页。 / ${file}: the scan on page ${page} is too poor to be read reliably; scan it again at 200 dpi or more, or check all of the page.`,
  };
}

/** The problem of a scanned page that could not be read at all. */
export function reportFailedOcr(
  page: number,
  error: Error,
  file: string,
): Problem {
  return {
    stage: "ocr",
    page,
    code: "ocr-failed",
    message: `${file}：第 ${page} 页的扫描图像识别失败（${error.message}）；此页未读取，请重试或换用 --ocr tesseract。 / ${file}: the scan on page ${page} could not be read (${error.message}); the page was left out. Try again, or with --ocr tesseract.`,
  };
}
