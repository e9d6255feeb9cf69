import type { Form } from "../../model/form.ts";
import {
  allCells,
  type PlacedCell,
  unplacedCells,
} from "../../stages/audit/placed-cell.ts";

/** The cells of a form that a person should look at. */
export function cellsToReview(form: Form): PlacedCell[] {
  return [...allCells(form), ...unplacedCells(form)].filter(
    ({ cell }) => cell.review,
  );
}
