import { leftOut } from "./left-out.ts";
import { isOverhead } from "./overheads.ts";
import { type AuditForm, cellAt, fieldCell, rowPaths } from "./placed-cell.ts";
import { taskItems } from "./task-items.ts";
import { containment, type Grams, gramsOf } from "./text-likeness.ts";
import { planTopicOf } from "./topic.ts";

/**
 * The projects that one of a department's goals is about: it takes up the project's own goal, or says little that the
 * project does not say, or has enough of its name; of a goal that is plainly another project's, it must have most of it.
 * @param nameShare how much of a project's name must be found in a goal, 0 to 1
 */
export function projectsWithGoals(
  projects: readonly AuditForm[],
  goals: readonly string[],
  nameShare: number,
): ReadonlySet<AuditForm> {
  const words = projects.map(wordsOf);
  const found = new Set<AuditForm>();
  for (const goal of goals.map((text) => gramsOf(text))) {
    const isTaken = words.some((own) => takesUp(goal, own));
    const share = isTaken ? Math.max(nameShare, MOST_OF_NAME) : nameShare;
    for (const own of words)
      if (takesUp(goal, own) || containment(own.name, goal) >= share)
        found.add(own.project);
  }
  return found;
}

/** From here a project's own goal counts as taken up by a goal of the department, or the other way round. */
const SAME_GOAL = 0.5;
/** From here a name is found in a goal, though the goal be another project's. */
const MOST_OF_NAME = 0.75;

interface Words {
  project: AuditForm;
  name: Grams;
  goal: Grams;
  all: Grams;
}

function wordsOf(project: AuditForm): Words {
  const [name, goal, content] = ["projectName", "goal", "content"].map(
    (field) => fieldCell(project, field).cell.text ?? "",
  );
  return {
    project,
    name: planTopicOf(name ?? ""),
    goal: gramsOf(goal ?? ""),
    all: gramsOf([name, goal, content].join("\n")),
  };
}

function takesUp(wanted: Grams, { goal, all }: Words): boolean {
  return (
    containment(goal, wanted) >= SAME_GOAL ||
    containment(wanted, all) >= SAME_GOAL
  );
}

/**
 * The projects that a department's duties do not speak of.
 * @param overheads words for what keeps an office going, which duties need not name
 */
export function projectsOutside(
  duties: string,
  projects: readonly AuditForm[],
  overheads: readonly string[],
): AuditForm[] {
  const things = projects.flatMap((project) => {
    const text = (field: string) => fieldCell(project, field).cell.text;
    const name = text("projectName") ?? "";
    if (name === "" || isOverhead(name, overheads)) return [];
    const hints = planTopicOf(text("goal"), text("executingUnit"));
    return [{ project, name, words: planTopicOf(name), hints }];
  });
  return leftOut(things, duties, new Set()).map(({ project }) => project);
}

/**
 * The annual tasks that no project is about.
 * @param taskShare how much of a task must be found in a project, 0 to 1
 */
export function tasksWithout(
  tasks: string,
  projects: readonly AuditForm[],
  taskShare: number,
): string[] {
  const words = projects.map(projectWords);
  return taskItems(tasks).filter((item) => {
    const topics = planTopicOf(item);
    const isCovered = words.some(
      (own) => containment(topics, own) >= taskShare,
    );
    return topics.size > 1 && !isCovered;
  });
}

/** Everything that a project says of itself. */
function projectWords(project: AuditForm): Grams {
  const fields = ["projectName", "rationale", "content", "goal"].map(
    (name) => fieldCell(project, name).cell.text,
  );
  const indicators = rowPaths(project, "indicators").map(
    (path) => cellAt(project, `${path}.content`).cell.text,
  );
  return gramsOf([...fields, ...indicators].join("\n"));
}
