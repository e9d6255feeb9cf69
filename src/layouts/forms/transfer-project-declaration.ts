import { HEADING_FIELDS } from "../heading.ts";
import { Layout } from "../schema.ts";
import { SHARED_FIELDS } from "../shared-fields.ts";
import {
  PROGRAM_FIELDS,
  TERM_AND_YEAR,
  TERM_AND_YEAR_FIELDS,
  transferTitles,
} from "../transfer-parts.ts";

/** 转移支付项目绩效目标申报表: one project that a transfer pays. */
export const transferProjectDeclaration = Layout.parse({
  id: "transfer-project-declaration",
  titles: ["转移支付项目绩效目标申报表"].flatMap(transferTitles),
  fields: [
    ...HEADING_FIELDS,
    SHARED_FIELDS.projectName,
    ...PROGRAM_FIELDS,
    SHARED_FIELDS.department,
    SHARED_FIELDS.executingUnit,
    SHARED_FIELDS.leader,
    SHARED_FIELDS.phone,
    ...TERM_AND_YEAR_FIELDS,
  ],
  ...TERM_AND_YEAR,
});
