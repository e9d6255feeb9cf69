import type { Cell } from "../../../model/cell.ts";
import { choice } from "../../../stages/normalise/choice.ts";

/** A printed option and the value that it is to have. */
export interface DraftChoice {
  value: string;
  labels: string[];
}

/**
 * The options of a text with boxes to tick (□人员类 ☑特定目标类, 公开招标√ 邀请招标□); null where it is none. Its value is
 * the option's own text, to be changed.
 */
export function guessChoices({ text, state }: Cell): DraftChoice[] | null {
  if (state !== "read" || text === null) return null;
  const marks = text.match(MARK) ?? [];
  if (marks.length < 2) return null;
  const options = text
    .split(MARK)
    .map((option) => option.replace(/\s/gu, ""))
    .filter((option) => option !== "");
  const choices = options.map((option) => ({
    value: option,
    labels: [option],
  }));
  const isOption = (option: string) =>
    /^\p{Script=Han}[\p{L}\p{N}、（）()]{0,15}$/u.test(option);
  if (options.length < 2 || !options.every(isOption)) return null;
  return choice(text, choices).reasons.includes("not-a-choice")
    ? null
    : choices;
}

const MARK = /[□☐☑☒■√✓]+|[（(]\s*[√✓]?\s*[)）]/gu;
