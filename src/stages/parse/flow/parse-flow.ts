import type { Layout } from "../../../layouts/schema.ts";
import type { FlowLine } from "../../../model/flow.ts";
import type { RawForm } from "../../../model/form.ts";
import { withoutPageFurniture } from "./page-furniture.ts";
import { withPairsAsFields, withPairsAsTables } from "./pairs-as-fields.ts";
import { readForm } from "./read-form.ts";
import { splitForms } from "./split-forms.ts";
import { linesToWords } from "./words.ts";

/**
 * Reads forms where no ruling lines tell the cells: the words of the layouts find the labels, and what stands between them is
 * divided into cells by what each place usually holds, how lines wrap and what the text shows of paragraphs and gaps.
 * @param lines in reading order; the blanks at their ends and the empty lines between them are evidence and should be kept
 * @returns the forms f1, f2 … in order; every cell has `by: "text-flow"`, and `review` where the reading is a guess
 */
export function parseFlow(
  lines: readonly FlowLine[],
  layouts: readonly Layout[],
): RawForm[] {
  const flat = layouts.map(withPairsAsFields);
  const text = linesToWords(withoutPageFurniture(lines, flat));
  return splitForms(text, flat).map((form, i) => {
    const own = layouts[flat.indexOf(form.layout)] as Layout;
    return withPairsAsTables(readForm(form, `f${i + 1}`, text), own);
  });
}
