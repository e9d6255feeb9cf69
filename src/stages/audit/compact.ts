import type { Place } from "../../model/box.ts";
import type { Cell } from "../../model/cell.ts";
import type { Form } from "../../model/form.ts";
import { mapCells } from "../../model/map-cells.ts";
import type { Value } from "../../model/value.ts";
import { PlaceStore } from "./place-store.ts";

/**
 * Makes forms that take a third of the memory and say the same: equal texts are one string, also those of different
 * forms; of a cell's places only the first is kept, which is all that evidence tells.
 */
export function compactor(): <F extends Form>(form: F) => F {
  const texts = new Map<string, string>();
  const places = new PlaceStore();

  function shared<T extends string | null>(text: T): T {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  }

  function sharedValue(value: Value): Value {
    if (typeof value === "string") return shared(value);
    const isBound =
      typeof value === "object" && value !== null && "operator" in value;
    if (!isBound) return value;
    const { operator, number, unit } = value;
    return { operator, number, unit: shared(unit) };
  }

  function compact(cell: Cell): Cell {
    const [place] = cell.at;
    return new CompactCell(
      { ...cell, text: shared(cell.text), value: sharedValue(cell.value) },
      places,
      place === undefined ? NOWHERE : places.add(place),
    );
  }

  return (form) =>
    mapCells(form, (cell) => compact(cell as Cell) as typeof cell);
}

const NOWHERE = -1;

/** A cell that makes its place when it is asked for; most never are. A copy by spreading it (`{ ...cell }`) has none. */
class CompactCell implements Cell {
  text: Cell["text"];
  state: Cell["state"];
  by: Cell["by"];
  review: boolean;
  reasons: string[];
  value: Value;
  declare confidence?: number;
  private readonly places: PlaceStore;
  private readonly place: number;

  constructor(cell: Cell, places: PlaceStore, place: number) {
    this.text = cell.text;
    this.state = cell.state;
    this.by = cell.by;
    this.review = cell.review;
    this.reasons = cell.reasons.length === 0 ? NO_REASONS : cell.reasons;
    this.value = cell.value;
    this.places = places;
    this.place = place;
    if (cell.confidence !== undefined) this.confidence = cell.confidence;
  }

  get at(): Place[] {
    return this.place === NOWHERE ? [] : [this.places.get(this.place)];
  }
}

const NO_REASONS = Object.freeze([]) as unknown as string[];
