import { type AuditForm, cellAt, fieldCell, rowPaths } from "./placed-cell.ts";
import { containment, type Grams, gramsOf } from "./text-likeness.ts";
import { topicsOf } from "./topics.ts";

/**
 * Whether one of a department's goals is about a project: it takes up the project's name or its goal, or says little
 * that the project does not say.
 * @param nameShare how much of the project's name must be found in the goal, 0 to 1
 */
export function hasGoal(
  project: AuditForm,
  goals: readonly Grams[],
  nameShare: number,
): boolean {
  const [name, goal, content] = ["projectName", "goal", "content"].map(
    (field) => fieldCell(project, field).cell.text ?? "",
  );
  const ownName = topicsOf(name ?? "");
  const ownGoal = gramsOf(goal ?? "");
  const all = gramsOf([name, goal, content].join("\n"));
  return goals.some(
    (wanted) =>
      containment(ownName, wanted) >= nameShare ||
      containment(ownGoal, wanted) >= SAME_GOAL ||
      containment(wanted, all) >= SAME_GOAL,
  );
}

/** From here a project's own goal counts as taken up by a goal of the department, or the other way round. */
const SAME_GOAL = 0.5;

/** Everything that a project says of itself. */
export function projectWords(project: AuditForm): Grams {
  const fields = ["projectName", "rationale", "content", "goal"].map(
    (name) => fieldCell(project, name).cell.text,
  );
  const indicators = rowPaths(project, "indicators").map(
    (path) => cellAt(project, `${path}.content`).cell.text,
  );
  return gramsOf([...fields, ...indicators].join("\n"));
}
