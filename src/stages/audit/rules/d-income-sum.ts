import { z } from "zod";
import { checkSums } from "../department-sums.ts";
import { formRule } from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";
import { TOLERANCE } from "../tolerance.ts";

export const dIncomeSum = formRule({
  id: "D-INCOME-SUM",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: { zh: "收入构成之和与合计", en: "Income against its total" },
  asks: {
    zh: "当年及近两年，收入各项之和是否等于合计？",
    en: "Do the kinds of income add up to their total, in the current year and the two before?",
  },
  examples: [
    {
      zh: "财政拨款 100、其他资金 20，合计 130：相差 10 万元。",
      en: "Income of 100 and 20 under a total of 130: 10万元 apart.",
    },
  ],
  basis: null,
  needs: ["tables.income"],
  options: z.object(TOLERANCE),
  check: (form, { tolerance }) => checkSums(form, "income", tolerance),
});
