import { matchLabel } from "../../layouts/match.ts";
import {
  choiceLexemes,
  type Lexeme,
  type MarkState,
} from "./choice-lexemes.ts";
import { withStraySigns } from "./stray-signs.ts";

/** The choices of a field: value → printed names. */
export type Choices = readonly { value: string; labels: readonly string[] }[];

/** The name of an option; `choice` is null where the layout does not know it. */
export interface NameToken {
  type: "name";
  choice: string | null;
  blankBefore: boolean;
}

/** Boxes and ticks that stand together. */
export interface MarkToken {
  type: "mark";
  state: MarkState;
  /** A letter or sign was taken for a tick by its place (V for √). */
  interpreted: boolean;
  blankBefore: boolean;
}

export type ChoiceToken = NameToken | MarkToken;

/** The names and marks of a row of options in the order of print; a heading, words in brackets and the span of years are left out. */
export function choiceTokens(printed: string, choices: Choices): ChoiceToken[] {
  const labels = choices.flatMap((choice) => choice.labels);
  const tokens: ChoiceToken[] = [];
  let blankBefore = false;
  for (const lexeme of withStraySigns(choiceLexemes(printed, labels))) {
    if (lexeme.type === "gap") {
      if (lexeme.colon) dropHeading(tokens);
      blankBefore = true;
      continue;
    }
    if (lexeme.type === "mark") pushMark(tokens, lexeme, blankBefore);
    else pushName(tokens, lexeme, blankBefore, choices);
    blankBefore = false;
  }
  return tokens;
}

/** 项目类型： before the options is no option. */
function dropHeading(tokens: ChoiceToken[]): void {
  const last = tokens.at(-1);
  if (last?.type === "name" && last.choice === null) tokens.pop();
}

/** Marks without a blank between are one (□√); a tick among them ticks it. */
function pushMark(
  tokens: ChoiceToken[],
  mark: Extract<Lexeme, { type: "mark" }>,
  blankBefore: boolean,
): void {
  const last = tokens.at(-1);
  if (last?.type !== "mark" || blankBefore) {
    tokens.push({ ...mark, blankBefore });
    return;
  }
  const states = [last.state, mark.state];
  last.state =
    STRONGEST_FIRST.find((state) => states.includes(state)) ?? "empty";
  last.interpreted ||= mark.interpreted;
}

const STRONGEST_FIRST: readonly MarkState[] = ["ticked", "unknown", "empty"];

/** Words of the span of years when no brackets hold them: 从2021年至2023年. */
const SPAN_OF_YEARS = /^[从自至到年月起止\d]+$/u;

/** A word right behind a name belongs to it (常年性顷目); any other is read as a name, known or not. */
function pushName(
  tokens: ChoiceToken[],
  { type, text }: Extract<Lexeme, { type: "label" | "word" }>,
  blankBefore: boolean,
  choices: Choices,
): void {
  const goesOn = tokens.at(-1)?.type === "name" && !blankBefore;
  if (type === "word" && (goesOn || SPAN_OF_YEARS.test(text))) return;
  tokens.push({ type: "name", choice: choiceOf(text, choices), blankBefore });
}

function choiceOf(name: string, choices: Choices): string | null {
  let tolerant: string | null = null;
  for (const { value, labels } of choices) {
    const distance = matchLabel(name, labels);
    if (distance === 0) return value;
    if (distance === 1) tolerant = value;
  }
  return tolerant;
}
