import type { RawCell } from "../../../model/cell.ts";
import { type AuditForm, allCells, type PlacedCell } from "../placed-cell.ts";
import {
  combine,
  finding,
  formRule,
  INSUFFICIENT_DATA,
  NO_OPTIONS,
  PASS,
} from "../rule.ts";
import { DEPARTMENT, PROJECT } from "../subject.ts";

export const placeholder = formRule({
  id: "PLACEHOLDER",
  severity: "info",
  subjects: [PROJECT, DEPARTMENT],
  title: { zh: "占位符未删", en: "Placeholder left" },
  asks: {
    zh: "是否留有“……”“/”“XX”等占位符？",
    en: "Are placeholders (……, /, XX) left in the form?",
  },
  examples: [
    {
      zh: "绩效指标表末行为“……”；成本指标填“/”。",
      en: "The last row of the indicators is “……”; the cost indicator is “/”.",
    },
  ],
  basis: null,
  needs: ["fields", "tables", "placeholders"],
  options: NO_OPTIONS,
  check(form) {
    const places = [...leftOut(form), ...stillThere(form)];
    if (places.length === 0)
      return allCells(form).some(({ cell }) => cell.state === "unreadable")
        ? INSUFFICIENT_DATA
        : PASS;
    return combine(
      places.map(({ text, evidence }) =>
        finding({
          message: {
            zh: `疑似留有占位符“${text}”，请核实是否漏填。`,
            en: `A placeholder “${text}” seems to be left. Please verify that nothing is missing.`,
          },
          actual: text,
          evidence,
        }),
      ),
    );
  },
});

interface Place {
  text: string;
  evidence: PlacedCell[];
}

/** The rows that parsing left out of their tables. */
function leftOut(form: AuditForm): Place[] {
  return form.placeholders.map(({ cell }, i) => ({
    text: shown(cell),
    evidence: [
      {
        document: form.document ?? "",
        form: form.id,
        path: `placeholders[${i}].cell`,
        cell: { ...cell, value: null },
      },
    ],
  }));
}

/** Cells with a placeholder that stand in a field or in a row, a place per field and row. */
function stillThere(form: AuditForm): Place[] {
  const rows = new Map<string, PlacedCell[]>();
  for (const placed of allCells(form)) {
    const { text, state } = placed.cell;
    if (state !== "read" || !PLACEHOLDER.test((text ?? "").trim())) continue;
    const row = /^tables\..*\]/u.exec(placed.path)?.[0] ?? placed.path;
    rows.set(row, [...(rows.get(row) ?? []), placed]);
  }
  return [...rows.values()].map((evidence) => ({
    text: evidence.map(({ cell }) => shown(cell)).join(" "),
    evidence,
  }));
}

const PLACEHOLDER = /^(?:…+|\.{3,}|[/／*＊_]+|[xX×]{2,})$/u;

function shown(cell: RawCell): string {
  return (cell.text ?? "").trim();
}
