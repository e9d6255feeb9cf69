import { LAYOUTS } from "./index.ts";
import { Layout } from "./schema.ts";
import { unknownLayout } from "./unknown.ts";

/** The layouts that a result's forms are of: its own come first, then those of the program, and that of unknown forms. */
export function layoutsOf({
  layouts = [],
}: {
  layouts?: readonly object[] | undefined;
}): readonly Layout[] {
  const own = layouts.map((layout) => Layout.parse(layout));
  return [...own, ...LAYOUTS, unknownLayout];
}
