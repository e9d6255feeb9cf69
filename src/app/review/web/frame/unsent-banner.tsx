import { Alert, Button, Space } from "antd";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../../model/finding.ts";
import { Refused } from "../server/request.ts";
import { newsStore } from "../state/news.ts";
import { drop, isGone, outboxStore, sendAll } from "../state/outbox.ts";
import { loadSession, sessionStore } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { askNews } from "../state/watch-news.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { errorInWords } from "./error-note.tsx";
import { saveToFile } from "./save-to-file.ts";

/** Says what is not saved, why, and what can be done about it; nothing where all is well. */
export function UnsentBanner() {
  const say = useSay();
  const { entries, sending, stopped } = useStore(outboxStore);
  const sessionError = useStore(sessionStore, ({ error }) => error);
  const news = useStore(newsStore);
  const error = stopped ?? sessionError ?? news.error;
  const n = entries.filter(({ state }) => state === "waiting").length;
  const again = (
    <Button
      size="small"
      type="primary"
      loading={sending}
      onClick={() => {
        void loadSession();
        void sendAll();
        void askNews();
      }}
    >
      {say(n > 0 ? W.sendAgain : W.retry)}
    </Button>
  );
  const keep = n > 0 && (
    <Button size="small" onClick={() => saveToFile(entries)}>
      {say(W.saveToFile)}
    </Button>
  );
  return (
    <div className="banners">
      {error === null && n > 0 && !sending && (
        <Banner title={say(W.leftUnsent, { n })} action={again} />
      )}
      {error === null && news.news !== null && news.news.problem !== null && (
        <Banner title={say(W.cannotLook)} text={say(news.news.problem)} />
      )}
      {error !== null && isGone(error) && (
        <Banner
          title={say(W.gone)}
          text={say(n > 0 ? W.goneUnsent : W.goneNothing, { n })}
          action={
            <Space>
              {keep}
              {again}
            </Space>
          }
        />
      )}
      {error !== null && !isGone(error) && (
        <Banner
          title={say(titleOf(error, stopped))}
          text={
            isTokenGone(error)
              ? say(W.tokenGoneHow, { n })
              : errorInWords(error, say)
          }
          action={
            <Space>
              {keep}
              {again}
            </Space>
          }
        />
      )}
      {entries
        .filter(({ state }) => state === "refused")
        .map(({ id, label, refusal }) => (
          <Banner
            key={id}
            title={say(W.refused, { label: say(label) })}
            text={refusal === null ? "" : say(refusal)}
            action={
              <Button size="small" onClick={() => drop(id)}>
                {say(W.dropIt)}
              </Button>
            }
          />
        ))}
    </div>
  );
}

function Banner({
  title,
  text,
  action,
}: {
  title: string;
  text?: string;
  action?: ReactNode;
}) {
  return (
    <Alert
      banner
      type="error"
      showIcon
      title={title}
      description={text}
      action={action}
    />
  );
}

function titleOf(error: Error, stopped: Error | null): Bilingual {
  if (isTokenGone(error)) return W.tokenGone;
  return stopped === null ? W.failedToLoad : W.stoppedFor;
}

function isTokenGone(error: Error): boolean {
  return error instanceof Refused && [401, 403].includes(error.status);
}
