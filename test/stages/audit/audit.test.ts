import { expect, test } from "vitest";
import { Check, Finding } from "../../../src/model/finding.ts";
import { audit } from "../../../src/stages/audit/audit.ts";
import { RULES } from "../../../src/stages/audit/rules/index.ts";
import { department, project, rawCell } from "./forms.ts";

const REVIEW_NOTE = { zh: "待人工复核", en: "marked for review" };

test("forms that hold give no finding", () => {
  expect(audit([project(), department()]).findings).toEqual([]);
});

test("the ledger has a line for every rule and form that it is about", () => {
  const forms = [project(), project({ id: "f2" }), department()];
  const expected = forms.flatMap((form) =>
    RULES.filter(({ subjects }) =>
      subjects.includes(form.id === "f8" ? "department" : "project"),
    ).map(({ id }) => `${form.id} ${id}`),
  );
  const { checks } = audit(forms);
  expect(checks.map(({ form, rule }) => `${form} ${rule}`)).toEqual(expected);
});

test("a form of another type is asked about by what it has", () => {
  const own = { ...project({ fields: { goal: "" } }), type: "our-own" };
  expect(audit([own]).findings.map(({ rule }) => rule)).toEqual([
    "GOAL-MISSING",
  ]);
});

test("of a form that nothing is known about every rule says that it was not asked", () => {
  const known = project();
  const { department: named = null } = known.fields;
  const forms = [
    { ...known, fields: named === null ? {} : { 收文单位: named } },
    { ...known, type: "unknown" },
  ];
  for (const form of forms)
    expect(audit([form])).toEqual({
      findings: [],
      checks: RULES.map(({ id }) => ({
        rule: id,
        form: form.id,
        outcome: "not-applicable",
      })),
    });
});

test("findings are those of the contract, with the place of their cells", () => {
  const lines = {
    ...rawCell(""),
    at: [{ lines: [12, 14] as [number, number] }],
  };
  const { findings, checks } = audit([project({ fields: { goal: lines } })]);
  expect(findings.map((finding) => Finding.parse(finding))).toEqual(findings);
  expect(checks.map((check) => Check.parse(check))).toEqual(checks);
  expect(findings).toMatchObject([
    {
      rule: "GOAL-MISSING",
      form: "f1",
      severity: "critical",
      evidence: [
        {
          path: "fields.goal",
          page: null,
          box: null,
          lines: [12, 14],
          text: "",
        },
      ],
    },
  ]);
});

test("a box is given with its page", () => {
  const [finding] = audit([project({ fields: { goal: "" } })]).findings;
  expect(finding?.evidence).toEqual([
    { path: "fields.goal", page: 1, box: [10, 20, 30, 40], text: "" },
  ]);
});

test("a finding that rests on a cell to be reviewed says so, others do not", () => {
  const rows: [string, string][] = [["1.档案整理", "40"]];
  const doubtful = {
    ...rawCell("45"),
    review: true,
    reasons: ["low-confidence"],
  };
  const message = (total: typeof doubtful | string) =>
    audit([project({ expenditure: { total, rows } })]).findings.find(
      ({ rule }) => rule === "AMT-DETAIL-SUM",
    )?.message;
  expect(message(doubtful)?.zh).toContain(REVIEW_NOTE.zh);
  expect(message(doubtful)?.en).toContain(REVIEW_NOTE.en);
  expect(message("45")?.zh).not.toContain(REVIEW_NOTE.zh);
});
