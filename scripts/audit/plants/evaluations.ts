import { targetOf } from "../family/results.ts";
import {
  type FamilyTarget,
  inDepartment,
  inEvaluation,
  rowsOf,
} from "../family/targets.ts";
import { familyPlanter, type Planter } from "./planter.ts";
import { apart } from "./target.ts";

type Evaluation = Parameters<Parameters<typeof inEvaluation>[0]>[0];

/** What follows from other points or amounts. */
const POINTS = [
  "SE-TOTAL",
  "SE-EXEC-SCORE",
  "SE-EXEC-RATE",
  "SE-IND-SCORE",
  "SE-DEVIATION-MISSING",
  "SE-ALL-FULL",
];
const MONEY = [...POINTS, "SE-EXEC-OVER", "SE-BUDGET-SUM", "SE-BUDGET-CHANGED"];

/** Sets the total to what the scores add up to. */
function addUp({ printed, execution, indicators }: Evaluation): void {
  const sum = (column: string) =>
    [...execution, ...indicators].reduce(
      (all, row) => all + Math.round((Number(row[column]) || 0) * 100),
      0,
    ) / 100;
  printed.fields.totalScore = String(sum("score"));
  printed.fields.totalWeight = String(sum("weight"));
}

function cell({ project }: FamilyTarget, fen: number): string {
  if (project === null) throw new Error("a department has no project");
  return project.facts.printer.cell(fen);
}

/** An indicator with a target and a result in numbers, on the form that prints both in one cell. */
function pickCounted({ printed, indicators, random }: Evaluation) {
  if (printed.type !== "project-self-evaluation") return null;
  const found = indicators.flatMap((row, i) => {
    const target = targetOf(row.value ?? "");
    return target === null
      ? []
      : [{ row, target, path: `tables.indicators[${i}]` }];
  });
  return found.length === 0 ? null : random.pick(found);
}

/** Self-evaluations: money, points, results, and what was declared. */
export const EVALUATION_PLANTERS: readonly Planter[] = [
  familyPlanter("SE-EXEC-RATE", POINTS, [
    inEvaluation((target) => {
      const { execution, random, at } = target;
      const [total] = execution;
      if (total === undefined) return null;
      const rate = Number(total.executionRate?.replace("%", ""));
      const wrong =
        rate > 95 ? rate - random.int(2, 20) : rate + random.int(2, 4);
      total.executionRate = `${wrong}%`;
      return at("tables.execution[0].executionRate");
    }),
    inEvaluation((target) => {
      const { execution, printed, random, at } = target;
      const row = execution[1];
      if (row === undefined || row.executed === "") return null;
      if (printed.type === "project-self-evaluation") {
        row.executionRate = `${random.int(20, 60)}%`;
        return at("tables.execution[1].executionRate");
      }
      row.executionRate = `${random.int(20, 60)}.5%`;
      return at("tables.execution[1].executionRate");
    }),
  ]),
  familyPlanter("SE-EXEC-SCORE", POINTS, [
    inEvaluation((target) => {
      const { execution, at } = target;
      const [total] = execution;
      if (total === undefined || Number(total.score) > 9.4) return null;
      total.score = "10";
      addUp(target);
      return at("tables.execution[0].score");
    }),
    inEvaluation((target) => {
      const { execution, random, at } = target;
      const [total] = execution;
      if (total === undefined) return null;
      total.score = String(Number(total.score) - random.int(2, 4));
      addUp(target);
      return at("tables.execution[0].score");
    }),
  ]),
  familyPlanter("SE-EXEC-OVER", MONEY, [
    inEvaluation((target) => {
      const { execution, project, random, at } = target;
      const [total] = execution;
      if (total === undefined || project === null) return null;
      const { budget } = project.facts;
      // Beyond what may have been carried over.
      total.executed = cell(
        target,
        budget + budget / 10 + apart(random, budget),
      );
      return at("tables.execution[0].executed");
    }),
    inEvaluation((target) => {
      const { execution, project, random, at } = target;
      const last = execution.length - 1;
      const row = execution[last];
      if (row === undefined || row.adjusted !== undefined) return null;
      if (row.adjustedBudget !== "" || project === null) return null;
      row.executed = cell(target, apart(random, project.facts.budget));
      return at(`tables.execution[${last}].executed`);
    }),
  ]),
  familyPlanter("SE-BUDGET-SUM", MONEY, [
    inEvaluation((target) => {
      const { execution, random, at } = target;
      const [total] = execution;
      if (total === undefined) return null;
      const column = random.pick(["initialBudget", "adjustedBudget"]);
      total[column] = "0";
      return at(`tables.execution[0].${column}`);
    }),
    inEvaluation((target) => {
      const { execution, project, random, at } = target;
      const row = execution[1];
      if (row === undefined || project === null) return null;
      const column = random.pick([
        "initialBudget",
        "adjustedBudget",
        "executed",
      ]);
      const { budget } = project.facts;
      row[column] = cell(target, 2 * budget + apart(random, budget));
      return at(`tables.execution[0].${column}`);
    }),
    inEvaluation(({ execution, at }) => {
      const [total] = execution;
      if (total === undefined) return null;
      total.initialBudget = "";
      return at("tables.execution[0].initialBudget");
    }),
  ]),
  familyPlanter("SE-IND-SCORE", POINTS, [
    inEvaluation((target) => {
      const { indicators, random, at } = target;
      const missed = indicators.flatMap((row, i) =>
        row.deviation === "" || Number(row.weight) - Number(row.score) < 0.2
          ? []
          : [{ row, i }],
      );
      if (missed.length === 0) return null;
      const { row, i } = random.pick(missed);
      row.score = row.weight ?? "";
      addUp(target);
      return at(`tables.indicators[${i}].score`);
    }),
    inEvaluation((target) => {
      const { indicators, random, at } = target;
      const i = random.int(0, indicators.length - 1);
      const row = indicators[i];
      if (row === undefined) return null;
      row.score = String(Number(row.weight) + random.int(1, 5));
      addUp(target);
      return at(`tables.indicators[${i}].score`);
    }),
    inEvaluation((target) => {
      const found = pickCounted(target);
      if (found === null || Number(found.row.weight) < 3) return null;
      found.row.score = String(Number(found.row.score) - 2);
      addUp(target);
      return target.at(`${found.path}.score`);
    }),
  ]),
  familyPlanter(
    "SE-TOTAL",
    [...POINTS, "SE-WEIGHT-SPLIT"],
    [
      inEvaluation(({ printed, random, at }) => {
        const total = Number(printed.fields.totalScore);
        const wrong = total + random.pick([-5, -2, -1.5, 1, 2, 3]);
        printed.fields.totalScore = String(Number(wrong.toFixed(2)));
        return at("fields.totalScore");
      }),
      inEvaluation(({ printed, random, at }) => {
        printed.fields.totalWeight = String(random.pick([90, 95, 110]));
        return at("fields.totalWeight");
      }),
      inEvaluation((target) => {
        const { indicators, random, at } = target;
        const row = random.pick(indicators);
        if (row.deviation !== "") return null;
        row.weight = String(Number(row.weight) + 5);
        row.score = row.weight;
        addUp(target);
        return at("tables.*");
      }),
    ],
  ),
  familyPlanter("SE-WEIGHT-SPLIT", POINTS, [
    inEvaluation((target) => {
      const { indicators, random, at } = target;
      const of = (level1: string) =>
        indicators.find((row) => row.level1 === level1 && row.deviation === "");
      const [from, to] = [of("产出指标"), of("效益指标")];
      const moved = random.int(1, 3);
      if (!from || !to || Number(from.weight) <= moved) return null;
      from.weight = from.score = String(Number(from.weight) - moved);
      to.weight = to.score = String(Number(to.weight) + moved);
      return at("tables.indicators[*", "tables.execution[*");
    }),
  ]),
  familyPlanter(
    "SE-DEVIATION-MISSING",
    [],
    [
      inEvaluation(({ indicators, random, at }) => {
        const missed = indicators.flatMap((row, i) =>
          row.deviation === "" ? [] : [{ row, i }],
        );
        if (missed.length === 0) return null;
        const { row, i } = random.pick(missed);
        row.deviation = random.pick(["", "无", "/"]);
        return at(`tables.indicators[${i}].deviation`);
      }),
      inEvaluation((target) => {
        const { indicators, random, at } = target;
        const i = random.int(0, indicators.length - 1);
        const row = indicators[i];
        if (row === undefined || row.deviation !== "") return null;
        row.score = String(Number(row.weight) - 1);
        row.actual = "基本完成";
        addUp(target);
        return at(`tables.indicators[${i}].deviation`);
      }),
    ],
  ),
  familyPlanter("SE-ACTUAL-MISSING", POINTS, [
    inEvaluation(({ indicators, random, at }) => {
      const i = random.int(0, indicators.length - 1);
      const row = indicators[i];
      if (row === undefined) return null;
      row.actual = random.pick(["", "/", "—"]);
      return at(`tables.indicators[${i}].actual`);
    }),
  ]),
  familyPlanter("SE-ACTUAL-UNIT", POINTS, [
    inEvaluation((target) => {
      const found = pickCounted(target);
      if (found === null) return null;
      const number = Number.parseFloat(found.row.actual ?? "");
      const units = ["场", "份", "万元", "%", "户"].filter(
        (unit) => unit !== found.target.unit,
      );
      found.row.actual = `${number}${target.random.pick(units)}`;
      return target.at(`${found.path}.actual`);
    }),
  ]),
  familyPlanter("SE-TARGET-LOW", POINTS, [
    inEvaluation((target) => {
      const found = pickCounted(target);
      if (found === null) return null;
      const { sign, number, unit } = found.target;
      if (sign !== "≥" || unit === "%" || found.row.deviation !== "")
        return null;
      found.row.actual = `${number * target.random.int(2, 9)}${unit}`;
      return target.at(`${found.path}.value`);
    }),
  ]),
  familyPlanter("SE-ALL-FULL", MONEY, [
    inEvaluation((target) => {
      const { execution, indicators, project, random, at } = target;
      if (project === null) return null;
      if (indicators.some(({ deviation }) => deviation !== "")) return null;
      const percent = random.int(10, 50);
      const [total] = execution;
      if (total === undefined) return null;
      total.executed = cell(target, (project.facts.budget * percent) / 100);
      return at("tables.execution[0].executed");
    }),
  ]),
  familyPlanter(
    "SE-TARGET-CHANGED",
    [...POINTS, "SE-WEIGHT-SPLIT", "IND-L1-MISSING"],
    [
      inEvaluation((target) => {
        const found = pickCounted(target);
        if (found === null || found.row.deviation !== "") return null;
        const { row, target: declared } = found;
        const { number, unit } = declared;
        const changed = declared.sign === "≥" ? number * 0.9 : number * 1.1;
        row.value = (row.value ?? "").replace(
          `${number}${unit}`,
          `${Number(changed.toFixed(2))}${unit}`,
        );
        return target.at(`${found.path}.value`);
      }),
      inEvaluation((target) => {
        const { printed, indicators, random, set, document, project, at } =
          target;
        const i = random.int(0, indicators.length - 1);
        if (indicators[i] === undefined) return null;
        indicators.splice(i, 1);
        printed.tables.indicators = indicators;
        addUp(target);
        const declared = set
          .filter(
            ({ name, year }) =>
              year === document.year && name !== document.name,
          )
          .flatMap(({ name, sheets }) =>
            sheets
              .filter((sheet) => sheet.project === project)
              .map(({ printed }) => ({
                document: name,
                form: printed.id,
                paths: ["tables.indicators[*"],
              })),
          );
        return [...at("tables.*"), ...declared];
      }),
    ],
  ),
  familyPlanter("SE-BUDGET-CHANGED", MONEY, [
    inEvaluation((target) => {
      const { execution, project, random, at } = target;
      const [total] = execution;
      if (total === undefined || project === null) return null;
      const { budget } = project.facts;
      total.initialBudget = cell(target, budget + apart(random, budget));
      return at("tables.execution[0].initialBudget");
    }),
  ]),
  familyPlanter(
    "D-TASK-SUM",
    ["AMT-BLANK-TOTAL"],
    [
      inDepartment(({ printed, random, at }) => {
        const rows = rowsOf(printed, "tasks");
        const last = rows.length - 1;
        const total = rows[last];
        if (total === undefined) return null;
        const amount = Number((total.amount ?? "").replaceAll(",", ""));
        total.amount = String(Number((amount + random.int(1, 9)).toFixed(4)));
        return at(`tables.tasks[${last}].amount`);
      }),
      inDepartment(({ printed, random, at }) => {
        const rows = rowsOf(printed, "tasks");
        const i = random.int(0, rows.length - 2);
        const row = rows[i];
        if (row === undefined || row.otherAmount !== "") return null;
        row.otherAmount = String(random.int(1, 9));
        return at("tables.tasks*");
      }),
    ],
  ),
];
