import type { RawCell } from "../../../model/cell.ts";
import type { Form } from "../../../model/form.ts";
import { allCells, type PlacedCell } from "../placed-cell.ts";
import {
  combine,
  DEPARTMENT,
  finding,
  PASS,
  PROJECT,
  type Rule,
} from "../rule.ts";

export const placeholder: Rule = {
  id: "PLACEHOLDER",
  severity: "info",
  scope: "form",
  formTypes: [PROJECT, DEPARTMENT],
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
  check(form) {
    const places = [...leftOut(form), ...stillThere(form)];
    if (places.length === 0) return PASS;
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
};

interface Place {
  text: string;
  evidence: PlacedCell[];
}

/** The rows that parsing left out of their tables. */
function leftOut(form: Form): Place[] {
  return form.placeholders.map(({ cell }, i) => ({
    text: shown(cell),
    evidence: [
      {
        form: form.id,
        path: `placeholders[${i}].cell`,
        cell: { ...cell, value: null },
      },
    ],
  }));
}

/** Cells with a placeholder that stand in a field or in a row, a place per field and row. */
function stillThere(form: Form): Place[] {
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
