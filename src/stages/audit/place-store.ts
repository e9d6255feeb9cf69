import type { Place } from "../../model/box.ts";

/** The places of very many cells, as numbers: objects for them would take more memory than all else of the cells. */
export class PlaceStore {
  private readonly blocks: Float64Array[] = [];
  private count = 0;

  /** @returns the number under which `get` gives it again */
  add(place: Place): number {
    const number = this.count++;
    if (number % PLACES === 0)
      this.blocks.push(new Float64Array(PLACES * SIZE));
    const numbers =
      "box" in place
        ? [place.page, ...place.box]
        : [OF_LINES, ...place.lines, 0, 0];
    this.blocks.at(-1)?.set(numbers, (number % PLACES) * SIZE);
    return number;
  }

  /** @throws RangeError for a number that `add` did not give */
  get(number: number): Place {
    const block = this.blocks[Math.floor(number / PLACES)];
    if (block === undefined || number >= this.count)
      throw new RangeError(`no place ${number}`);
    const start = (number % PLACES) * SIZE;
    const [page = 0, a = 0, b = 0, c = 0, d = 0] = block.subarray(
      start,
      start + SIZE,
    );
    return page === OF_LINES ? { lines: [a, b] } : { page, box: [a, b, c, d] };
  }
}

/** Numbers to a place: page, left, top, right, bottom; of a text dump first and last line. */
const SIZE = 5;
/** Pages count from 1. */
const OF_LINES = 0;
/** Places to a block, so that what is full need not be copied to grow. */
const PLACES = 256;
