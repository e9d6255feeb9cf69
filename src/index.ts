export * from "./errors.ts";
export { formSchema, formsSchema } from "./layouts/form-schema.ts";
export { LAYOUTS } from "./layouts/index.ts";
export { Layout } from "./layouts/schema.ts";
export {
  AuditCheck,
  AuditedDocument,
  AuditedForm,
  AuditedRule,
  AuditFinding,
  AuditReport,
  AuditTotals,
  LeftOut,
  RuleTotals,
} from "./model/audit-report.ts";
export { Box, Place } from "./model/box.ts";
export { Cell, CellState, Origin } from "./model/cell.ts";
export { Correction, CorrectionAction } from "./model/correction.ts";
export {
  Extraction,
  MadeBy,
  PageKind,
  PageSummary,
  Problem,
  Source,
  SourceKind,
  Status,
} from "./model/extraction.ts";
export {
  Bilingual,
  Check,
  Evidence,
  Finding,
  Outcome,
  Severity,
} from "./model/finding.ts";
export {
  Form,
  FormLabel,
  type HistoryEntry,
  Placeholder,
  type Row,
  type Section,
  type Table,
  type Totalled,
} from "./model/form.ts";
export { GridCell, GridTable, TablesReport } from "./model/table.ts";
export {
  HistoryItem,
  IndicatorValue,
  Kind,
  Money,
  Value,
} from "./model/value.ts";
export { applyCorrections } from "./pipeline/apply-corrections.ts";
export {
  OCR_ENGINES,
  type OcrEngine,
  type OcrOptions,
  scanReader,
} from "./pipeline/scan-reader.ts";
export {
  type ExtractOptions,
  extract,
  extractBytes,
  tables,
} from "./pipeline.ts";
