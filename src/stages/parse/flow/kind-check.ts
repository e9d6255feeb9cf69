import { fold } from "../../../layouts/fold.ts";
import type { FieldLayout, Layout } from "../../../layouts/schema.ts";

/** Beside an amount's digits stand its unit and a few words at most. */
const MOST_WORDS_BESIDE_AMOUNT = 6;
const FEWEST_PHONE_DIGITS = 7;

/** Whether a text can be a value of the field's kind. A text that cannot may stand beside the label by a shift, or be misread. */
export function fitsKind(
  text: string,
  field: FieldLayout,
  layout: Layout,
): boolean {
  const folded = fold(text);
  switch (field.kind) {
    case "money": {
      const words = folded.replace(/[\d.,+-]/gu, "");
      return /\d/u.test(folded) && words.length <= MOST_WORDS_BESIDE_AMOUNT;
    }
    case "history":
      return /(?:19|20)\d{2}|年/u.test(folded);
    case "phone":
      return folded.replace(/\D/gu, "").length >= FEWEST_PHONE_DIGITS;
    case "percent":
      return /\d/u.test(folded);
    case "choice": {
      const choices = layout.choices[field.name] ?? [];
      const labels = choices.flatMap((choice) => choice.labels);
      return (
        labels.length === 0 ||
        labels.some((label) => folded.includes(fold(label)))
      );
    }
    default:
      return true;
  }
}
