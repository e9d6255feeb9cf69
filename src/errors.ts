import type { Correction } from "./model/correction.ts";
import type { Bilingual } from "./model/finding.ts";

/** What the command ends with: 0 done and complete, 1 done with something partial or failed, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/**
 * A failure that a user can act on. Each cause has its own class, which owns its code, its exit code and what to try.
 * The message is Chinese and English and names the file.
 */
export abstract class ShenbaoError extends Error {
  /** Stable, kebab-case; the `code` of the problem in the result. */
  abstract readonly code: string;
  /** The exit code of a command that could do nothing because of it. */
  abstract readonly exitCode: ExitCode;
  readonly text: Bilingual;

  constructor(text: Bilingual, cause?: unknown) {
    super(
      `${text.zh} / ${text.en}`,
      cause === undefined ? undefined : { cause },
    );
    this.text = text;
    this.name = new.target.name;
  }
}

/** The input does not exist or cannot be opened. */
export class InputNotFound extends ShenbaoError {
  readonly code = "input-not-found";
  readonly exitCode = 2;
  constructor(file: string, cause?: unknown) {
    super(
      {
        zh: `${file}：找不到或无法打开。请检查路径和读取权限。`,
        en: `${file}: not found or cannot be opened. Check the path and the read permission.`,
      },
      cause,
    );
  }
}

/** A folder or pattern that matches no document. */
export class NoDocuments extends ShenbaoError {
  readonly code = "no-documents";
  readonly exitCode = 2;
  /** @param extensions of the files that are looked for */
  constructor(input: string, extensions: readonly string[]) {
    const listed = extensions.map((extension) => `.${extension}`);
    super({
      zh: `${input}：其中没有可读的文件（${listed.join("、")}）。请检查文件夹或通配符。`,
      en: `${input}: holds no document that can be read (${listed.join(", ")}). Check the folder or the pattern.`,
    });
  }
}

/** Zero bytes. */
export class EmptyFile extends ShenbaoError {
  readonly code = "empty-file";
  readonly exitCode = 1;
  constructor(file: string) {
    super({
      zh: `${file}：文件是空的（0 字节）。请重新复制或下载原件。`,
      en: `${file}: the file is empty (0 bytes). Copy or download the original again.`,
    });
  }
}

/** The program that was asked for to read scans is not there. */
export class EngineNotFound extends ShenbaoError {
  readonly code = "engine-not-found";
  readonly exitCode = 2;
  constructor(program: string, cause?: unknown) {
    super(
      {
        zh: `找不到识别程序 ${program}。请先安装它，或去掉 --ocr 选项，使用自带的引擎。`,
        en: `The program ${program} for reading scans was not found. Install it, or leave out --ocr to use the engine that comes with this package.`,
      },
      cause,
    );
  }
}

/** Neither a PDF, an image nor a text that we know. */
export class UnknownFormat extends ShenbaoError {
  readonly code = "unknown-format";
  readonly exitCode = 1;
  constructor(file: string, found: string) {
    super({
      zh: `${file}：不是 PDF、文本或可读的图片（PNG、JPEG、TIFF、WebP），看起来是：${found}。请先另存为 PDF。`,
      en: `${file}: neither a PDF, a text nor an image that can be read (PNG, JPEG, TIFF, WebP); it looks like: ${found}. Save it as PDF first.`,
    });
  }
}

/** A text where only a document with pages has what is asked for. */
export class PagesNeeded extends ShenbaoError {
  readonly code = "pages-needed";
  readonly exitCode = 1;
  constructor(file: string) {
    super({
      zh: `${file}：这是文本，没有页面和框线；此命令需要 PDF 或图像。文本请用 shenbao extract。`,
      en: `${file}: a text, which has neither pages nor ruling lines; this command needs a PDF or a picture. For a text use shenbao extract.`,
    });
  }
}

/** A PDF whose structure is broken beyond repair, or cut off. */
export class DamagedPdf extends ShenbaoError {
  readonly code = "damaged-pdf";
  readonly exitCode = 1;
  constructor(file: string, cause?: unknown) {
    super(
      {
        zh: `${file}：PDF 已损坏或不完整，无法打开。请重新下载，或用“qpdf 原件 新件”修复后再试。`,
        en: `${file}: the PDF is damaged or cut off and cannot be opened. Download it again, or repair it with "qpdf OLD NEW".`,
      },
      cause,
    );
  }
}

/** An image, or that of a page, which cannot be decoded: damaged, cut off, too large for pdf.js to try, in an unknown coding; `page` is null for the whole file. */
export class DamagedImage extends ShenbaoError {
  readonly code = "damaged-image";
  readonly exitCode = 1;
  constructor(file: string, page: number | null, cause?: unknown) {
    super(
      {
        zh: `${file}${onPageZh(page)}：图像已损坏、不完整、过大，或编码方式不受支持，无法解码。请以 300 dpi 重新扫描，或重新获取原件。`,
        en: `${file}${onPageEn(page)}: the image is damaged, cut off, too large or in a coding that is not supported, and cannot be decoded. Scan it again at 300 dpi, or get the original again.`,
      },
      cause,
    );
  }
}

/** An image with more pixels than any scan of a form has; `page` is null for the whole file. */
export class ImageTooLarge extends ShenbaoError {
  readonly code = "image-too-large";
  readonly exitCode = 1;
  constructor(file: string, page: number | null, cause?: unknown) {
    super(
      {
        zh: `${file}${onPageZh(page)}：图像的像素过多，无法读取。请以 300 dpi 重新扫描，或缩小图像后再试。`,
        en: `${file}${onPageEn(page)}: the image has too many pixels to be read. Scan it again at 300 dpi, or make it smaller.`,
      },
      cause,
    );
  }
}

function onPageZh(page: number | null): string {
  return page === null ? "" : `：第 ${page} 页`;
}

function onPageEn(page: number | null): string {
  return page === null ? "" : `: page ${page}`;
}

/** A file that is too large to be taken into memory. */
export class FileTooLarge extends ShenbaoError {
  readonly code = "file-too-large";
  readonly exitCode = 1;
  constructor(file: string, bytes: number, most: number) {
    super({
      zh: `${file}：文件过大（${inMegabytes(bytes)} MB，上限 ${inMegabytes(most)} MB）。PDF 请先用“qpdf --split-pages=500 原件 新件”拆分。`,
      en: `${file}: too large (${inMegabytes(bytes)} MB, the limit is ${inMegabytes(most)} MB). Split a PDF with "qpdf --split-pages=500 OLD NEW" first.`,
    });
  }
}

/** A text dump that is too long to be one of a document. */
export class TextTooLong extends ShenbaoError {
  readonly code = "text-too-long";
  readonly exitCode = 1;
  constructor(file: string, bytes: number, most: number) {
    super({
      zh: `${file}：文本过长（${inMegabytes(bytes)} MB，上限 ${inMegabytes(most)} MB）。请按文件拆分后再试。`,
      en: `${file}: the text is too long (${inMegabytes(bytes)} MB, the limit is ${inMegabytes(most)} MB). Split it by document and try again.`,
    });
  }
}

/** A text dump of more lines than hundreds of forms have. */
export class TooManyLines extends ShenbaoError {
  readonly code = "too-many-lines";
  readonly exitCode = 1;
  constructor(file: string, lines: number, most: number) {
    super({
      zh: `${file}：文本共 ${lines} 行，超过上限 ${most} 行。请按文件拆分后再试。`,
      en: `${file}: the text has ${lines} lines, the limit is ${most}. Split it by document and try again.`,
    });
  }
}

/** A text dump with a line longer than any paragraph: no text, or one whose line breaks are lost. */
export class LineTooLong extends ShenbaoError {
  readonly code = "line-too-long";
  readonly exitCode = 1;
  constructor(file: string, line: number, most: number) {
    super({
      zh: `${file}：第 ${line} 行超过 ${most} 个字符，不像正常的文本。请重新导出文本（保留换行），或改用原始 PDF。`,
      en: `${file}: line ${line} has more than ${most} characters, which no proper text has. Export the text again with its line breaks, or use the original PDF.`,
    });
  }
}

/** A PDF with more pages than any bound volume has. */
export class TooManyPages extends ShenbaoError {
  readonly code = "too-many-pages";
  readonly exitCode = 1;
  constructor(file: string, pages: number, most: number) {
    super({
      zh: `${file}：共 ${pages} 页，超过上限 ${most} 页；未读取。请先用“qpdf --split-pages=500 原件 新件”拆分。`,
      en: `${file}: has ${pages} pages, the limit is ${most}; it was not read. Split it with "qpdf --split-pages=500 OLD NEW" first.`,
    });
  }
}

/** A PDF whose data swells beyond all measure when it is decoded, or makes its reader count to billions. */
export class DecompressionBomb extends ShenbaoError {
  readonly code = "decompression-bomb";
  readonly exitCode = 1;
  constructor(file: string) {
    super({
      zh: `${file}：其中的数据展开后异常庞大（疑似压缩炸弹），为安全起见未读取。请核实来源；若确为正常文件，请用其他程序“打印为 PDF”后再试。`,
      en: `${file}: data in it swells beyond all measure when it is unpacked (as in a decompression bomb); for safety it was not read. Check where it comes from; if it is a proper document, print it to a new PDF and try that.`,
    });
  }
}

/** A page with more on it than any form, or that takes too long to be taken apart; the other pages are read. */
export class PageTooHeavy extends ShenbaoError {
  readonly code = "page-too-heavy";
  readonly exitCode = 1;
  /** @param what is too much of, and the limit */
  constructor(file: string, page: number, what: Bilingual) {
    super({
      zh: `${file}：第 ${page} 页内容过多（${what.zh}），未读取。若此页确有申报表，请将其打印并扫描，或另存为图片后再试。`,
      en: `${file}: page ${page} holds too much (${what.en}) and was not read. If there is a declaration on it, scan it from paper or save it as a picture and try that.`,
    });
  }
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1 << 20));
}

/** An encrypted PDF without its password, or with a wrong one. */
export class PasswordNeeded extends ShenbaoError {
  readonly code = "password-needed";
  readonly exitCode = 1;
  constructor(file: string, wrong: boolean) {
    super(
      wrong
        ? {
            zh: `${file}：密码不正确。请用 --password 给出正确的密码。`,
            en: `${file}: the password is wrong. Give the right one with --password.`,
          }
        : {
            zh: `${file}：文件已加密。请用 --password 给出密码。`,
            en: `${file}: the file is encrypted. Give its password with --password.`,
          },
    );
  }
}

/** A PDF without a page. */
export class NoPages extends ShenbaoError {
  readonly code = "no-pages";
  readonly exitCode = 1;
  constructor(file: string) {
    super({
      zh: `${file}：PDF 里没有页面。请检查生成它的程序。`,
      en: `${file}: the PDF has no page. Check the program that made it.`,
    });
  }
}

/** The output folder or file cannot be written. */
export class OutputNotWritable extends ShenbaoError {
  readonly code = "output-not-writable";
  readonly exitCode = 2;
  constructor(path: string, cause?: unknown) {
    super(
      {
        zh: `${path}：无法写入。请检查权限和磁盘空间，或用 -o 换一个文件夹。`,
        en: `${path}: cannot be written. Check permission and disk space, or choose another folder with -o.`,
      },
      cause,
    );
  }
}

/** In the place of the list of documents there is a file of something else, which would be overwritten. */
export class ForeignSourceList extends ShenbaoError {
  readonly code = "foreign-source-list";
  readonly exitCode = 2;
  constructor(path: string) {
    super({
      zh: `${path}：不是 shenbao extract 写的原件清单，不能覆盖。请把它移走，或用 -o 换一个文件夹。`,
      en: `${path}: not the list of documents that shenbao extract writes, so it is not overwritten. Move it away, or choose another folder with -o.`,
    });
  }
}

/** pdf.js cannot find its own character maps: Chinese text would vanish without a word. */
export class BrokenInstallation extends ShenbaoError {
  readonly code = "broken-installation";
  readonly exitCode = 2;
  constructor(missing: string) {
    super({
      zh: `安装不完整：缺少 ${missing}。请重新运行 npm ci 或 npm install。`,
      en: `The installation is incomplete: ${missing} is missing. Run npm ci or npm install again.`,
    });
  }
}

/** A fault in this program, met on one document; the others go on. */
export class InternalError extends ShenbaoError {
  readonly code = "internal-error";
  readonly exitCode = 1;
  constructor(file: string, cause: unknown) {
    const what = firstLines(cause);
    super(
      {
        zh: `${file}：程序内部出错，此文件未能读完（${what}）。请把这一行和文件一起报告给维护者。`,
        en: `${file}: a fault in the program, the file could not be read to its end (${what}). Report this line and the file to the maintainers.`,
      },
      cause,
    );
  }
}

/** What went wrong and where, in one line. */
function firstLines(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const place = /\(?([^\s(/\\]+:\d+:\d+)\)?$/mu.exec(cause.stack ?? "")?.[1];
  const what = `${cause.name}: ${cause.message}`;
  return place === undefined ? what : `${what} @ ${place}`;
}

/** A page was asked for that the document does not have. */
export class PageNotFound extends ShenbaoError {
  readonly code = "page-not-found";
  readonly exitCode = 2;
  constructor(file: string, page: number, pages: number) {
    super({
      zh: `${file}：没有第 ${page} 页，共 ${pages} 页。请改 --page。`,
      en: `${file}: there is no page ${page}, it has ${pages}. Change --page.`,
    });
  }
}

/** Several pictures cannot all go to standard output, nor one of bytes to a terminal. */
export class FolderNeeded extends ShenbaoError {
  readonly code = "folder-needed";
  readonly exitCode = 2;
  constructor(file: string) {
    super({
      zh: `${file}：无法输出到标准输出（多页，或终端不能显示图片）。请用 -o 给出文件夹，或用 --page 选一页。`,
      en: `${file}: cannot go to standard output (several pages, or a picture to a terminal). Give a folder with -o, or one page with --page.`,
    });
  }
}

/** A rule was asked for that this version does not have. */
export class RuleNotFound extends ShenbaoError {
  readonly code = "rule-not-found";
  readonly exitCode = 2;
  /** @param nearest ids that may have been meant */
  constructor(id: string, nearest: readonly string[]) {
    const meant = nearest.join(", ");
    super({
      zh: `${id}：没有这条规则。${meant && `是否指 ${meant}？`}用 shenbao rules 查看全部规则。`,
      en: `${id}: there is no such rule. ${meant && `Did you mean ${meant}? `}See them all with shenbao rules.`,
    });
  }
}

/** Documents where the audit wants what was read from them. */
export class ExtractFirst extends ShenbaoError {
  readonly code = "extract-first";
  readonly exitCode = 2;
  constructor(input: string) {
    super({
      zh: `${input}：这是申报表原件，不是读取结果。请先运行 shenbao extract ${input} -o out/，再运行 shenbao audit out/。`,
      en: `${input}: these are documents, not what was read from them. Run shenbao extract ${input} -o out/ first, then shenbao audit out/.`,
    });
  }
}

/** A file that should hold extraction results and cannot be read as such: cut off, no JSON, or JSON of something else. */
export class BrokenResult extends ShenbaoError {
  readonly code = "broken-result";
  readonly exitCode = 1;
  /** @param what is wrong, as the parser or the schema says it */
  constructor(result: string, what: string, cause?: unknown) {
    super(
      {
        zh: `${result}：不是完整的读取结果（${what}），已略过。请用 shenbao extract 重新读取原件。`,
        en: `${result}: not a whole extraction result (${what}), left out. Read its document again with shenbao extract.`,
      },
      cause,
    );
  }
}

/** A profile by a name that is none of ours and no file's. */
export class ProfileNotFound extends ShenbaoError {
  readonly code = "profile-not-found";
  readonly exitCode = 2;
  /** @param names of the profiles that come with the program */
  constructor(name: string, names: readonly string[], cause?: unknown) {
    const listed = names.join(", ");
    super(
      {
        zh: `${name}：没有这个规则配置，也没有这个文件。自带的有 ${listed}；用 shenbao rules --as-profile 可生成一份再修改。`,
        en: `${name}: there is no such profile, and no such file. Those that come with the program: ${listed}; shenbao rules --as-profile prints one to change.`,
      },
      cause,
    );
  }
}

/** A profile or a file of aliases that is no YAML, or says what nobody understands. */
export class BrokenProfile extends ShenbaoError {
  readonly code = "broken-profile";
  readonly exitCode = 2;
  /** @param mistakes each with its line, from 1 */
  constructor(
    file: string,
    mistakes: readonly { line: number; message: Bilingual }[],
  ) {
    const all = (lang: keyof Bilingual, before: string, after: string) =>
      mistakes
        .map(({ line, message }) => `${before}${line}${after}${message[lang]}`)
        .join(lang === "zh" ? "；" : "; ");
    super({
      zh: `${file}：${all("zh", "第 ", " 行：")}。请修改；shenbao rules --as-profile 列有全部规则和选项。`,
      en: `${file}: ${all("en", "line ", ": ")}. Correct it; shenbao rules --as-profile lists all rules and options.`,
    });
  }
}

/** A layout's file, or folder with layouts, that is not there. */
export class LayoutNotFound extends ShenbaoError {
  readonly code = "layout-not-found";
  readonly exitCode = 2;
  constructor(path: string, cause?: unknown) {
    super(
      {
        zh: `${path}：没有版式文件（YAML 或 JSON）。用 shenbao layout list 查看自带的，shenbao layout draft 可从未知表单生成一份。`,
        en: `${path}: no layout there (YAML or JSON). shenbao layout list shows those of the program, shenbao layout draft writes one from an unknown form.`,
      },
      cause,
    );
  }
}

/** A layout that is no YAML, or says what can not be. */
export class BrokenLayout extends ShenbaoError {
  readonly code = "broken-layout";
  readonly exitCode = 2;
  /** @param mistakes each with its line, from 1 */
  constructor(
    file: string,
    mistakes: readonly { line: number; message: Bilingual }[],
  ) {
    const all = (lang: keyof Bilingual, before: string, after: string) =>
      mistakes
        .map(({ line, message }) => `${before}${line}${after}${message[lang]}`)
        .join(lang === "zh" ? "；" : "; ");
    super({
      zh: `${file}：${all("zh", "第 ", " 行：")}。请修改；shenbao layout show project-declaration 可作范例。`,
      en: `${file}: ${all("en", "line ", ": ")}. Correct it; shenbao layout show project-declaration is an example.`,
    });
  }
}

/** A layout was to be drafted from a document without an unknown form, or without the one asked for. */
export class NoUnknownForm extends ShenbaoError {
  readonly code = "no-unknown-form";
  readonly exitCode = 1;
  /** @param forms that were found, each in a few words */
  constructor(file: string, forms: readonly string[]) {
    const found = forms.join(", ") || "—";
    super({
      zh: `${file}：没有这样的未知表单（读到：${found}）。已有版式的表单，用 shenbao layout show 类型 > 文件.yaml 作起点。`,
      en: `${file}: holds no such unknown form (found: ${found}). For a form that a layout knows, start from shenbao layout show TYPE > FILE.yaml.`,
    });
  }
}

/** A layout was asked for that this version does not have. */
export class NoSuchLayout extends ShenbaoError {
  readonly code = "no-such-layout";
  readonly exitCode = 2;
  /** @param nearest ids that may have been meant */
  constructor(id: string, nearest: readonly string[]) {
    const meant = nearest.join(", ");
    super({
      zh: `${id}：没有这个版式。${meant && `是否指 ${meant}？`}用 shenbao layout list 查看全部。`,
      en: `${id}: there is no such layout. ${meant && `Did you mean ${meant}? `}See them all with shenbao layout list.`,
    });
  }
}

/** A report whose format is neither said nor told by the ending of its file. */
export class ReportFormatNeeded extends ShenbaoError {
  readonly code = "report-format-needed";
  readonly exitCode = 2;
  constructor(file: string, formats: readonly string[]) {
    const listed = formats.join(", ");
    super({
      zh: `${file}：看不出要哪种格式。请用 --format 指定（${listed}），或改用相应的扩展名。`,
      en: `${file}: which format is wanted cannot be told. Say it with --format (${listed}), or by the ending of the name.`,
    });
  }
}

/** A workbook cannot be shown on a terminal. */
export class ReportFileNeeded extends ShenbaoError {
  readonly code = "report-file-needed";
  readonly exitCode = 2;
  constructor() {
    super({
      zh: "xlsx 不能显示在终端上。请用 -o 给出文件名。",
      en: "An xlsx cannot be shown on a terminal. Give a file name with -o.",
    });
  }
}

/** The report of an audit where an extraction result was looked for. */
export class AuditReportFound extends ShenbaoError {
  readonly code = "audit-report";
  readonly exitCode = 1;
  constructor(result: string) {
    super({
      zh: `${result}：是核查报告，不是读取结果，已略过。`,
      en: `${result}: an audit report, no extraction result; passed over.`,
    });
  }
}

/** A file with several results, whose corrections would have no place of their own. */
export class SeveralResults extends ShenbaoError {
  readonly code = "several-results";
  readonly exitCode = 1;
  constructor(result: string) {
    super({
      zh: `${result}：一个文件里有多份结果（JSON Lines），不能复核。请用 shenbao extract 原件 -o DIR 为每个原件各写一个文件。`,
      en: `${result}: several results in one file (JSON Lines), which cannot be reviewed. Write a file for each document with shenbao extract INPUT -o DIR.`,
    });
  }
}

/** A link in the folder that leads out of it. */
export class LeavesFolder extends ShenbaoError {
  readonly code = "leaves-folder";
  readonly exitCode = 1;
  constructor(path: string) {
    super({
      zh: `${path}：是指向文件夹之外的链接，已略过。请把文件本身放进文件夹。`,
      en: `${path}: a link that leads out of the folder, passed over. Put the file itself there.`,
    });
  }
}

/** No document of this id in the store. */
export class DocumentNotFound extends ShenbaoError {
  readonly code = "document-not-found";
  readonly exitCode = 2;
  constructor(id: string) {
    super({
      zh: `没有编号为 ${id} 的文件。它可能已被移走；请刷新页面。`,
      en: `There is no document ${id}. It may have been moved away; load the page again.`,
    });
  }
}

/** A form, or a cell of it, that the document does not have. */
export class CellNotFound extends ShenbaoError {
  readonly code = "cell-not-found";
  readonly exitCode = 2;
  constructor(file: string, form: string, path: string) {
    super({
      zh: `${file}：没有单元格 ${form} ${path}。原件可能已重新读取；请刷新页面。`,
      en: `${file}: there is no cell ${form} ${path}. The document may have been read again; load the page again.`,
    });
  }
}

/** A form of a kind that this program does not know, whose texts it cannot turn into values. */
export class FormTypeUnknown extends ShenbaoError {
  readonly code = "form-type-unknown";
  readonly exitCode = 1;
  constructor(file: string, type: string) {
    super({
      zh: `${file}：不认识表单类型 ${type}，无法更正。请使用读取该文件的版本。`,
      en: `${file}: forms of the kind ${type} are not known, so that they cannot be corrected. Use the version that read the document.`,
    });
  }
}

/** A line of a log of corrections, other than a last one cut off by a crash, that is none. */
export class BrokenCorrections extends ShenbaoError {
  readonly code = "broken-corrections";
  readonly exitCode = 1;
  constructor(log: string, line: number, what: string, cause?: unknown) {
    super(
      {
        zh: `${log}：第 ${line} 行不是复核记录（${what}），此文件已略过，以免丢失更正。请从备份恢复该行。`,
        en: `${log}: line ${line} is no correction (${what}); the document is left out, so that no correction is lost. Restore the line from a backup.`,
      },
      cause,
    );
  }
}

/** The last line of a log of corrections is cut off: the program ended while writing it, before it had confirmed it. */
export class TornCorrection extends ShenbaoError {
  readonly code = "torn-correction";
  readonly exitCode = 1;
  /** @param kept where the piece was moved to; null while it still stands in the log */
  constructor(log: string, kept: string | null) {
    super({
      zh: `${log}：最后一条复核记录没有写完（程序中断），未采用。${kept === null ? "" : `残片已移到 ${kept}。`}请重新复核该单元格。`,
      en: `${log}: the last correction was not written to its end (the program was stopped) and is not used. ${kept === null ? "" : `The piece was moved to ${kept}. `}Review that cell again.`,
    });
  }
}

/** A correction that was made to another reading of the cell, or to another document in this one's place. */
export class OutdatedCorrection extends ShenbaoError {
  readonly code = "correction-outdated";
  readonly exitCode = 1;
  constructor(file: string, { form, path, by, before, after }: Correction) {
    const [was, is] = [before.text ?? "", after?.text ?? before.text ?? ""];
    super({
      zh: `${file}：${form} ${path} 的复核（${by}：“${was}” → “${is}”）针对的是另一次读取，未采用。请重新复核。`,
      en: `${file}: the review of ${form} ${path} (${by}: "${was}" → "${is}") was of another reading and is not used. Review it again.`,
    });
  }
}

/** A log of corrections without the result that they correct. */
export class OrphanCorrections extends ShenbaoError {
  readonly code = "orphan-corrections";
  readonly exitCode = 1;
  constructor(log: string) {
    super({
      zh: `${log}：旁边没有对应的读取结果，其中的更正未采用。请把结果放回或改回原名。`,
      en: `${log}: the result that it corrects is not beside it, so its corrections are not used. Put the result back, or give it its name again.`,
    });
  }
}

/** Another process holds the log of corrections for longer than it should. */
export class LogBusy extends ShenbaoError {
  readonly code = "log-busy";
  readonly exitCode = 1;
  constructor(log: string) {
    super({
      zh: `${log}：另一个程序正在写入，更正尚未保存。请稍后再试。`,
      en: `${log}: another program is writing to it; the correction is not saved yet. Try again soon.`,
    });
  }
}

/** Somebody else has changed the same cell since; `correction` is theirs. */
export class CorrectionConflict extends ShenbaoError {
  readonly code = "conflict";
  readonly exitCode = 1;
  readonly correction: Correction;
  constructor(correction: Correction) {
    super({
      zh: `${correction.by} 已更改此单元格，您的更正尚未保存。请对照后再决定。`,
      en: `${correction.by} has changed this cell; your correction is not saved yet. Compare both and decide.`,
    });
    this.correction = correction;
  }
}

/** The id of an entry that says something else: a fault of whoever sends it. */
export class CorrectionIdTaken extends ShenbaoError {
  readonly code = "id-taken";
  readonly exitCode = 1;
  constructor(id: string) {
    super({
      zh: `编号 ${id} 已用于另一条复核记录，本次更正没有保存。请刷新页面后重新更正。`,
      en: `The id ${id} is another entry's in the log; this correction is not saved. Load the page again and correct anew.`,
    });
  }
}

/** The document's own file, without which no page can be shown. */
export class SourceMissing extends ShenbaoError {
  readonly code = "source-missing";
  readonly exitCode = 1;
  constructor(file: string) {
    super({
      zh: `${file}：未找到原件（或与读取时的不同），无法显示页面。请把原件放在结果旁边，或用 shenbao review --sources 指明其文件夹后重新启动。`,
      en: `${file}: the document is not to be found (or not the one that was read), so that no page can be shown. Put it beside its result, or name its folder with shenbao review --sources and start again.`,
    });
  }
}

/** An address that other machines reach, without a password. */
export class AuthNeeded extends ShenbaoError {
  readonly code = "auth-needed";
  readonly exitCode = 2;
  constructor(host: string) {
    super({
      zh: `--host ${host}：其他机器也能访问，须用 --auth 用户名:密码（或含有它的文件）设置口令。`,
      en: `--host ${host}: other machines can reach it, so that --auth USER:PASSWORD (or a file that holds it) must be given.`,
    });
  }
}

/** Neither USER:PASSWORD nor a file of such lines. */
export class BrokenAuth extends ShenbaoError {
  readonly code = "broken-auth";
  readonly exitCode = 2;
  constructor(cause?: unknown) {
    super(
      {
        zh: "--auth：应为“用户名:密码”（密码至少 8 个字符），或每行一个这样的文件。",
        en: "--auth: should be USER:PASSWORD (a password of 8 characters or more), or a file with one on each line.",
      },
      cause,
    );
  }
}

/** The server cannot listen there. */
export class CannotListen extends ShenbaoError {
  readonly code = "cannot-listen";
  readonly exitCode = 2;
  constructor(where: string, cause: unknown) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    super(
      {
        zh: `无法在 ${where} 上启动（${code}）。请用 --port 换一个端口，或检查 --host。`,
        en: `Cannot listen on ${where} (${code}). Choose another port with --port, or check --host.`,
      },
      cause,
    );
  }
}

/** A request that the review server does not take; `code` says which. */
export class RequestRefused extends ShenbaoError {
  readonly exitCode = 2;
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 422 | 429 | 503;
  constructor(status: RequestRefused["status"], code: string, text: Bilingual) {
    super(text);
    this.status = status;
    this.code = code;
  }
}

/** An export whose format is neither said nor told by the ending of its file. */
export class ExportFormatNeeded extends ShenbaoError {
  readonly code = "export-format-needed";
  readonly exitCode = 2;
  constructor(out: string, formats: readonly string[]) {
    const listed = formats.join(", ");
    super({
      zh: `${out}：看不出要哪种格式。请用 --format 指定（${listed}）；扩展名为格式名的 -o 是单个文件，其余是文件夹。`,
      en: `${out}: which format is wanted cannot be told. Say it with --format (${listed}); -o with the ending of a format is a file, anything else a folder.`,
    });
  }
}

/** An option that none of the formats asked for knows. */
export class ExportOptionUnused extends ShenbaoError {
  readonly code = "export-option-unused";
  readonly exitCode = 2;
  constructor(option: string, formats: readonly string[]) {
    super({
      zh: `${option} 只用于 ${formats.join("、")}。请加上其中一种格式，或去掉 ${option}。`,
      en: `${option} is for ${formats.join(", ")} only. Ask for one of these formats, or leave out ${option}.`,
    });
  }
}

/** Kinds of form were asked for that no document has. */
export class NoSuchForms extends ShenbaoError {
  readonly code = "no-such-forms";
  readonly exitCode = 1;
  constructor(types: readonly string[]) {
    const listed = types.join(", ");
    super({
      zh: `没有 ${listed} 类型的表单，导出的各表中没有表单。请检查 --type。`,
      en: `There is no form of the kind ${listed}: the export holds none. Check --type.`,
    });
  }
}

/** The file that a result was read from is not where it is looked for, or is another by now. */
export class SourceNotFound extends ShenbaoError {
  readonly code = "source-not-found";
  readonly exitCode = 1;
  constructor(result: string, file: string) {
    super({
      zh: `${result}：未找到原件 ${file}（或与读取时的不同，SHA-256 不符）。请用 --sources 指明原件所在文件夹。`,
      en: `${result}: its document ${file} was not found (or is not the one that was read, by SHA-256). Say where it is with --sources.`,
    });
  }
}

/** A page that would have to become a picture to be redacted and cannot be drawn as it looks. */
export class CannotRedact extends ShenbaoError {
  readonly code = "cannot-redact";
  readonly exitCode = 1;
  constructor(file: string, page: number) {
    super({
      zh: `${file}：第 ${page} 页未嵌入字体，或表单域没有外观，无法如实绘成图片，因此不能隐去其中的联系人信息；未写出此文件。请用其他程序“打印为 PDF”（嵌入字体）后重新读取。`,
      en: `${file}: page ${page} lacks fonts that it names, or has form fields without appearances, and cannot be drawn as it looks, so that contacts on it cannot be taken out; the file was not written. Print it to a PDF with its fonts embedded and read that one.`,
    });
  }
}

/** A PDF that still says what was to be taken out of it. */
export class RedactionIncomplete extends ShenbaoError {
  readonly code = "redaction-incomplete";
  readonly exitCode = 1;
  /** @param where pages, or parts of the file; what it says there is not repeated */
  constructor(file: string, where: string) {
    super({
      zh: `${file}：检查发现输出中仍有联系人信息（${where}）；未写出此文件。请把原件报告给维护者。`,
      en: `${file}: the check found contacts in what was to be written (${where}); the file was not written. Report the document to the maintainers.`,
    });
  }
}

/** A Postgres server that cannot be reached, or that ended the connection. `where` has no user and no password. */
export class DatabaseUnavailable extends ShenbaoError {
  readonly code = "database-unavailable";
  readonly exitCode = 2;
  constructor(where: string, why: string, cause?: unknown) {
    super(
      {
        zh: `${where}：数据库连不上（${why}）。请检查地址、用户名、口令和网络。`,
        en: `${where}: the database cannot be reached (${why}). Check address, user, password and network.`,
      },
      cause,
    );
  }
}

/** Postgres was reached and refused what it was asked: no right, no space, a table that is not as ours. */
export class DatabaseFailed extends ShenbaoError {
  readonly code = "database-failed";
  readonly exitCode = 2;
  constructor(where: string, why: string, cause?: unknown) {
    super(
      {
        zh: `${where}：数据库拒绝了操作（${why}）。请检查权限、磁盘空间和库的版本。`,
        en: `${where}: the database refused (${why}). Check rights, disk space and the version of its tables.`,
      },
      cause,
    );
  }
}

/** An address that is no postgres:// URL. It is not repeated: it may hold a password. */
export class BrokenDatabaseUrl extends ShenbaoError {
  readonly code = "broken-database-url";
  readonly exitCode = 2;
  constructor() {
    super({
      zh: "数据库地址应为 postgres://用户@主机:端口/库名（口令里的特殊字符要写成 %40 这样的形式）。",
      en: "The address of a database must be postgres://USER@HOST:PORT/NAME (special characters of a password as %40).",
    });
  }
}

/** A database without our tables, or with those of a newer version, or one that cannot keep Chinese. */
export class DatabaseUnfit extends ShenbaoError {
  readonly exitCode = 2;
  readonly code: "database-empty" | "database-newer" | "database-encoding";
  constructor(where: string, code: DatabaseUnfit["code"], found: string) {
    super(
      {
        "database-empty": {
          zh: `${where}：库里还没有读取结果。请先运行 shenbao extract --queue 和 shenbao work。`,
          en: `${where}: holds no results yet. Run shenbao extract --queue and shenbao work first.`,
        },
        "database-newer": {
          zh: `${where}：库的版本（${found}）比本程序所知的新。请升级 shenbao。`,
          en: `${where}: its tables (version ${found}) are newer than this program knows. Use a newer shenbao.`,
        },
        "database-encoding": {
          zh: `${where}：库的字符编码是 ${found}，须为 UTF8。请用 createdb -E UTF8 另建一个库。`,
          en: `${where}: its encoding is ${found} and must be UTF8. Make another one with createdb -E UTF8.`,
        },
      }[code],
    );
    this.code = code;
  }
}

/** The place with the documents' own files is not there: a share that is not mounted, a bucket that cannot be reached. */
export class SourcesUnavailable extends ShenbaoError {
  readonly code = "sources-unavailable";
  readonly exitCode = 2;
  constructor(where: string, why: string, cause?: unknown) {
    super(
      {
        zh: `${where}：原件所在之处打不开（${why}）。请检查 --sources、共享文件夹是否已挂载、存储桶的地址和密钥。`,
        en: `${where}: the place with the documents cannot be opened (${why}). Check --sources, whether the share is mounted, the address and keys of the bucket.`,
      },
      cause,
    );
  }
}

/** A document of the queue whose bytes are not to be had at its place any more, or are others. */
export class SourceGone extends ShenbaoError {
  readonly code = "source-gone";
  readonly exitCode = 1;
  constructor(location: string, why: "missing" | "changed" | "outside") {
    super(
      {
        missing: {
          zh: `${location}：找不到原件。请放回原处后用 shenbao queue --retry 重试。`,
          en: `${location}: the document is not there. Put it back, then shenbao queue --retry.`,
        },
        changed: {
          zh: `${location}：原件与登记时的不同（SHA-256 不符）。请重新运行 shenbao extract --queue。`,
          en: `${location}: the document is not the one that was queued (another SHA-256). Run shenbao extract --queue again.`,
        },
        outside: {
          zh: `${location}：不在 --sources 之内，不予读取。请用登记时的 --sources 启动 shenbao work。`,
          en: `${location}: lies outside --sources and is not read. Start shenbao work with the --sources that it was queued with.`,
        },
      }[why],
    );
  }
}

/** Options that do not go together. */
export class OptionsClash extends ShenbaoError {
  readonly code = "options-clash";
  readonly exitCode = 2;
  /** @param instead what to do */
  constructor(one: string, other: string, instead: Bilingual) {
    super({
      zh: `${one} 与 ${other} 不能同用。${instead.zh}`,
      en: `${one} and ${other} do not go together. ${instead.en}`,
    });
  }
}
