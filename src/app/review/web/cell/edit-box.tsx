import { Button, Input } from "antd";
import type { KeyboardEvent } from "react";
import type { ChosenCell } from "../state/chosen-cell.ts";
import { draftStore, keepDraft } from "../state/drafts.ts";
import { useStore } from "../state/store.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** A text longer than this is taken for one of several lines, where Enter belongs to the text. */
const ONE_LINE = 40;

/** Characters that go into a line of the box, about. */
const WIDTH = 28;
const MOST_ROWS = 8;

/** The text as it is being mended; what was typed stays when another cell is looked at, until it is saved or given up. */
export function EditBox({
  chosen,
  onSave,
  onCancel,
}: {
  chosen: ChosenCell;
  onSave: (text: string, why: string | null, seen: number) => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const { key, cell, seq } = chosen;
  const printed = cell.text ?? "";
  const isOneLine = !printed.includes("\n") && printed.length <= ONE_LINE;
  const kept = useStore(draftStore, (drafts) => drafts[key]);
  const draft = kept ?? { text: printed, why: "", seq };
  const save = () => {
    const why = draft.why.trim();
    onSave(draft.text, why === "" ? null : why, draft.seq);
  };
  const cancel = () => {
    keepDraft(key, null);
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") cancel();
    else if (event.key !== "Enter") return;
    else if (isCommand || (isOneLine && !event.shiftKey)) save();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to the keys of the boxes in it
    <div className="edit-box" onKeyDown={onKeyDown}>
      <Input.TextArea
        autoFocus
        aria-label={say(W.reading)}
        rows={rowsOf(draft.text)}
        value={draft.text}
        onChange={(event) =>
          keepDraft(key, { ...draft, text: event.target.value })
        }
        onFocus={(event) => {
          const { length } = event.target.value;
          event.target.setSelectionRange(length, length);
        }}
      />
      <Input
        size="small"
        placeholder={say(W.why)}
        aria-label={say(W.why)}
        maxLength={2000}
        value={draft.why}
        onChange={(event) =>
          keepDraft(key, { ...draft, why: event.target.value })
        }
      />
      <div className="cell-buttons">
        <Button type="primary" onClick={save}>
          {say(W.save)} <kbd>{isOneLine ? "↵" : "Ctrl ↵"}</kbd>
        </Button>
        <Button onClick={cancel}>
          {say(W.cancel)} <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}

/**
 * Where the browser cannot fit the box to its text (`field-sizing`), about as many rows as the text has. The component
 * library's own fitting writes a style attribute, which the page's policy refuses.
 */
function rowsOf(text: string): number {
  const lines = text.split("\n");
  const rows = lines.map(({ length }) =>
    Math.max(1, Math.ceil(length / WIDTH)),
  );
  return Math.min(
    MOST_ROWS,
    rows.reduce((sum, n) => sum + n),
  );
}
