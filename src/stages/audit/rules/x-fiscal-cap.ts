import { inWan, toMoney } from "../amount.ts";
import { projectsOf } from "../department-projects.ts";
import { fiscalGrants } from "../fiscal-grants.ts";
import { projectAmount } from "../project-amount.ts";
import {
  finding,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  setRule,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";

export const xFiscalCap = setRule({
  id: "X-FISCAL-CAP",
  severity: "critical",
  subjects: [DEPARTMENT],
  title: {
    zh: "各项目财政拨款与部门财政拨款",
    en: "Projects' fiscal grants against the department's",
  },
  asks: {
    zh: "同年度各项目的财政拨款（公共预算、政府性基金）之和，是否超过部门整体表的财政拨款收入？",
    en: "Do the fiscal grants of its projects of the same year exceed the department's income from fiscal grants?",
  },
  examples: [
    {
      zh: "七个项目财政拨款共 1718，部门财政拨款 1636.63：超出 81.37 万元。",
      en: "Fiscal grants of 1718 to seven projects beside 1636.63 for the whole department: 81.37万元 more.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.department",
    "fields.currentYearBudget",
    "tables.income",
    "tables.funding",
    "tables.expenditure",
  ],
  places: [["tables.income"]],
  options: NO_OPTIONS,
  check(form, set) {
    const { projects, doubtful } = projectsOf(form, set);
    if (projects.length === 0)
      return doubtful.length > 0 ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    const cap = fiscalGrants(form);
    if (cap.fen === null) return INSUFFICIENT_DATA;
    const known = projects.flatMap((project) => {
      const { fen, from } = fiscalGrants(project);
      return fen === null ? [] : [{ project, fen, from }];
    });
    const sum = known.reduce((total, { fen }) => total + fen, 0);
    const unknown = projects.length - known.length + doubtful.length;
    // What is not known can only add to the sum.
    if (sum <= cap.fen) return unknown > 0 ? INSUFFICIENT_DATA : PASS;
    const gap = sum - cap.fen;
    const bound =
      unknown > 0
        ? {
            zh: `（另有${unknown}个项目的财政拨款或归属不明，未计入）`,
            en: ` (not counting ${unknown} of unknown grants or department)`,
          }
        : { zh: "", en: "" };
    const other = otherSum(known, cap.fen);
    return finding({
      message: {
        zh: `疑似各项目财政拨款之和超过部门财政拨款收入：${known.length}个项目的财政拨款共${inWan(sum)}${bound.zh}，部门财政拨款${inWan(cap.fen)}，超出${inWan(gap)}${other.zh}，请核实。`,
        en: `The fiscal grants of ${known.length} projects come to ${inWan(sum)}${bound.en}, the department's to ${inWan(cap.fen)}: ${inWan(gap)} more${other.en}. Please verify.`,
      },
      expected: toMoney(cap.fen),
      actual: toMoney(sum),
      difference: toMoney(gap),
      evidence: [...cap.from, ...known.flatMap(({ from }) => from)],
    });
  },
});

type Known = {
  project: Parameters<typeof projectAmount>[0];
  fen: number;
}[];

/** The sum where a project's 项目当年预算 is less than the grants that its tables name. */
function otherSum(known: Known, cap: number) {
  const sum = known.reduce((total, { project, fen }) => {
    const stated = projectAmount(project)?.stated ?? null;
    return total + (stated === null ? fen : Math.min(fen, stated));
  }, 0);
  const whole = known.reduce((total, { fen }) => total + fen, 0);
  if (sum === whole) return { zh: "", en: "" };
  const gap = sum - cap;
  return gap > 0
    ? {
        zh: `；按“项目当年预算”栏计为${inWan(sum)}（超出${inWan(gap)}）`,
        en: `; by the current-year budgets as printed ${inWan(sum)} (${inWan(gap)} more)`,
      }
    : {
        zh: `；按“项目当年预算”栏计为${inWan(sum)}（未超出）`,
        en: `; by the current-year budgets as printed ${inWan(sum)} (no more)`,
      };
}
