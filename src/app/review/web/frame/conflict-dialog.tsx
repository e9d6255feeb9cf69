import { Button, Input, Modal, Space } from "antd";
import { useState } from "react";
import { CutOut } from "../page/cut-out.tsx";
import { CellText } from "../record/cell-text.tsx";
import { knownDocument, loadDocument } from "../state/documents.ts";
import { drop, resend } from "../state/outbox.ts";
import type { OutboxEntry } from "../state/outbox-entry.ts";
import { changeItem } from "../state/queue.ts";
import { useStore } from "../state/store.ts";
import { addressToText } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { languageStore, useSay } from "../words/language.ts";
import { timeInWords } from "../words/time-words.ts";

/** Mine and theirs side by side; nothing happens to either until the reviewer has said which it is to be. */
export function ConflictDialog({ entry }: { entry: OutboxEntry }) {
  const say = useSay();
  const language = useStore(languageStore);
  const { conflict, action, address, label } = entry;
  const [text, setText] = useState(
    action.kind === "correct" ? action.text : "",
  );
  if (conflict === null) return null;
  const { correction, cell, seq } = conflict;

  const keepTheirs = () => {
    drop(entry.id);
    changeItem(addressToText(address), {
      text: cell.text,
      state: cell.state,
      by: cell.by,
      status: correction.action === "undo" ? "open" : "done",
    });
    void loadDocument(address.document);
  };
  const useMine = () => {
    resend(entry.id, {
      seq,
      ...(action.kind === "correct"
        ? { action: { kind: "correct", text } }
        : {}),
    });
  };
  return (
    <Modal
      open
      width={820}
      title={`${say(W.conflict)}：${say(label)}`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Space>
          <Button onClick={keepTheirs}>{say(W.keepTheirs)}</Button>
          <Button type="primary" onClick={useMine}>
            {say(W.useMine)}
          </Button>
        </Space>
      }
    >
      <CutOut
        document={address.document}
        pages={knownDocument(address.document)?.extraction.pages ?? []}
        places={cell.at}
      />
      <div className="conflict">
        <section aria-label={say(W.mine)}>
          <h3>{say(W.mine)}</h3>
          {action.kind === "correct" ? (
            <Input.TextArea
              rows={6}
              value={text}
              aria-label={say(W.mine)}
              onChange={(event) => setText(event.target.value)}
            />
          ) : (
            <p className="conflict-text">{say(ACTIONS[action.kind])}</p>
          )}
          {entry.why !== null && <p>{entry.why}</p>}
        </section>
        <section>
          <h3>
            {say(W.theirs, {
              by: correction.by,
              at: timeInWords(correction.at, language),
            })}
          </h3>
          <p>{say(ACTIONS[correction.action])}</p>
          <p className="conflict-text">
            <CellText text={cell.text} state={cell.state} />
          </p>
          {correction.why !== null && <p>{correction.why}</p>}
        </section>
      </div>
    </Modal>
  );
}

const ACTIONS = {
  accept: W.acceptedBy,
  correct: W.correctedBy,
  unreadable: W.unreadableBy,
  undo: W.undoneBy,
} as const;
