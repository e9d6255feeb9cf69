import type { Random } from "../../fixtures/random.ts";
import { landline, person } from "../make-project.ts";
import type { ProjectSheet } from "../sheet.ts";
import { indicatorRows } from "./indicator-rows.ts";
import type { FamilySheet } from "./sheets.ts";

/** 部门（单位）整体支出绩效目标申报表 of the ministries: a task for each project, and the indicators of one of them. */
export function departmentDeclaration(
  random: Random,
  projects: readonly ProjectSheet[],
): FamilySheet {
  const [first] = projects;
  if (first === undefined) throw new Error("a department without projects");
  const { printer } = first.facts;
  const cell = (fen: number) => (fen === 0 ? "" : printer.cell(fen));
  const line = (
    task: string,
    content: string,
    budget: number,
    other: number,
  ) => ({
    task,
    content,
    amount: cell(budget),
    fiscalAmount: cell(budget - other),
    otherAmount: cell(other),
  });
  const sum = (of: (project: ProjectSheet) => number) =>
    projects.reduce((all, project) => all + of(project), 0);
  return {
    project: null,
    printed: {
      id: "",
      type: "ministry-department-declaration",
      title: "部门（单位）整体支出绩效目标申报表",
      fields: {
        fiscalYear: first.fields.fiscalYear ?? "",
        unit: printer.unit,
        departmentName: first.fields.department ?? "",
        preparer: person(random),
        phone: landline(random),
      },
      tables: {
        tasks: [
          ...projects.map(({ facts }) =>
            line(
              facts.template.core,
              `${facts.items.map(({ name }) => name).join("、")}。`,
              facts.budget,
              facts.other,
            ),
          ),
          line(
            "金额合计",
            "",
            sum(({ facts }) => facts.budget),
            sum(({ facts }) => facts.other),
          ),
        ],
        annualGoals: projects.map(({ fields }) => fields.goal ?? ""),
        indicators: indicatorRows(first),
      },
    },
  };
}
