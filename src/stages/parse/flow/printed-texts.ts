import { fold } from "../../../layouts/fold.ts";
import type { Layout } from "../../../layouts/schema.ts";

/** The texts that a form prints in advance: labels, column heads, names of rows, and those of its merged columns. */
export class PrintedTexts {
  private readonly texts: readonly string[];

  constructor({ fields, tables, inference }: Layout) {
    const texts = [
      ...fields.flatMap(({ labels }) => labels),
      ...Object.entries(inference).flat(),
    ];
    for (const table of tables) {
      texts.push(...table.labels);
      texts.push(...table.columns.flatMap(({ labels }) => labels));
      if (table.shape === "totalled")
        texts.push(...table.total, ...table.knownRows);
      if (table.shape === "grouped")
        for (const group of table.groups)
          texts.push(...group.labels, ...group.rows.flat());
      if (table.shape === "sections")
        for (const { labels } of table.sections) texts.push(...labels);
    }
    this.texts = [...new Set(texts.map(fold))];
  }

  /** Whether a text is one of them. */
  isWhole(text: string): boolean {
    return this.texts.includes(fold(text));
  }

  /** Whether a text is one of them or the beginning of one. */
  begins(text: string): boolean {
    const folded = fold(text);
    return this.texts.some((printed) => printed.startsWith(folded));
  }
}
