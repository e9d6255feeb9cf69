import type { PdfNotice } from "../../stages/export/pdf/pdf-notice.ts";

/** A PDF that was made, and what is to be told of it. */
export interface MadePdf {
  data: Uint8Array;
  notices: PdfNotice[];
}
