import type {
  DocumentInitParameters,
  PDFDocumentLoadingTask,
  PDFDocumentProxy,
} from "pdfjs-dist/types/src/display/api.js";
import { openPdf } from "./pdfjs.ts";

/** The same PDF opened once more with other settings of pdf.js, when it is first asked for. */
export interface SecondOpening {
  document(): Promise<PDFDocumentProxy>;
  close(): Promise<void>;
}

export function secondOpening(
  first: () => PDFDocumentProxy,
  password: string | undefined,
  settings: Partial<DocumentInitParameters>,
): SecondOpening {
  let task: Promise<PDFDocumentLoadingTask> | null = null;
  return {
    async document() {
      task ??= first()
        .getData()
        .then((data) => openPdf(data, password, settings));
      return (await task).promise;
    },
    async close() {
      if (task !== null) await (await task).destroy();
    },
  };
}
