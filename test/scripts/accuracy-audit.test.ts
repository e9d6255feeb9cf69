import { expect, test } from "vitest";
import { wanted } from "../../scripts/accuracy-jobs.ts";
import { auditPasses, auditReport } from "../../scripts/audit/audit-report.ts";
import { makeSet } from "../../scripts/audit/make-set.ts";
import {
  type CleanScore,
  measureClean,
} from "../../scripts/audit/measure-clean.ts";
import { measurePlanter } from "../../scripts/audit/measure-plants.ts";
import { PLANTERS } from "../../scripts/audit/plants/index.ts";
import { documentToForms } from "../../scripts/audit/sheet-to-form.ts";
import type { HistoryItem } from "../../src/model/value.ts";
import { cellAt } from "../../src/stages/audit/placed-cell.ts";
import {
  finding,
  formRule,
  NO_OPTIONS,
  PASS,
  type Rule,
} from "../../src/stages/audit/rule.ts";
import { PROJECT } from "../../src/stages/audit/subject.ts";

/** A rule by the name of one that there is, which says of every project what it is told to. */
function puppet(verdict: "pass" | "finding", path = "fields.goal"): Rule {
  const text = { zh: "疑似", en: "Seems so" };
  return formRule({
    id: "GOAL-MISSING",
    severity: "warning",
    subjects: [PROJECT],
    title: text,
    asks: text,
    examples: [text],
    basis: null,
    needs: ["fields.goal"],
    options: NO_OPTIONS,
    check: (form) =>
      verdict === "pass"
        ? PASS
        : finding({ message: text, evidence: [cellAt(form, path)] }),
  });
}

const goals = PLANTERS.filter(({ rule }) => rule === "GOAL-MISSING");
const plants = (...rules: Rule[]) =>
  goals.map((planter) => measurePlanter(planter, rules, 2));
const silent: CleanScore = { sets: 1, forms: 2, byRule: new Map() };

test("the command line asks for the rules, all or some", () => {
  expect(wanted(["--audit"])).toEqual({ jobs: [], json: null, audit: [] });
  expect(wanted(["--audit=AMT-,X-PROJ-SUM"]).audit).toEqual([
    "AMT-",
    "X-PROJ-SUM",
  ]);
  expect(() => wanted(["--audit", "seed"])).toThrow("--audit");
});

test("a rule that finds nothing, or with the wrong cell, does not pass", () => {
  const [deaf] = plants(puppet("pass"));
  expect(deaf).toMatchObject({ planted: 2, found: 0, evidenced: 0 });
  expect(deaf?.missed).toHaveLength(2);
  const [astray] = plants(puppet("finding", "fields.basis"));
  expect(astray).toMatchObject({ found: 2, evidenced: 0 });
  const score = { clean: silent, nearMisses: silent };
  expect(auditPasses({ ...score, plants: plants(puppet("pass")) })).toBe(false);
  const right = plants(puppet("finding"));
  expect(right).toMatchObject([{ found: 2, evidenced: 2, missed: [] }]);
  expect(auditPasses({ ...score, plants: right })).toBe(true);
});

test("a rule that finds something everywhere does not pass", () => {
  const clean = measureClean([puppet("finding")], 1);
  expect(clean.byRule.get("GOAL-MISSING")?.counts.warning).toBeGreaterThan(0);
  expect(auditPasses({ plants: [], clean, nearMisses: silent })).toBe(false);
  const report = auditReport({ plants: [], clean, nearMisses: silent });
  expect(report).toContain("FALSE GOAL-MISSING");
});

test("a rule that there is not is told, and counts for nothing", () => {
  const score = { clean: silent, nearMisses: silent, plants: plants() };
  expect(auditReport(score)).toContain("no such rule");
  expect(auditPasses(score)).toBe(true);
});

test("the same name makes the same declarations", () => {
  const forms = () => makeSet("again").map(documentToForms);
  expect(forms()).toEqual(forms());
  expect(makeSet("again")).not.toEqual(makeSet("other"));
});

test("declarations are read as they were meant, every cell at its own place", () => {
  for (let i = 0; i < 20; i++)
    for (const document of makeSet(`meant ${i}`)) {
      const forms = documentToForms(document);
      document.projects.forEach(({ facts }, n) => {
        const form = forms[n];
        if (form === undefined) throw new Error("no form");
        const { value } = cellAt(form, "fields.budgetHistory").cell;
        const told = (Array.isArray(value) ? value : []) as HistoryItem[];
        const earlier = told.filter(({ year }) => year < facts.year);
        expect(
          new Map(earlier.map((e) => [e.year, Math.round(e.yuan * 100)])),
        ).toEqual(facts.before);
        expect(cellAt(form, "fields.currentYearBudget").cell.value).toEqual({
          yuan: facts.budget / 100,
        });
        expect(cellAt(form, "fields.projectType").cell.value).toBe(
          facts.template.type,
        );
      });
      for (const { fields } of forms) {
        const cells = Object.values(fields);
        const places = cells.map(({ at }) => JSON.stringify(at));
        expect(new Set(places).size).toBe(places.length);
        expect(cells.flatMap(({ reasons }) => reasons)).toEqual([]);
      }
    }
});
