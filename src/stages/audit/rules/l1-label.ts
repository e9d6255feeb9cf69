import { allCells, type PlacedCell } from "../placed-cell.ts";
import {
  type Draft,
  findings,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  NOT_APPLICABLE,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, EVALUATION, PROJECT } from "../subject.ts";

export const l1Label = formRule({
  id: "L1-LABEL",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT, EVALUATION],
  title: { zh: "一级指标缺失名称", en: "First-level label missing" },
  asks: {
    zh: "绩效指标各行的一级指标名称是否已填写？",
    en: "Does every row of the indicators have its first-level label?",
  },
  examples: [
    {
      zh: "“社会效益指标”左侧的一级指标栏空白。",
      en: "Nothing stands to the left of “social benefit”.",
    },
  ],
  basis: null,
  needs: [
    "tables.indicators.level1",
    "tables.termIndicators.level1",
    "tables.longTermIndicators.level1",
    "tables.annualIndicators.level1",
  ],
  options: NO_OPTIONS,
  check(form) {
    const labels = allCells(form).filter(({ path }) =>
      path.endsWith(".level1"),
    );
    if (labels.length === 0) return NOT_APPLICABLE;
    const open = labels.some(({ cell }) =>
      ["unreadable", "absent"].includes(cell.state),
    );
    return findings(
      blankRuns(labels).map(draftOf),
      open ? INSUFFICIENT_DATA : PASS,
    );
  },
});

/** One label stands for the rows that it spans: blank ones that follow each other and mean the same are one. */
function blankRuns(labels: readonly PlacedCell[]): PlacedCell[][] {
  const runs: PlacedCell[][] = [];
  labels.forEach((label, i) => {
    if (label.cell.state !== "blank") return;
    const before = labels[i - 1];
    const goesOn =
      before?.cell.state === "blank" &&
      before.cell.value === label.cell.value &&
      tableOf(before) === tableOf(label);
    if (goesOn) runs.at(-1)?.push(label);
    else runs.push([label]);
  });
  return runs;
}

/** `tables.annualIndicators[1].rows` of a row in it. */
function tableOf({ path }: PlacedCell): string {
  return path.replace(/\[\d+\]\.level1$/u, "");
}

function draftOf(run: PlacedCell[]): Draft {
  const label = run[0]?.cell.value ?? null;
  const inferred = typeof label === "string" ? label : null;
  return {
    message: {
      zh: `疑似缺少一级指标名称（${run.length}行），请核实。`,
      en: `The first-level label of ${run.length === 1 ? "a row" : `${run.length} rows`} seems to be missing. Please verify.`,
    },
    expected: inferred,
    suggestion:
      inferred === null
        ? null
        : {
            zh: `按二级指标推断，应为“${inferred}”。`,
            en: `By the second level it should be “${inferred}”.`,
          },
    evidence: run,
  };
}
