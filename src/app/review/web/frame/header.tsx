import { QuestionCircleOutlined, TranslationOutlined } from "@ant-design/icons";
import { Button, Progress, Segmented } from "antd";
import { outboxStore } from "../state/outbox.ts";
import { sessionStore } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { go, useView } from "../state/view.ts";
import type { View } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { languageStore, useSay } from "../words/language.ts";
import { NewsButton } from "./news-button.tsx";
import { ToolButton } from "./tool-button.tsx";

/** Always in sight: where one is, how much is done, whether all is saved, who reviews. */
export function Header({ onHelp }: { onHelp: () => void }) {
  const say = useSay();
  const at = useView((view) => view.at);
  const { session } = useStore(sessionStore);
  return (
    <header className="header">
      <h1>{say(W.title)}</h1>
      <Segmented<View["at"]>
        value={at}
        onChange={(value) => go({ at: value })}
        options={[
          { value: "review", label: say(W.toReview) },
          { value: "forms", label: say(W.forms) },
          { value: "documents", label: say(W.documents) },
        ]}
      />
      {session !== null && (
        <DoneOfAll done={session.done} open={session.cellsToReview} />
      )}
      <SavedState />
      <NewsButton />
      <span className="header-space" />
      {session?.reviewer && (
        <span className="header-reviewer">
          {say(W.reviewer)}：{session.reviewer}
        </span>
      )}
      <Button
        type="text"
        size="small"
        icon={<TranslationOutlined />}
        onClick={() =>
          languageStore.change((language) => (language === "zh" ? "en" : "zh"))
        }
      >
        {say(W.otherLanguage)}
      </Button>
      <ToolButton
        words={W.help}
        cap="?"
        icon={<QuestionCircleOutlined />}
        onClick={onHelp}
      />
    </header>
  );
}

function DoneOfAll({ done, open }: { done: number; open: number }) {
  const say = useSay();
  const all = done + open;
  const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
  const text = say(W.progress, { done, all });
  return (
    <div className="header-progress">
      <Progress
        percent={percent}
        size="small"
        showInfo={false}
        aria-label={text}
      />
      <span>{text}</span>
    </div>
  );
}

function SavedState() {
  const say = useSay();
  const { entries, sending } = useStore(outboxStore);
  const n = entries.length;
  const words = n === 0 ? W.sent : sending ? W.sending : W.unsent;
  const state = n === 0 ? "all" : sending ? "sending" : "unsent";
  return <span className={`saved saved-${state}`}>{say(words, { n })}</span>;
}
