import type { Lexeme } from "./choice-lexemes.ts";

/**
 * Lexemes with the characters that stand where the other options have their boxes taken for signs that were not read:
 * □一次性 四阶段性 □经常性. Where not all other options have a box on that side, or the option has one of its own, a
 * character is left as the word that it may be (非常年性).
 */
export function withStraySigns(lexemes: readonly Lexeme[]): Lexeme[] {
  const labels = [...lexemes.keys()].filter(
    (i) => typeAt(lexemes, i) === "label",
  );
  for (const step of [-1, 1]) {
    const beside = labels.map((i) => besideLabel(lexemes, i, step));
    const strays = beside.filter(({ is }) => is === "stray");
    const isRow =
      beside.some(({ is }) => is === "mark") &&
      beside.every(({ is }) => is !== "nothing");
    if (!isRow || strays.length === 0) continue;
    const signs = new Set(strays.map(({ at }) => at));
    return lexemes.map((lexeme, i) =>
      signs.has(i)
        ? { type: "mark", state: "unknown", interpreted: true }
        : lexeme,
    );
  }
  return [...lexemes];
}

function typeAt(lexemes: readonly Lexeme[], i: number) {
  return lexemes[i]?.type;
}

/** What stands before (step −1) or behind (step 1) a label: a mark, a lone character that touches it, or neither. */
function besideLabel(
  lexemes: readonly Lexeme[],
  label: number,
  step: number,
): { is: "mark" | "stray" | "nothing"; at: number } {
  const at = label + step;
  const near = lexemes[at];
  if (near?.type === "mark") return { is: "mark", at };
  if (near?.type === "gap" && !near.colon) {
    const isMark = typeAt(lexemes, at + step) === "mark";
    return { is: isMark ? "mark" : "nothing", at: at + step };
  }
  const isAlone =
    near?.type === "word" &&
    [...near.text].length === 1 &&
    typeAt(lexemes, at + step) !== "mark";
  return { is: isAlone ? "stray" : "nothing", at };
}
