import { Button } from "antd";
import type { Correction } from "../../../../model/correction.ts";
import { CellText } from "../record/cell-text.tsx";
import type { ChosenCell } from "../state/chosen-cell.ts";
import { useStore } from "../state/store.ts";
import { W } from "../words/interface-words.ts";
import { languageStore, useSay } from "../words/language.ts";
import { timeInWords } from "../words/time-words.ts";

/** The reading that was replaced, and who did what to the cell when. */
export function CellHistory({
  chosen: { cell, history },
  onUndo,
}: {
  chosen: ChosenCell;
  onUndo: (correction: string) => void;
}) {
  const say = useSay();
  const language = useStore(languageStore);
  const undone = undoneIn(history);
  const last = history.findLast(
    ({ id, action }) => action !== "undo" && !undone.has(id),
  );
  if (history.length === 0) return null;
  return (
    <div className="cell-history">
      {cell.before !== undefined && (
        <>
          <h3>{say(W.earlier)}</h3>
          <p className="cell-before">
            <CellText text={cell.before.text} state={cell.before.state} />
          </p>
        </>
      )}
      <h3>{say(W.history)}</h3>
      <ol>
        {history.map(({ id, at, by, action, after, why }) => (
          <li key={id} className={undone.has(id) ? "is-undone" : ""}>
            <span className="history-who">
              {timeInWords(at, language)} {by}
            </span>
            <span>
              {say(ACTIONS[action])}
              {action === "correct" && after !== null && (
                <>
                  {" "}
                  <b>
                    <CellText text={after.text} state={after.state} />
                  </b>
                </>
              )}
              {why !== null && <i>（{why}）</i>}
              {undone.has(id) && ` · ${say(W.undone)}`}
            </span>
            {id === last?.id && (
              <Button size="small" type="link" onClick={() => onUndo(id)}>
                {say(W.undo)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const ACTIONS = {
  accept: W.acceptedBy,
  correct: W.correctedBy,
  unreadable: W.unreadableBy,
  undo: W.undoneBy,
} as const;

/** The entries that count no more; an undo that was itself taken back takes nothing back. */
function undoneIn(history: readonly Correction[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, undoes } of history.toReversed())
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return undone;
}
