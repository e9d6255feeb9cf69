import { type Area, slice } from "./infer-area.ts";
import { type Strip, toStrips } from "./infer-strips.ts";

/** Lines of one text begin at the same place, up to this much (em). */
const SAME_LEFT = 0.5;

/** The area cut above and below each heading of a section (长期目标 1：…), whose cell is as wide as the area. */
export function splitSections(area: Area, em: number): Area[] {
  const strips = toStrips(area.items, em);
  const inside: boolean[] = [];
  strips.forEach((strip, k) => {
    inside.push(
      isHeading(strip) ||
        (inside[k - 1] === true && goesOn(strip, strips[k - 1] as Strip, em)),
    );
  });
  const cuts = strips.flatMap((strip, k) => {
    const above = strips[k - 1];
    return above !== undefined &&
      (inside[k] !== inside[k - 1] || isHeading(strip))
      ? [(above.bottom + strip.top) / 2]
      : [];
  });
  return slice(area, cuts);
}

/** Whether an area is nothing but such a heading. */
export function isSection({ items }: Area): boolean {
  const first = items.find(({ section }) => section);
  return (
    first !== undefined &&
    items.every((item) => item === first || (!item.label && !item.heading))
  );
}

function isHeading({ items }: Strip): boolean {
  const [first] = [...items].sort((a, b) => a.box[0] - b.box[0]);
  return (
    first?.section === true &&
    items.every((item) => item === first || !item.label)
  );
}

/** Whether a line is the next one of a heading that needs several. */
function goesOn({ items }: Strip, above: Strip, em: number): boolean {
  const left = Math.min(...items.map(({ box }) => box[0]));
  const start = Math.min(...above.items.map(({ box }) => box[0]));
  return (
    items.every(({ label, heading }) => !label && !heading) &&
    Math.abs(left - start) < SAME_LEFT * em
  );
}
