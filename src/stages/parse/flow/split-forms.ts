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
  /** Explanations printed after it. */
  after: Word[];
}

/** A line that begins what is printed after a form. */
const AFTER_FORM =
  /^\s*(?:填[表报]说明|编制说明|名词解释|指标解释|备\s*注|说\s*明|注)\s*[:：]?\s*$/u;

/** Divides a text at the titles of forms. What stands before the first title belongs to no form. */
export function splitForms(
  text: FlowText,
  layouts: readonly Layout[],
): FormWords[] {
  const byLine = wordsByLine(text);
  const forms: FormWords[] = [];
  let ended = false;
  for (let line = 0; line < byLine.length; line++) {
    const found = titleAt(text, line, layouts);
    const current = forms.at(-1);
    if (found === null) {
      ended ||= AFTER_FORM.test(text.lines[line]?.text ?? "");
      const target = ended ? current?.after : current?.words;
      target?.push(...(byLine[line] ?? []));
      continue;
    }
    ended = false;
    forms.push({
      layout: found.match.layout,
      title: found.match.title,
      titleWords: byLine.slice(line, line + found.lines).flat(),
      words: [],
      after: [],
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
