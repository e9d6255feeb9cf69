import { fold } from "../../../layouts/fold.ts";
import { matchLabel } from "../../../layouts/match.ts";
import type { Form } from "../../../model/form.ts";
import { fenOf, inWan, toMoney } from "../amount.ts";
import {
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import { type ProjectAmount, projectAmount } from "../project-amount.ts";
import {
  DEPARTMENT,
  finding,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  PROJECT,
  type Rule,
} from "../rule.ts";

export const xProjSum: Rule = {
  id: "X-PROJ-SUM",
  severity: "critical",
  scope: "document",
  formTypes: [DEPARTMENT],
  title: {
    zh: "各项目之和与部门项目支出",
    en: "Projects against the department's project expenditure",
  },
  asks: {
    zh: "同一文件中同年度各项目的当年预算之和，是否等于部门整体表的项目支出？",
    en: "Do the budgets of the projects of the same year in the document add up to the department's project expenditure?",
  },
  examples: [
    {
      zh: "三个项目共 1718，部门项目支出 908：相差 810 万元。",
      en: "Projects of 1718 in all beside project expenditure of 908: 810万元 apart.",
    },
  ],
  basis: null,
  check(form, forms) {
    const projects = forms.filter(({ type }) => type === PROJECT);
    if (projects.length === 0) return NOT_APPLICABLE;
    const year = fieldCell(form, "fiscalYear").cell.value;
    const years = projects.map((p) => fieldCell(p, "fiscalYear").cell.value);
    if (year === null || years.includes(null)) return INSUFFICIENT_DATA;
    const sameYear = projects.filter((_, i) => years[i] === year);
    if (sameYear.length === 0) return NOT_APPLICABLE;
    const own = ownProjects(form, sameYear, forms);
    const stated = projectExpenditure(form);
    const printed = fenOf(stated);
    const amounts = own?.map(projectAmount);
    if (!amounts || printed === null || !amounts.every((a) => a !== null))
      return INSUFFICIENT_DATA;
    if (amounts.length === 0) return NOT_APPLICABLE;

    const sum = total(amounts.map(({ fen }) => fen));
    if (sum === printed) return PASS;
    const gap = sum - printed;
    const other = otherSum(amounts, printed);
    const incomplete =
      gap < 0
        ? {
            zh: "；文件中可能未含全部项目",
            en: "; the document may lack some projects",
          }
        : { zh: "", en: "" };
    return finding({
      message: {
        zh: `疑似各项目之和与部门项目支出不符：文件中${amounts.length}个项目当年预算共${inWan(sum)}，部门项目支出${inWan(printed)}，相差${inWan(Math.abs(gap))}${other.zh}${incomplete.zh}，请核实。`,
        en: `The ${amounts.length} projects of the document come to ${inWan(sum)}, the department's project expenditure is ${inWan(printed)}: ${inWan(Math.abs(gap))} apart${other.en}${incomplete.en}. Please verify.`,
      },
      expected: toMoney(printed),
      actual: toMoney(sum),
      difference: toMoney(gap),
      evidence: [stated, ...amounts.flatMap(({ from }) => from)],
    });
  },
};

/**
 * The projects of this department: all where it is the only one of its year in the document, else those that name it;
 * null where a project could belong to several or to none.
 */
function ownProjects(
  form: Form,
  projects: Form[],
  forms: readonly Form[],
): Form[] | null {
  const owners = ownersIn(forms);
  if (projects.some((project) => !owners.get(project))) return null;
  return projects.filter((project) => owners.get(project) === form);
}

/** The department that each project of a document belongs to, null where several or none could be; found once per document. */
function ownersIn(forms: readonly Form[]): ReadonlyMap<Form, Form | null> {
  let owners = OWNERS.get(forms);
  if (owners === undefined) {
    owners = findOwners(forms);
    OWNERS.set(forms, owners);
  }
  return owners;
}

const OWNERS = new WeakMap<readonly Form[], ReadonlyMap<Form, Form | null>>();

function findOwners(forms: readonly Form[]): Map<Form, Form | null> {
  const departments = new Map<unknown, { form: Form; name: string }[]>();
  for (const form of forms.filter(({ type }) => type === DEPARTMENT)) {
    const year = fieldCell(form, "fiscalYear").cell.value;
    const known = departments.get(year) ?? [];
    known.push({ form, name: nameIn(form, "departmentName") });
    departments.set(year, known);
  }
  const owners = new Map<Form, Form | null>();
  for (const project of forms.filter(({ type }) => type === PROJECT)) {
    const year = fieldCell(project, "fiscalYear").cell.value;
    const known = departments.get(year) ?? [];
    const name = nameIn(project, "department");
    const found =
      known.length === 1 ? known : known.filter((d) => sameName(d.name, name));
    owners.set(project, found.length === 1 ? (found[0]?.form ?? null) : null);
  }
  return owners;
}

function nameIn(form: Form, field: string): string {
  return fold(fieldCell(form, field).cell.text ?? "");
}

/** A department's name is spelt shorter or longer: 区委组织部, 东西湖区委组织部, 中共东西湖区委组织部. */
function sameName(a: string, b: string): boolean {
  return a !== "" && b !== "" && (a.endsWith(b) || b.endsWith(a));
}

/** 项目支出, 当年金额 */
function projectExpenditure(form: Form): PlacedCell {
  const row = rowPaths(form, "expenditure").find((path) => {
    const item = cellAt(form, `${path}.item`).cell.text ?? "";
    return matchLabel(item, ["项目支出"]) === 0;
  });
  return cellAt(form, `${row ?? "tables.expenditure"}.currentYear`);
}

/** The sum by 项目当年预算 alone, where the tables of a project say otherwise. */
function otherSum(amounts: readonly ProjectAmount[], printed: number) {
  if (amounts.every(({ stated }) => stated === null)) return { zh: "", en: "" };
  const sum = total(amounts.map(({ fen, stated }) => stated ?? fen));
  const gap = sum === printed ? 0 : Math.abs(sum - printed);
  return {
    zh: `；按“项目当年预算”栏计为${inWan(sum)}（相差${inWan(gap)}）`,
    en: `; by the current-year budgets as printed ${inWan(sum)} (${inWan(gap)} apart)`,
  };
}

function total(fens: readonly number[]): number {
  return fens.reduce((sum, fen) => sum + fen, 0);
}
