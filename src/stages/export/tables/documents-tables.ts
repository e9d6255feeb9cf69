import { column } from "./column.ts";
import { OF_FORM, PAGE, type Table } from "./table.ts";

const DOCUMENT = OF_FORM.slice(0, 1);

/** A row for each document, those that hold no form too. */
export const DOCUMENTS_TABLE: Table = {
  name: "documents",
  title: { zh: "文件", en: "documents" },
  about: {
    zh: "每个文件一行，没有表单或未能读全的也在内",
    en: "A row for each document, also for one without forms or not read as a whole",
  },
  columns: [
    ...DOCUMENT,
    column("file", "text", "原件", "file"),
    column("sha256", "text", "SHA-256", "SHA-256"),
    column("kind", "text", "种类", "kind", [
      "pdf、image 或 text",
      "pdf, image or text",
    ]),
    column("status", "text", "读取情况", "status", [
      "complete 完整；partial 不完整；failed 未能读取",
      "complete, partial (something could not be read), failed",
    ]),
    column("pages", "integer", "页数", "pages"),
    column("forms", "integer", "表单数", "forms"),
    column("problems", "integer", "读取问题数", "problems"),
  ],
  *rows({ name, extraction }) {
    const { source, status, forms, problems } = extraction;
    const { file, sha256, kind, pages } = source;
    const counts = [pages, forms.length, problems.length];
    yield {
      fields: [name, file, sha256, kind, status, ...counts],
      page: null,
    };
  },
};

/** What went wrong while documents were read. */
export const PROBLEMS_TABLE: Table = {
  name: "problems",
  title: { zh: "读取问题", en: "problems" },
  about: {
    zh: "读取中的问题：哪一页没能读出，为什么",
    en: "What could not be read, on which page, and why",
  },
  columns: [
    ...DOCUMENT,
    column("number", "integer", "序号", "number", ["从 1 起", "from 1"]),
    column("stage", "text", "步骤", "stage"),
    PAGE,
    column("code", "text", "代码", "code"),
    column("message", "text", "说明", "message"),
  ],
  *rows({ name, extraction }) {
    for (const [i, problem] of extraction.problems.entries()) {
      const { stage, page, code, message } = problem;
      yield { fields: [name, i + 1, stage, page, code, message], page };
    }
  },
};
