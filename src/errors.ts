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
        zh: `${result}：不是完整的读取结果（${what}），未纳入核查。请用 shenbao extract 重新读取原件。`,
        en: `${result}: not a whole extraction result (${what}), left out of the audit. Read its document again with shenbao extract.`,
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
