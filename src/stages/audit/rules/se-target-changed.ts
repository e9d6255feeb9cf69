import { fold } from "../../../layouts/fold.ts";
import { againstDeclaration, PAIRING_FIELDS } from "../declared-project.ts";
import { evaluatedIndicators } from "../evaluated.ts";
import { boundOf, type Indicator, indicatorTables } from "../indicators.ts";
import type { AuditForm } from "../placed-cell.ts";
import {
  combine,
  finding,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { EVALUATION } from "../subject.ts";

export const seTargetChanged = setRule({
  id: "SE-TARGET-CHANGED",
  severity: "warning",
  subjects: [EVALUATION],
  title: {
    zh: "自评指标值与申报指标值",
    en: "Targets evaluated against targets declared",
  },
  asks: {
    zh: "自评表的年度指标值，是否与同一项目同年度申报表一致；申报的指标是否都作了自评？",
    en: "Are the targets of the evaluation those that the same project declared for the year, and is every declared indicator evaluated?",
  },
  examples: [
    {
      zh: "申报表“培训人数”≥500人，自评表年度指标值为 ≥300人。",
      en: "At least 500 people were declared, the evaluation measures against 300.",
    },
    {
      zh: "申报表有“培训合格率”，自评表没有。",
      en: "A rate of passes was declared and is not evaluated.",
    },
  ],
  // Goals that were approved with the budget stay as they are, as a rule.
  basis: "财预〔2015〕88号",
  needs: [
    ...PAIRING_FIELDS,
    "tables.indicators.level1",
    "tables.indicators.level2",
    "tables.indicators.content",
    "tables.indicators.value",
    "tables.indicators.unit",
  ],
  places: [["tables.indicators"]],
  options: NO_OPTIONS,
  check(form, set) {
    return againstDeclaration(form, set, (declaration) =>
      compare(form, declaration),
    );
  },
});

function compare(form: AuditForm, declaration: AuditForm): Verdict {
  const own = evaluatedIndicators(form).map(({ indicator }) => indicator);
  const declared = annualIndicators(declaration);
  if (own.length === 0 || declared.length === 0) return INSUFFICIENT_DATA;
  const named = byName(own);
  return combine([
    ...own.map((indicator) => {
      const others = byName(declared).get(fold(indicator.name)) ?? [];
      // A name that stands twice in either form does not say which is meant.
      const isClear = named.get(fold(indicator.name))?.length === 1;
      const [other, ...more] = others;
      if (other === undefined) return NOT_APPLICABLE;
      return isClear && more.length === 0
        ? compareValues(indicator, other)
        : INSUFFICIENT_DATA;
    }),
    ...declared
      .filter(({ name }) => !named.has(fold(name)))
      .map((indicator) => dropped(indicator, own)),
  ]);
}

function annualIndicators(form: AuditForm): Indicator[] {
  return indicatorTables(form)
    .filter(({ horizon }) => horizon === "year")
    .flatMap(({ indicators }) => indicators)
    .filter(({ empty, name }) => !empty && name !== "");
}

function byName(indicators: readonly Indicator[]): Map<string, Indicator[]> {
  const found = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = fold(indicator.name);
    found.set(key, [...(found.get(key) ?? []), indicator]);
  }
  return found;
}

function compareValues(own: Indicator, declared: Indicator): Verdict {
  const states = [own.value, declared.value].map(({ cell }) => cell.state);
  if (states.some((state) => state !== "read")) return INSUFFICIENT_DATA;
  if (isSameValue(own, declared)) return PASS;
  return finding({
    message: {
      zh: `疑似自评时更改了指标值：“${own.name}”申报为${declared.text}，自评表为${own.text}，请核实是否经批准。`,
      en: `“${own.name}” was declared as ${declared.text}, the evaluation measures against ${own.text}. Please verify that the change was approved.`,
    },
    expected: declared.text,
    actual: own.text,
    evidence: [own.value, declared.value],
  });
}

/** The same bound, or the same words; a unit or a sign may be left to the name of the indicator. */
function isSameValue(a: Indicator, b: Indicator): boolean {
  if (fold(a.text) === fold(b.text)) return true;
  const [one, other] = [boundOf(a), boundOf(b)];
  if (one === null || other === null) return false;
  const isOpen = one.operator === "=" || other.operator === "=";
  return (
    one.number === other.number &&
    (isOpen || one.operator === other.operator) &&
    (one.unit === other.unit || one.unit === "" || other.unit === "")
  );
}

/** Nothing in the evaluation has the name, nor nearly so in the same words otherwise ordered or shortened. */
function dropped(declared: Indicator, own: readonly Indicator[]): Verdict {
  const name = fold(declared.name);
  const isRenamed = own.some((indicator) => {
    const other = fold(indicator.name);
    return other.includes(name) || name.includes(other);
  });
  if (isRenamed) return INSUFFICIENT_DATA;
  return finding({
    message: {
      zh: `疑似申报的指标未作自评：“${declared.name}”（${declared.text}），请核实。`,
      en: `“${declared.name}” (${declared.text}) was declared and seems not to be evaluated. Please verify.`,
    },
    expected: declared.name,
    evidence: [declared.content, declared.value],
  });
}
