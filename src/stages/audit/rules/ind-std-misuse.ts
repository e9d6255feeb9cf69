import { z } from "zod";
import { plain } from "../../../text/tidy.ts";
import { isBlank } from "../amount.ts";
import {
  INDICATOR_TABLES,
  type Indicator,
  type IndicatorTable,
  indicatorTables,
} from "../indicators.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const indStdMisuse = formRule({
  id: "IND-STD-MISUSE",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "绩效标准填写", en: "Use of 绩效标准" },
  asks: {
    zh: "绩效标准是否填写了指标值的来源（计划标准、历史标准、行业标准等），而不是空白或“优”？",
    en: "Does 绩效标准 name the benchmark (plan, history, industry), rather than nothing or a grade?",
  },
  examples: [
    {
      zh: "各行绩效标准均为“优”，或整列空白。",
      en: "Every row says “excellent”, or the whole column is blank.",
    },
  ],
  basis: null,
  needs: INDICATOR_TABLES,
  options: z.object({
    grades: z
      .array(z.string().min(1))
      .default(["优", "良", "中", "差", "优秀", "良好", "好", "合格", "达标"])
      .describe("不是标准来源的评价等级 / Grades, which are no benchmark"),
  }),
  check(form, { grades }) {
    const tables = indicatorTables(form);
    if (tables.every(({ indicators }) => indicators.length === 0))
      return INSUFFICIENT_DATA;
    return combine(tables.map((table) => checkTable(table, grades)));
  },
});

function checkTable(
  { name, indicators }: IndicatorTable,
  grades: string[],
): Verdict {
  const rows = indicators.filter(
    ({ empty, standard }) => !empty && standard.cell.state !== "absent",
  );
  // Other prints of the form have no such column.
  if (rows.length === 0) return NOT_APPLICABLE;
  const blank = rows.filter(({ standard }) => isBlank(standard));
  const graded = rows.filter(({ standard }) =>
    grades.includes(plain(standard.cell.text ?? "").replaceAll(" ", "")),
  );
  const unreadable = rows.some(
    ({ standard }) => standard.cell.state === "unreadable",
  );
  return combine([
    graded.length === 0 ? PASS : gradedFinding(name, graded),
    blank.length === 0 ? PASS : blankFinding(name, blank, rows.length),
    unreadable ? INSUFFICIENT_DATA : PASS,
  ]);
}

function gradedFinding(
  name: IndicatorTable["name"],
  rows: Indicator[],
): Verdict {
  const words = [...new Set(rows.map(({ standard }) => standard.cell.text))];
  return finding({
    message: {
      zh: `疑似误填绩效标准：${name.zh}有${rows.length}行填为“${words.join("、")}”，是评价等级，不是标准来源，请核实。`,
      en: `In ${rows.length} rows of the ${name.en} 绩效标准 holds a grade (${words.join(", ")}), not a benchmark. Please verify.`,
    },
    actual: rows[0]?.standard.cell.text ?? null,
    evidence: rows.map(({ standard }) => standard),
  });
}

function blankFinding(
  name: IndicatorTable["name"],
  rows: Indicator[],
  all: number,
): Verdict {
  const zh = rows.length === all ? "均空白" : `有${rows.length}行空白`;
  return finding({
    message: {
      zh: `疑似漏填绩效标准：${name.zh}的绩效标准${zh}，请核实。`,
      en: `In ${rows.length} of ${all} rows of the ${name.en} 绩效标准 is blank. Please verify.`,
    },
    evidence: rows.map(({ standard }) => standard),
  });
}
