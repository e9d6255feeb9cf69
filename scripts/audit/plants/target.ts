import type { Random } from "../../fixtures/random.ts";
import { copyGoalsOf } from "../make-department.ts";
import type {
  DepartmentSheet,
  IndicatorLine,
  ProjectSheet,
  SheetDocument,
  SheetSet,
} from "../sheet.ts";
import type { Site, Variant } from "./planter.ts";

/** A project to change, with the means to say where. */
export interface ProjectTarget {
  set: SheetSet;
  document: SheetDocument;
  project: ProjectSheet;
  random: Random;
  /** The project's form with the paths of its cells. */
  at(...paths: string[]): Site[];
}

export interface DepartmentTarget {
  set: SheetSet;
  document: SheetDocument;
  department: DepartmentSheet;
  random: Random;
  at(...paths: string[]): Site[];
}

/**
 * Changes some project that the condition holds for; what the department copies of it follows.
 * @param change gives null where the project cannot be changed so
 */
export function inProject(
  change: (target: ProjectTarget) => Site[] | null,
  where: (project: ProjectSheet, document: SheetDocument) => boolean = () =>
    true,
): Variant {
  return (set, random) => {
    const choices = set.flatMap((document) =>
      document.projects
        .filter((project) => where(project, document))
        .map((project) => ({ document, project })),
    );
    if (choices.length === 0) return null;
    const { document, project } = random.pick(choices);
    const at = (...paths: string[]) => [
      { document: document.name, form: project.id, paths },
    ];
    const sites = change({ set, document, project, random, at });
    copyGoalsOf(document);
    return sites;
  };
}

/** Changes the department's form of some year. */
export function inDepartment(
  change: (target: DepartmentTarget) => Site[] | null,
): Variant {
  return (set, random) => {
    const document = random.pick(set);
    const { department } = document;
    const at = (...paths: string[]) => [
      { document: document.name, form: department.id, paths },
    ];
    return change({ set, document, department, random, at });
  };
}

/** A field of a project gets a new text. */
export function field(
  name: string,
  text: (target: ProjectTarget) => string | null,
  where?: (project: ProjectSheet, document: SheetDocument) => boolean,
): Variant {
  return inProject((target) => {
    const printed = text(target);
    if (printed === null || printed === target.project.fields[name])
      return null;
    target.project.fields[name] = printed;
    return target.at(`fields.${name}`);
  }, where);
}

/** Some indicator that the condition holds for, with its place. */
export function pickIndicator(
  { project, random }: ProjectTarget,
  where: (line: IndicatorLine) => boolean,
): { line: IndicatorLine; path: string } | null {
  const found = project.indicators.flatMap((line, i) =>
    where(line) ? [{ line, path: `tables.indicators[${i}]` }] : [],
  );
  return found.length === 0 ? null : random.pick(found);
}

/** An indicator of the project gets other words; the fault stands in the columns named. */
export function indicator(
  where: (line: IndicatorLine) => boolean,
  columns: readonly (keyof IndicatorLine)[],
  change: (line: IndicatorLine, target: ProjectTarget) => void,
  ofProject?: (project: ProjectSheet) => boolean,
): Variant {
  return inProject((target) => {
    const found = pickIndicator(target, where);
    if (found === null) return null;
    change(found.line, target);
    return target.at(...columns.map((column) => `${found.path}.${column}`));
  }, ofProject);
}

/** An amount apart from another: a tenth to a half of it, in whole thousands of yuan, at least one. */
export function apart(random: Random, fen: number): number {
  const thousand = 100_000;
  const share = (fen * random.int(10, 50)) / 100;
  return Math.max(1, Math.round(share / thousand)) * thousand;
}
