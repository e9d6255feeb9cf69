import type { Box } from "../../../../model/box.ts";
import type { Extraction } from "../../../../model/extraction.ts";
import type { Severity } from "../../../../model/finding.ts";
import {
  type CellSign,
  cellSign,
  findingsByPath,
} from "../record/cell-sign.ts";
import { cellsOf, formParts } from "../record/form-parts.ts";

/** A place of a cell on a page. */
export interface CellBox {
  form: string;
  path: string;
  page: number;
  /** In points of the page as displayed. */
  box: Box;
  sign: CellSign;
  worst: Severity | null;
}

/** Where all cells of a document stand; small boxes behind large ones, so that they are drawn above them. */
export function cellBoxes({ forms, findings }: Extraction): CellBox[] {
  const boxes = forms.flatMap((form) => {
    const found = findingsByPath(findings, form.id);
    return cellsOf(formParts(form)).flatMap(({ path, cell }) => {
      const worst = found.get(path)?.[0]?.severity ?? null;
      const sign = cellSign(cell, worst);
      return cell.at.flatMap((place) =>
        "page" in place ? [{ form: form.id, path, ...place, sign, worst }] : [],
      );
    });
  });
  return boxes.sort((a, b) => area(b.box) - area(a.box));
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}
