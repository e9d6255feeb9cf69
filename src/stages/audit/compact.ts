import type { Place } from "../../model/box.ts";
import type { Cell } from "../../model/cell.ts";
import type { Form } from "../../model/form.ts";
import { mapCells } from "../../model/map-cells.ts";
import type { Value } from "../../model/value.ts";

/**
 * Makes forms that take a third of the memory and say the same: equal texts are one string, also those of different
 * forms; of a cell's places only the first is kept, which is all that evidence tells.
 */
export function compactor(): <F extends Form>(form: F) => F {
  const texts = new Map<string, string>();

  function shared<T extends string | null>(text: T): T {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  }

  function compact(cell: Cell): Cell {
    const { state, by, review, reasons, confidence } = cell;
    const small: Cell = {
      text: shared(cell.text),
      state,
      by,
      review,
      reasons: reasons.length === 0 ? NO_REASONS : reasons,
      at: cell.at.slice(0, 1).map(ofItsSize),
      value: sharedValue(cell.value),
    };
    if (confidence !== undefined) small.confidence = confidence;
    return small;
  }

  function sharedValue(value: Value): Value {
    if (typeof value === "string") return shared(value);
    const isBound =
      typeof value === "object" && value !== null && "operator" in value;
    return isBound
      ? {
          operator: value.operator,
          number: value.number,
          unit: shared(value.unit),
        }
      : value;
  }

  return (form) =>
    mapCells(form, (cell) => compact(cell as Cell) as typeof cell);
}

const NO_REASONS = Object.freeze([]) as unknown as string[];

/** Objects that were filled one by one have room for more. */
function ofItsSize(place: Place): Place {
  if ("lines" in place) return place;
  const [left, top, right, bottom] = place.box;
  return { page: place.page, box: [left, top, right, bottom] };
}
