import type { Place } from "../model/box.ts";
import { unionAll } from "./box.ts";

/** One box on each page around all that stand on it, pages in the order of their first; lines of dumps are left out. */
export function boxPerPage(places: readonly Place[]): Place[] {
  const boxed = places.flatMap((place) => ("page" in place ? [place] : []));
  return [...new Set(boxed.map(({ page }) => page))].flatMap((page) => {
    const own = boxed.filter((place) => place.page === page);
    const box = unionAll(own.map((place) => place.box));
    return box === null ? [] : [{ page, box }];
  });
}
