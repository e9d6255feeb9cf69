import { type Random, randomOf } from "../../fixtures/random.ts";
import { makeSet } from "../make-set.ts";
import type { ProjectSheet } from "../sheet.ts";
import {
  fiscalDeclaration,
  ministryDeclaration,
  shanghaiDeclaration,
  transferProject,
  transferRegion,
} from "./declarations.ts";
import { departmentDeclaration } from "./department.ts";
import { nationalEvaluation, sichuanEvaluation } from "./evaluations.ts";
import type { FamilySet, FamilySheet } from "./sheets.ts";

/**
 * The projects of `makeSet` on one of the other kinds of form, with their department's tasks, and the self-evaluations
 * of each year in a document of their own; consistent in every way that the rules ask for. Depends on `name` only.
 */
export function makeFamily(name: string): FamilySet {
  const random = randomOf(`${name} family`);
  const declare = random.pick(DECLARATIONS);
  const evaluate = random.pick(EVALUATIONS);
  return makeSet(name).flatMap(({ name: document, year, projects }) => {
    const declared = projects.map((project) => declare(random, project));
    const [first] = projects;
    const department = first ? [departmentDeclaration(random, projects)] : [];
    // A region's share of a programme is declared beside its projects.
    const region =
      declare === transferProject && first
        ? [transferRegion(random, first)]
        : [];
    return [
      {
        name: document,
        year,
        sheets: numbered([...declared, ...region, ...department]),
      },
      {
        name: `${document}-自评`,
        year,
        sheets: numbered(projects.map((project) => evaluate(random, project))),
      },
    ];
  });
}

const DECLARATIONS: readonly ((
  random: Random,
  project: ProjectSheet,
) => FamilySheet)[] = [
  ministryDeclaration,
  fiscalDeclaration,
  shanghaiDeclaration,
  transferProject,
];

const EVALUATIONS = [nationalEvaluation, sichuanEvaluation] as const;

function numbered(sheets: FamilySheet[]): FamilySheet[] {
  sheets.forEach(({ printed }, i) => {
    printed.id = `f${i + 1}`;
  });
  return sheets;
}
