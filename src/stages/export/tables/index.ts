import { ABOUT_TABLE } from "./about-table.ts";
import { CELLS_TABLE } from "./cells-table.ts";
import { DOCUMENTS_TABLE, PROBLEMS_TABLE } from "./documents-tables.ts";
import {
  CHECKS_TABLE,
  EVIDENCE_TABLE,
  FINDINGS_TABLE,
} from "./findings-tables.ts";
import { FORMS_TABLE } from "./forms-table.ts";
import { HISTORY_TABLE } from "./history-table.ts";
import { OTHER_FIELDS_TABLE, OTHER_ROWS_TABLE } from "./other-tables.ts";
import { ROW_TABLES } from "./row-tables.ts";
import type { Table } from "./table.ts";

/** The tables of `shenbao-tables/1`, in the order in which people look at them. */
export const TABLES: readonly Table[] = [
  DOCUMENTS_TABLE,
  FORMS_TABLE,
  ...ROW_TABLES,
  HISTORY_TABLE,
  OTHER_FIELDS_TABLE,
  OTHER_ROWS_TABLE,
  FINDINGS_TABLE,
  EVIDENCE_TABLE,
  CHECKS_TABLE,
  CELLS_TABLE,
  PROBLEMS_TABLE,
  ABOUT_TABLE,
];
