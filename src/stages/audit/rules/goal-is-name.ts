import { withinOneEdit } from "../../../layouts/match.ts";
import { isBlank } from "../amount.ts";
import { projectsOf } from "../department-projects.ts";
import type { FormSet } from "../form-set.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
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
import { DEPARTMENT, PROJECT, subjectOf } from "../subject.ts";
import { nameCore } from "../topic.ts";

export const goalIsName = setRule({
  id: "GOAL-IS-NAME",
  severity: "warning",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "绩效目标即项目名称", en: "A goal that is the project's name" },
  asks: {
    zh: "绩效目标是否只是重复了项目名称？",
    en: "Does a goal say more than the name of the project?",
  },
  examples: [
    {
      zh: "项目名称“2021年度干部教育培训”，绩效总目标“2021年度干部教育培训”。",
      en: "Name: “2021 training of officials”; overall goal: “2021 training of officials”.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.department",
    "fields.projectName",
    "fields.goal",
    "tables.longTermGoals",
    "tables.annualGoals",
  ],
  places: [
    ["fields.goal", "tables.longTermGoals", "tables.annualGoals"],
    ["fields.projectName", "fields.departmentName"],
  ],
  options: NO_OPTIONS,
  check(form, set) {
    return subjectOf(form) === DEPARTMENT
      ? ofDepartment(form, set)
      : compare(fieldCell(form, "goal"), [fieldCell(form, "projectName")]);
  },
});

/** A department's goals are taken from its projects, and what is wrong with them comes along. */
function ofDepartment(form: AuditForm, set: FormSet): Verdict {
  const { projects } = projectsOf(form, set);
  if (projects.length === 0) return NOT_APPLICABLE;
  // What is declared for a whole region has no name.
  const names = projects
    .filter(({ fields }) => "projectName" in fields)
    .map((project) => fieldCell(project, "projectName"));
  const goals = ["longTermGoals", "annualGoals"].flatMap((table) =>
    rowPaths(form, table).map((path) => cellAt(form, path)),
  );
  return combine(goals.map((goal) => compare(goal, names)));
}

function compare(goal: PlacedCell, names: readonly PlacedCell[]): Verdict {
  // That there is none is what GOAL-MISSING asks.
  if (isBlank(goal)) return NOT_APPLICABLE;
  const readable = names.filter(({ cell }) => nameCore(cell.text ?? "") !== "");
  const core = nameCore(goal.cell.text ?? "");
  if (goal.cell.state !== "read" || core === "") return INSUFFICIENT_DATA;
  const name = readable.find(({ cell }) =>
    isName(core, nameCore(cell.text ?? "")),
  );
  if (name === undefined)
    return readable.length === names.length ? PASS : INSUFFICIENT_DATA;
  return finding({
    message: {
      zh: "疑似绩效目标仅重复了项目名称，未说明要达到的效果，请核实。",
      en: "The goal seems to repeat the project's name without saying what is to be achieved. Please verify.",
    },
    actual: goal.cell.text,
    evidence: [goal, name],
  });
}

/** A core at least this long (characters) may differ in one from its copy: an error of reading or of typing. */
const SHORTEST_TOLERANT = 6;

/** The goal is the name, or a large part of it; cores as `nameCore` gives them. */
function isName(goal: string, name: string): boolean {
  if (goal === name) return true;
  if (name.includes(goal) && goal.length * 2 >= name.length) return true;
  return name.length >= SHORTEST_TOLERANT && withinOneEdit(goal, name);
}
