import { HEADING_FIELDS } from "../heading.ts";
import { Layout } from "../schema.ts";
import {
  PROGRAM_FIELDS,
  TERM_AND_YEAR,
  TERM_AND_YEAR_FIELDS,
  transferTitles,
} from "../transfer-parts.ts";

/** 转移支付区域绩效目标申报表 (and 整体): one transfer in one region. */
export const transferRegionDeclaration = Layout.parse({
  id: "transfer-region-declaration",
  titles: ["转移支付区域绩效目标申报表", "转移支付整体绩效目标申报表"].flatMap(
    transferTitles,
  ),
  fields: [...HEADING_FIELDS, ...PROGRAM_FIELDS, ...TERM_AND_YEAR_FIELDS],
  ...TERM_AND_YEAR,
});
