import type { Bilingual } from "../../../../model/finding.ts";
import { announce } from "../frame/announcer.tsx";
import type { ChosenCell } from "../state/chosen-cell.ts";
import { decide, undoCorrection, undoLast } from "../state/decide.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** What the reviewer can say of the chosen cell; each is spoken, and `onDecided` goes on to the next. */
export function useDecisions(chosen: ChosenCell | null, onDecided: () => void) {
  const say = useSay();
  const tell = (words: Bilingual, label: Bilingual) =>
    announce(say(words, { label: say(label) }));
  return {
    accept: () => {
      if (chosen === null) return;
      decide(chosen, { kind: "accept" });
      tell(W.announceAccepted, chosen.label);
      onDecided();
    },
    /** `seen` is the number of the log when the typing began. */
    correct: (text: string, why: string | null = null, seen?: number) => {
      if (chosen === null) return;
      const context = seen === undefined ? { why } : { why, seen };
      decide(chosen, { kind: "correct", text }, context);
      tell(W.announceSaved, chosen.label);
      onDecided();
    },
    unreadable: () => {
      if (chosen === null) return;
      decide(chosen, { kind: "unreadable" });
      tell(W.announceUnreadable, chosen.label);
      onDecided();
    },
    undo: (correction: string) => {
      if (chosen === null) return;
      undoCorrection(chosen, correction);
      tell(W.announceUndone, chosen.label);
    },
    undoLast: () => {
      const undone = undoLast();
      if (undone !== null) tell(W.announceUndone, undone.label);
      return undone?.address ?? null;
    },
  };
}
