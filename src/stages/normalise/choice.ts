import {
  type Choices,
  type ChoiceToken,
  choiceTokens,
  type MarkToken,
  type NameToken,
} from "./choice-tokens.ts";
import { type NormaliseReason, type Reading, reading } from "./reading.ts";

/**
 * Which option of a row is ticked. Marks stand before the names where the row begins with one (☑一次性项目 □常年性项目),
 * else behind them; a mark set close to one name and apart from the other belongs to the close one.
 * No tick at all is a clear nothing. A name alone, without any mark, is the choice. One unknown sign where every other
 * option has an empty box is taken for the tick, to be looked at.
 */
export function choice(printed: string, choices: Choices): Reading<string> {
  const tokens = choiceTokens(printed, choices);
  const names = tokens.filter((token) => token.type === "name");
  const marks = tokens.filter((token) => token.type === "mark");
  if (tokens.length === 0) return reading<string>(null);
  if (!names.some((name) => name.choice !== null))
    return reading<string>(null, "not-a-choice");
  if (marks.length === 0) return withoutMarks(names);

  const placed = place(tokens);
  const reasons: NormaliseReason[] = [];
  if (marks.some((mark) => mark.state === "unknown"))
    reasons.push("unknown-mark");
  const sure = placed.filter(({ mark }) => mark.state === "ticked");
  const ticked = sure.length > 0 ? sure : oddOneOut(placed, names);
  if (ticked.some(({ mark }) => mark.interpreted))
    reasons.push("tick-interpreted");
  if (ticked.some(({ doubtful }) => doubtful)) reasons.push("tick-position");

  const chosen = new Set(ticked.map(({ name }) => name));
  const [only] = chosen;
  if (only === undefined) {
    // An option that has no mark where others have one may be the ticked one, its mark not read.
    const unmarked = names.some(
      (name) => !placed.some((mark) => mark.name === name),
    );
    if (unmarked && reasons.length === 0) reasons.push("unknown-mark");
    return reading<string>(null, ...reasons);
  }
  if (chosen.size > 1)
    return reading<string>(null, ...reasons, "several-ticks");
  if (only.choice === null)
    return reading<string>(null, ...reasons, "unknown-choice");
  return reading(only.choice, ...reasons);
}

function withoutMarks(names: NameToken[]): Reading<string> {
  const [only] = names;
  return names.length === 1 && only
    ? reading(only.choice)
    : reading<string>(null, "no-marks");
}

/** The one mark that is no box in a row where every other option has an empty one: a tick of a font that we lack. */
function oddOneOut(placed: PlacedMark[], names: NameToken[]): PlacedMark[] {
  const odd = placed.filter(({ mark }) => mark.state === "unknown");
  const complete = names.every((name) => placed.some((p) => p.name === name));
  return odd.length === 1 && complete && names.length > 1 ? odd : [];
}

interface PlacedMark {
  mark: MarkToken;
  name: NameToken;
  /** The mark could as well belong to the name on its other side, which has none. */
  doubtful: boolean;
}

function place(tokens: ChoiceToken[]): PlacedMark[] {
  const before = tokens[0]?.type === "mark";
  const alternating = tokens.every(
    (token, i) => i === 0 || token.type !== tokens[i - 1]?.type,
  );
  const sides = tokens.flatMap((mark, i) => {
    if (mark.type !== "mark") return [];
    const left = tokens.slice(0, i).findLast((t) => t.type === "name");
    const right = tokens.slice(i + 1).find((t) => t.type === "name");
    const close = closeName(tokens, i);
    const byOrder = before ? (right ?? left) : (left ?? right);
    const name = alternating ? byOrder : (close ?? byOrder);
    if (name === undefined) return [];
    const other = name === left ? right : left;
    return [{ mark, name, other, close }];
  });
  return sides.map(({ mark, name, other, close }) => ({
    mark,
    name,
    doubtful:
      close !== name &&
      other !== undefined &&
      !sides.some((side) => side.name === other),
  }));
}

/** The name that a mark touches, where a blank parts it from what is on its other side. */
function closeName(tokens: ChoiceToken[], i: number): NameToken | undefined {
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  const touchesLeft = left?.type === "name" && !tokens[i]?.blankBefore;
  const touchesRight = right?.type === "name" && !right.blankBefore;
  if (touchesLeft === touchesRight) return undefined;
  return touchesLeft ? left : right?.type === "name" ? right : undefined;
}
