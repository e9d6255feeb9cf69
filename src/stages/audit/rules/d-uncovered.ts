import { z } from "zod";
import { isBlank } from "../amount.ts";
import { projectsOf } from "../department-projects.ts";
import { mayLackProjects } from "../missing-projects.ts";
import {
  type AuditForm,
  cellAt,
  fieldCell,
  type PlacedCell,
  rowPaths,
} from "../placed-cell.ts";
import {
  projectsOutside,
  projectsWithGoals,
  tasksWithout,
} from "../project-coverage.ts";
import {
  combine,
  type Draft,
  finding,
  findings,
  INSUFFICIENT_DATA,
  NOT_APPLICABLE,
  PASS,
  setRule,
  type Verdict,
} from "../rule.ts";
import { DEPARTMENT } from "../subject.ts";
import { planTopicOf } from "../topic.ts";

export const dUncovered = setRule({
  id: "D-UNCOVERED",
  severity: "info",
  subjects: [DEPARTMENT],
  title: {
    zh: "职能、任务、项目缺少对应",
    en: "Duties, tasks and projects without counterpart",
  },
  asks: {
    zh: "每个项目是否有对应的整体目标、属于部门职能？每项年度任务是否有对应的项目？",
    en: "Has every project a goal in the department's form and a place in its duties, and every annual task a project?",
  },
  examples: [
    {
      zh: "整体目标中没有“红色引擎”项目的内容；年轻干部培养一项任务没有对应的项目。",
      en: "No goal of the department is about the 红色引擎 project; no project is about raising young cadres, one of its tasks.",
    },
  ],
  basis: null,
  needs: [
    "fields.fiscalYear",
    "fields.departmentName",
    "fields.duties",
    "fields.annualTasks",
    "fields.department",
    "fields.executingUnit",
    "fields.projectName",
    "fields.rationale",
    "fields.content",
    "fields.goal",
    "fields.currentYearBudget",
    "tables.funding",
    "tables.expenditure",
    "tables.indicators.content",
    "tables.longTermGoals",
    "tables.annualGoals",
  ],
  places: [["fields.duties", "fields.annualTasks"]],
  options: z.object({
    // Ours; a name of six characters has five pairs: two of them must be found again.
    goalShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.34)
      .describe(
        "项目名称至少多少见于某一整体目标，视为有对应（0 到 1） / Share of a project's name found in a goal from which it counts as covered (0 to 1)",
      ),
    // Ours: what a project shares with a task by chance stays below.
    taskShare: z
      .number()
      .min(0)
      .max(1)
      .default(0.2)
      .describe(
        "任务至少多少见于某一项目，视为有对应（0 到 1） / Share of a task found in a project from which it counts as covered (0 to 1)",
      ),
    overheads: z
      .array(z.string().min(1))
      .default([
        "机关",
        "办公",
        "公用",
        "公务",
        "物业",
        "水电",
        "运转",
        "车辆",
        "设备",
        "维修",
      ])
      .describe(
        "名称主要由这些词组成的项目属机关运转，不要求见于职能 / Projects whose names are mostly these words keep an office going: duties need not name them",
      ),
  }),
  check(form, set, options) {
    const { projects, doubtful } = projectsOf(form, set);
    if (projects.length === 0)
      return doubtful.length > 0 ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    return combine([
      checkGoals(form, projects, options.goalShare),
      checkDuties(form, projects, options.overheads),
      // A task may be that of a project that is not in the set.
      mayLackProjects(form, projects)
        ? INSUFFICIENT_DATA
        : checkTasks(form, [...projects, ...doubtful], options.taskShare),
    ]);
  },
});

function checkGoals(
  form: AuditForm,
  projects: readonly AuditForm[],
  goalShare: number,
): Verdict {
  const goals = ["longTermGoals", "annualGoals"].flatMap((table) =>
    rowPaths(form, table).map((path) => cellAt(form, path)),
  );
  const texts = goals.flatMap(({ cell }) => cell.text || []);
  const isUnreadable = goals.some(({ cell }) => cell.state === "unreadable");
  if (texts.length === 0 || isUnreadable) return INSUFFICIENT_DATA;
  const names = projects.map((project) => fieldCell(project, "projectName"));
  const covered = projectsWithGoals(projects, texts, goalShare);
  const open = names.filter((name, i) => {
    const project = projects[i];
    return name.cell.text && project && !covered.has(project);
  });
  const none = names.every(({ cell }) => cell.text) ? PASS : INSUFFICIENT_DATA;
  return findings(
    open.length > MOST_ALONE
      ? [withoutGoal(open, goals)]
      : open.map((name) => withoutGoal([name], goals)),
    none,
  );
}

/** Where more projects are left out, that is one thing to say of the goals, not one of each project. */
const MOST_ALONE = 5;

function withoutGoal(names: PlacedCell[], goals: PlacedCell[]): Draft {
  const list = names.map(({ cell }) => `“${cell.text}”`);
  return {
    message: {
      zh: `疑似整体绩效目标未涉及${names.length > 1 ? `${names.length}个项目：` : "项目"}${list.join("、")}，请核实。`,
      en: `No goal of the department seems to be about ${names.length > 1 ? `these ${names.length} projects:` : "the project"} ${list.join(", ")}. Please verify.`,
    },
    evidence: [...names, ...goals],
  };
}

/** Duties of fewer words say too little to leave a project out. */
const LEAST_DUTIES = 5;

function checkDuties(
  form: AuditForm,
  projects: readonly AuditForm[],
  overheads: readonly string[],
): Verdict {
  const duties = fieldCell(form, "duties");
  if (duties.cell.text === null) return INSUFFICIENT_DATA;
  if (planTopicOf(duties.cell.text).size < LEAST_DUTIES) return NOT_APPLICABLE;
  const open = projectsOutside(duties.cell.text, projects, overheads).map(
    (project) => fieldCell(project, "projectName"),
  );
  if (open.length === 0) return PASS;
  const list = open.map(({ cell }) => `“${cell.text}”`);
  return finding({
    message: {
      zh: `疑似部门职能概述未涉及项目${list.join("、")}，请核实。`,
      en: `The duties of the department do not seem to name what these projects are about: ${list.join(", ")}. Please verify.`,
    },
    evidence: [duties, ...open],
  });
}

function checkTasks(
  form: AuditForm,
  projects: readonly AuditForm[],
  taskShare: number,
): Verdict {
  const tasks = fieldCell(form, "annualTasks");
  if (tasks.cell.text === null || isBlank(tasks)) return INSUFFICIENT_DATA;
  const open = tasksWithout(tasks.cell.text, projects, taskShare);
  if (open.length === 0) return PASS;
  const names = open.map((item) => `“${item}”`);
  return finding({
    message: {
      zh: `疑似年度工作任务没有对应的项目：${names.join("、")}，请核实。`,
      en: `No project seems to be about these annual tasks: ${names.join(", ")}. Please verify.`,
    },
    evidence: [tasks],
  });
}
