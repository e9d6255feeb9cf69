import { kindOfCell } from "../../layouts/kind-of-cell.ts";
import { vocabularyOf } from "../../layouts/printed-texts.ts";
import type { Layout } from "../../layouts/schema.ts";
import { type Cell, withReason } from "../../model/cell.ts";
import type { Form } from "../../model/form.ts";
import { type CellPlace, mapCells } from "../../model/map-cells.ts";
import type { OcrReading } from "../../model/page.ts";
import type { Kind } from "../../model/value.ts";
import { withReading, worstReading } from "../../text/worst-reading.ts";
import { CALIBRATION } from "./calibration.ts";
import { confirmedBySums } from "./confirmed-by-sums.ts";
import { type CellClass, classOf, FEATURES, featuresOf } from "./features.ts";
import { unitReadings } from "./unit-readings.ts";

/**
 * A value is looked at by a person below this confidence; amounts, phones and dates are what decisions rest on. At these
 * limits about one right cell in twenty is looked at, and of the wrong ones one in a thousand cells is not.
 */
export const REVIEW_BELOW: Record<"exact" | "other", number> = {
  exact: 0.985,
  other: 0.95,
};

const EXACT_KINDS: readonly Kind[] = [
  "money",
  "phone",
  "date",
  "year",
  "percent",
  "history",
  "number",
];

/**
 * Gives every cell that was read from a picture its confidence, the calibrated share of such cells that are right,
 * and marks those to look at.
 * @param keep leave what the confidence rests on in the cells, for calibration
 */
export function rateForm(
  form: Form,
  layout: Layout,
  { keep = false }: { keep?: boolean } = {},
): Form {
  const vocabulary = vocabularyOf(layout);
  const sums = confirmedBySums(form, layout);
  const loose = form.unplaced.some(({ by }) => by === "ocr");
  const scanned = scannedPages(form);
  const units = unitReadings(form);
  return mapCells(form, (given: Cell, place) => {
    const cell: Cell = isOfScan(given, scanned)
      ? { ...given, by: "ocr" }
      : given;
    const { reading, ...rated } = cell;
    if (cell.by !== "ocr" || cell.state === "unreadable") return rated;
    const kind = kindOfCell(place, layout);
    const features = featuresOf(withUnit(cell, units.get(given)), {
      kind,
      confirmed: sums.has(given),
      printed: vocabulary.isPrinted(cell.text ?? ""),
    });
    const group = classOf(cell, loose, isOfHeading(place, layout));
    const confidence = confidenceOf(group, features);
    const done = marked({ ...rated, confidence }, cell, kind);
    return keep
      ? { ...done, reading: { ...(reading ?? NOTHING), features, group } }
      : done;
  });
}

/** A value whose unit stands in a cell of its own is no surer than that. */
function withUnit(cell: Cell, unit: OcrReading | undefined): Cell {
  return unit === undefined
    ? cell
    : { ...cell, ...withReading(worstReading([cell.reading, unit])) };
}

function isOfHeading({ table, name }: CellPlace, layout: Layout): boolean {
  return (
    table === null &&
    layout.fields.some(
      (field) => field.name === name && field.where === "heading",
    )
  );
}

/** The pages on which text was read from a picture. */
function scannedPages(form: Form): Set<number> {
  const pages = new Set<number>();
  mapCells(form, (cell) => {
    if (cell.by === "ocr")
      for (const place of cell.at) if ("page" in place) pages.add(place.page);
    return cell;
  });
  return pages;
}

/** A cell without text has nothing that would say how it was read, but for its page; one that is not there, but for the form. */
function isOfScan(cell: Cell, scanned: ReadonlySet<number>): boolean {
  if (cell.by !== "text-layer" || cell.state === "read")
    return cell.by === "ocr";
  return cell.at.length === 0
    ? scanned.size > 0
    : cell.at.some((place) => "page" in place && scanned.has(place.page));
}

/** The reading of a cell that holds no text. */
const NOTHING: OcrReading = { grade: "confirmed", least: 100, others: [] };

/** A fourth digit would be noise. */
const DIGITS = 1000;

function confidenceOf(group: CellClass, features: readonly number[]): number {
  const odds =
    group === "read"
      ? FEATURES.reduce(
          (sum, name, i) =>
            sum + CALIBRATION.weights[name] * (features[i] ?? 0),
          0,
        )
      : CALIBRATION.odds[group];
  return Math.round(DIGITS / (1 + Math.exp(-odds))) / DIGITS;
}

function marked(cell: Cell, from: Cell, kind: Kind): Cell {
  const isExact = cell.state === "read" && EXACT_KINDS.includes(kind);
  const limit = REVIEW_BELOW[isExact ? "exact" : "other"];
  let result = cell;
  if ((cell.confidence ?? 0) < limit)
    result = withReason(result, "low-confidence");
  if (!result.review) return result;
  for (const other of new Set(from.reading?.others ?? []))
    result = withReason(result, `also-read:${other}`);
  return result;
}
