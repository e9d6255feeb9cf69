import { LAYOUTS } from "../../layouts/index.ts";
import type { Bilingual } from "../../model/finding.ts";
import { RULES } from "../../stages/audit/rules/index.ts";
import { labelOf } from "./field-labels.ts";
import type { Counted } from "./queue-order.ts";

/** What a value is called by which items are counted; the page has words of its own for reasons, here they stand for themselves. */
export function valueLabel(of: Counted, value: string): Bilingual {
  switch (of) {
    case "field":
      return fieldLabel(value);
    case "rule":
      return RULES.find(({ id }) => id === value)?.title ?? same(value);
    case "reason":
      return same(value);
    case "state":
      return STATES[value] ?? same(value);
  }
}

/** Of the first kind of form that has the field. */
function fieldLabel(field: string): Bilingual {
  for (const { id } of LAYOUTS) {
    const label = labelOf(id, field);
    if (label.zh !== field) return label;
  }
  return same(field);
}

const STATES: Record<string, Bilingual> = {
  open: { zh: "待复核", en: "open" },
  done: { zh: "已复核", en: "done" },
};

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
