import { Button, Tag } from "antd";
import type { PageSummary } from "../../../../model/extraction.ts";
import { CutOut } from "../page/cut-out.tsx";
import { cellSign } from "../record/cell-sign.ts";
import { CellText } from "../record/cell-text.tsx";
import { Confidence } from "../signs/confidence.tsx";
import { Sign } from "../signs/sign.tsx";
import type { ChosenCell } from "../state/chosen-cell.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { nameInWords } from "../words/name-words.ts";
import { otherReadings } from "../words/reason-words.ts";
import { CellHistory } from "./cell-history.tsx";
import { EditBox } from "./edit-box.tsx";
import { putReading } from "./put-reading.ts";
import { Reasons } from "./reasons.tsx";
import "./cell.css";

export interface CellActions {
  accept: () => void;
  edit: () => void;
  cancelEdit: () => void;
  correct: (text: string, why: string | null, seen: number) => void;
  /** Puts another reading into the text, to be looked at before it is saved. */
  takeOther: (reading: string) => void;
  unreadable: () => void;
  undo: (correction: string) => void;
}

/** The chosen cell: as it is on paper, as it was read, why it is here, and what can be done about it. */
export function CellPanel({
  chosen,
  pages,
  isEditing,
  actions,
}: {
  chosen: ChosenCell;
  pages: readonly PageSummary[];
  isEditing: boolean;
  actions: CellActions;
}) {
  const say = useSay();
  const { cell, label, findings, unsent } = chosen;
  const others = otherReadings(cell.reasons);
  return (
    <section className="cell-panel" aria-label={say(W.cell)}>
      <h2>
        <Sign
          sign={cellSign(cell, findings[0]?.severity ?? null)}
          severity={findings[0]?.severity ?? null}
        />
        <span className="cell-label">{say(label)}</span>
        {unsent.length > 0 && <Tag color="orange">{say(W.notSent)}</Tag>}
        <span className="cell-origin">{say(nameInWords(cell.by))}</span>
        {cell.confidence !== null && <Confidence value={cell.confidence} />}
      </h2>
      <CutOut
        document={chosen.address.document}
        pages={pages}
        places={chosen.places}
      />
      {isEditing ? (
        <EditBox
          key={chosen.key}
          chosen={chosen}
          onSave={actions.correct}
          onCancel={actions.cancelEdit}
        />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same */}
          <div className="cell-text" onDoubleClick={actions.edit}>
            <CellText text={cell.text} state={cell.state} />
          </div>
          <div className="cell-buttons">
            <Button type="primary" onClick={actions.accept}>
              {say(W.accept)} <kbd>↵</kbd>
            </Button>
            <Button onClick={actions.edit}>
              {say(W.edit)} <kbd>E</kbd>
            </Button>
            <Button onClick={actions.unreadable}>
              {say(W.markUnreadable)} <kbd>X</kbd>
            </Button>
          </div>
        </>
      )}
      {others.length > 0 && (
        <div className="cell-others">
          <h3>{say(W.others)}</h3>
          {others.map((other, i) =>
            putReading(cell.text ?? "", other) === null ? (
              <span key={other} className="cell-other">
                {other}
              </span>
            ) : (
              <Button
                key={other}
                size="small"
                onClick={() => actions.takeOther(other)}
              >
                <kbd>{i + 1}</kbd> <span className="cell-other">{other}</span>
              </Button>
            ),
          )}
        </div>
      )}
      <Reasons reasons={cell.reasons} findings={findings} />
      <CellHistory chosen={chosen} onUndo={actions.undo} />
    </section>
  );
}
