import { z } from "zod";
import { checkSums } from "../department-sums.ts";
import { formRule } from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";
import { TOLERANCE } from "../tolerance.ts";

export const dExpSum = formRule({
  id: "D-EXP-SUM",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: { zh: "支出构成之和与合计", en: "Expenditure against its total" },
  asks: {
    zh: "当年及近两年，基本支出与项目支出之和是否等于合计？",
    en: "Do basic and project expenditure add up to their total, in the current year and the two before?",
  },
  examples: [
    {
      zh: "基本支出 70、项目支出 50，合计 130：相差 10 万元。",
      en: "Expenditure of 70 and 50 under a total of 130: 10万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.expenditure"],
  options: z.object(TOLERANCE),
  check: (form, { tolerance }) => checkSums(form, "expenditure", tolerance),
});
