import { isBlank } from "../amount.ts";
import { statesChange } from "../change-statement.ts";
import { yearOf } from "../department-projects.ts";
import { misfits } from "../misfits.ts";
import { type AuditForm, fieldCell, type PlacedCell } from "../placed-cell.ts";
import { historyOf, historySources, saysNew } from "../prior-budgets.ts";
import {
  type Draft,
  finding,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { PROJECT } from "../subject.ts";

export const yoyMissing = formRule({
  id: "YOY-MISSING",
  severity: "warning",
  subjects: [PROJECT],
  title: {
    zh: "前两年预算及变动说明不全",
    en: "Earlier budgets or the change not told",
  },
  asks: {
    zh: "是否填写了前两年的预算，并说明了当年预算的变动情况？",
    en: "Are the budgets of the two years before given, and is it said how the current year's stands to them?",
  },
  examples: [
    {
      zh: "2021 年度的申报表只填 2020 年预算，无 2019 年。",
      en: "A declaration for 2021 gives the budget of 2020, not that of 2019.",
    },
  ],
  basis: null,
  needs: ["fields", "unplaced"],
  places: [["fields.budgetHistory"]],
  options: NO_OPTIONS,
  check(form) {
    const year = yearOf(form);
    const own = fieldCell(form, "budgetHistory");
    const { state } = own.cell;
    if (year === null || state === "unreadable") return INSUFFICIENT_DATA;
    const sources = historySources(form);
    const text = sources.map(({ cell }) => cell.text ?? "").join("\n");
    const missing = [year - 2, year - 1].filter(
      (prior) => !isTold(prior, year, sources),
    );
    const hasOwn = sources.some((source) =>
      historyOf(source).some((item) => item.year === year),
    );
    const isStated = hasOwn || statesChange(text, year);
    const nothing = missing.length === 2 && !isStated;
    if (nothing && (state === "absent" || isShifted(form)))
      return INSUFFICIENT_DATA;
    if (sources.some(({ cell }) => saysNew(cell.text ?? ""))) return PASS;
    if (nothing && isBlank(own))
      return isOneOff(form) ? NOT_APPLICABLE : finding(nothingTold(own));
    return findings(
      [
        ...(missing.length > 0 ? [yearsMissing(own, missing)] : []),
        ...(isStated ? [] : [noStatement(own, year)]),
      ],
      PASS,
    );
  },
});

/** An amount of the year, or the words that there was none. */
function isTold(
  prior: number,
  year: number,
  sources: readonly PlacedCell[],
): boolean {
  return sources.some((source) => {
    const text = source.cell.text ?? "";
    if (historyOf(source).some((item) => item.year === prior)) return true;
    const name = [
      `${prior}`,
      ...(prior === year - 1 ? ["上年", "去年"] : ["前年"]),
    ];
    const none = new RegExp(
      `(?:${name.join("|")})年?度?[^,，;；。]{0,8}(?:无|未|没有|为?0|零)`,
      "u",
    );
    return none.test(text) || BOTH.test(text);
  });
}

/** 前两年预算均为45万元 */
const BOTH =
  /[前近]\s*[两二2]\s*年[^,，;；。]{0,10}(?:均|都|各|每年|皆|分别)[^,，;；。]{0,6}\d/u;

/** Another field's value stands in its place: what belongs there may have slipped out of the form's fields. */
function isShifted(form: AuditForm): boolean {
  return misfits(form).found.some(({ field }) => field === "budgetHistory");
}

/** A one-off project has no years before to tell of. */
function isOneOff(form: AuditForm): boolean {
  return fieldCell(form, "projectType").cell.value === "one-off";
}

function nothingTold(own: PlacedCell): Draft {
  return {
    message: {
      zh: "疑似未填写前两年预算及当年预算变动情况，请核实。",
      en: "Neither the budgets of the two years before nor the change is told. Please verify.",
    },
    evidence: [own],
  };
}

function yearsMissing(own: PlacedCell, missing: readonly number[]): Draft {
  return {
    message: {
      zh: `疑似前两年预算不全：未见${missing.map((year) => `${year}年`).join("、")}预算，请核实。`,
      en: `The budget of ${missing.join(" and ")} is not given. Please verify.`,
    },
    expected: missing.join("、"),
    evidence: [own],
  };
}

function noStatement(own: PlacedCell, year: number): Draft {
  return {
    message: {
      zh: `疑似未说明当年预算变动情况：未见${year}年预算较前两年增减或不变的表述，请核实。`,
      en: `How the budget of ${year} stands to those before is not said. Please verify.`,
    },
    evidence: [own],
  };
}
