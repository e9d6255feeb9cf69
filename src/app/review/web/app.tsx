import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useEffect, useState } from "react";
import { ArchivePage } from "./archive/archive-page.tsx";
import { Announcer } from "./frame/announcer.tsx";
import { ConflictDialog } from "./frame/conflict-dialog.tsx";
import { Header } from "./frame/header.tsx";
import { HelpDialog } from "./frame/help-dialog.tsx";
import { ReviewerDialog } from "./frame/reviewer-dialog.tsx";
import { UnsentBanner } from "./frame/unsent-banner.tsx";
import { useKeys } from "./keys/use-keys.ts";
import { ReviewPage } from "./review/review-page.tsx";
import { outboxStore } from "./state/outbox.ts";
import { sessionStore } from "./state/session.ts";
import { useStore } from "./state/store.ts";
import { go, useView } from "./state/view.ts";
import { THEME } from "./theme.ts";
import { W } from "./words/interface-words.ts";
import { languageStore, useSay } from "./words/language.ts";

export function App() {
  const language = useStore(languageStore);
  return (
    <ConfigProvider
      locale={language === "zh" ? zhCN : enUS}
      theme={THEME}
      wave={{ disabled: true }}
    >
      <Desk />
    </ConfigProvider>
  );
}

function Desk() {
  const say = useSay();
  const at = useView((view) => view.at);
  const session = useStore(sessionStore, (state) => state.session);
  const conflict = useStore(outboxStore, ({ entries }) =>
    entries.find(({ state }) => state === "conflict"),
  );
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({
    help: () => setHelpOpen(true),
    switch: () => go({ at: at === "review" ? "forms" : "review" }),
  });
  useEffect(() => {
    document.title = say(W.title);
  }, [say]);
  return (
    <div className="desk">
      <Header onHelp={() => setHelpOpen(true)} />
      <UnsentBanner />
      <main>
        {at === "review" ? <ReviewPage /> : <ArchivePage list={at} key={at} />}
      </main>
      <Announcer />
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
      {session !== null && session.reviewer === null && <ReviewerDialog />}
      {conflict !== undefined && (
        <ConflictDialog key={conflict.id} entry={conflict} />
      )}
    </div>
  );
}
