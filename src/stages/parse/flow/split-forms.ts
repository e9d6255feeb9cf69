import { matchTitle, type TitleMatch } from "../../../layouts/match.ts";
import type { Layout } from "../../../layouts/schema.ts";
import type { FlowText, Word } from "./words.ts";

/** The words of one form, its title's line apart. */
export interface FormWords {
  layout: Layout;
  /** As printed, without spaces. */
  title: string;
  /** Words of the line or lines of the title, which may hold the year too. */
  titleWords: Word[];
  words: Word[];
}

/** Divides a text at the titles of forms. What stands before the first title belongs to no form. */
export function splitForms(
  text: FlowText,
  layouts: readonly Layout[],
): FormWords[] {
  const byLine = wordsByLine(text);
  const forms: FormWords[] = [];
  for (let line = 0; line < byLine.length; line++) {
    const found = titleAt(text, line, layouts);
    const current = forms.at(-1);
    if (found === null) {
      current?.words.push(...(byLine[line] ?? []));
      continue;
    }
    forms.push({
      layout: found.match.layout,
      title: found.match.title,
      titleWords: byLine.slice(line, line + found.lines).flat(),
      words: [],
    });
    line += found.lines - 1;
  }
  return forms;
}

/** A long title may be broken over two lines. */
function titleAt(
  text: FlowText,
  line: number,
  layouts: readonly Layout[],
): { match: TitleMatch; lines: number } | null {
  const first = text.lines[line]?.text ?? "";
  const alone = matchTitle(first, layouts);
  if (alone !== null) return { match: alone, lines: 1 };
  const second = text.lines[line + 1]?.text;
  if (second === undefined || matchTitle(second, layouts) !== null) return null;
  const both = matchTitle(first.trim() + second.trim(), layouts);
  return both?.distance === 0 ? { match: both, lines: 2 } : null;
}

function wordsByLine(text: FlowText): Word[][] {
  const byLine: Word[][] = text.lines.map(() => []);
  for (const word of text.words) byLine[word.line]?.push(word);
  return byLine;
}
