import type { Cell, RawCell } from "../../model/cell.ts";
import type { Kind } from "../../model/value.ts";
import { isUsualUnit } from "./usual-units.ts";

/** What a confidence rests on; the weights of calibration.ts belong to these. */
export const FEATURES = [
  "always",
  "shape",
  "single",
  "settled",
  "disputed",
  "least",
  "leastOfSingle",
  "length",
  "number",
  "implausible",
  "confirmed",
  "printed",
  "corrected",
] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * A cell with text; one without; one that the form seems not to have: a cell of its tables, a line above them (whose ink
 * may have been taken for dirt), or either while some text found no place.
 */
export type CellClass = "read" | "blank" | "absent" | "unheaded" | "missing";

export function classOf(
  cell: RawCell,
  hasLooseText: boolean,
  isOfHeading: boolean,
): CellClass {
  if (cell.state === "absent") {
    if (hasLooseText) return "missing";
    return isOfHeading ? "unheaded" : "absent";
  }
  return cell.state === "blank" ? "blank" : "read";
}

/** What is known of a cell beside its reading. */
export interface Circumstances {
  kind: Kind;
  /** The arithmetic of the form bears its amount out. */
  confirmed: boolean;
  /** Its text is one that this kind of form prints in advance. */
  printed: boolean;
}

/** The prefix of the reason that keeps an engine's reading beside a text corrected by the vocabulary. */
export const READ_AS = "read-as:";

const NUMERIC: readonly Kind[] = [
  "money",
  "date",
  "year",
  "phone",
  "percent",
  "indicator",
  "number",
];

/** A dash or a slash says that there is no number. */
const NOTHING = /^[-–—−/]+$/u;

/** Without this a certainty of 100 would be infinite. */
const LEAST_DOUBT = 0.002;

/** The features of a cell that was read from a picture, in the order of FEATURES. */
export function featuresOf(
  cell: Cell,
  { kind, confirmed, printed }: Circumstances,
): number[] {
  const { value } = cell;
  const { grade, least } = cell.reading ?? { grade: "disputed", least: 0 };
  const text = (cell.text ?? "").replace(/\s/g, "");
  const doubt = -Math.log(1 - least / 100 + LEAST_DOUBT);
  const corrected = cell.reasons.some((reason) => reason.startsWith(READ_AS));
  const implausible =
    NUMERIC.includes(kind) &&
    ((value === null && !NOTHING.test(text)) ||
      hasOddUnit(value) ||
      cell.reasons.includes("other-text"));
  const values: Record<Feature, number> = {
    always: 1,
    shape: Number(grade === "shape"),
    single: Number(grade === "single"),
    settled: Number(grade === "settled"),
    disputed: Number(grade === "disputed" || grade === "failed"),
    least: doubt,
    leastOfSingle: grade === "single" ? doubt : 0,
    length: Math.log(1 + text.length),
    number: Number(NUMERIC.includes(kind)),
    implausible: Number(implausible),
    confirmed: Number(confirmed),
    printed: Number(printed),
    corrected: Number(corrected),
  };
  return FEATURES.map((name) => values[name]);
}

/** 30分中: a number whose unit nobody counts in is misread. */
function hasOddUnit(value: Cell["value"]): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "unit" in value &&
    !isUsualUnit(value.unit)
  );
}
