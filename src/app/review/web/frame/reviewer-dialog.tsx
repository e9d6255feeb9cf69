import { Input, Modal } from "antd";
import { useState } from "react";
import { asError, nameReviewer } from "../state/session.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { ErrorNote } from "./error-note.tsx";

/** Asks who reviews; there is no way round it, since each entry of the log has a name. */
export function ReviewerDialog() {
  const say = useSay();
  const [name, setName] = useState("");
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (name.trim() === "") return;
    setBusy(true);
    try {
      await nameReviewer(name.trim());
    } catch (problem) {
      setError(asError(problem));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={say(W.askName)}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      okText={say(W.start)}
      okButtonProps={{ disabled: name.trim() === "", loading: busy }}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={save}
    >
      <p>{say(W.askNameWhy)}</p>
      <Input
        autoFocus
        aria-label={say(W.nameLabel)}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void save();
        }}
      />
      {error !== null && <ErrorNote error={error} />}
    </Modal>
  );
}
