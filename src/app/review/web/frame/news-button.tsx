import { Badge, Button } from "antd";
import { useEffect, useState } from "react";
import type { News } from "../../api.ts";
import { isAnythingNew, newsStore } from "../state/news.ts";
import { useStore } from "../state/store.ts";
import { takeNews } from "../state/take-news.ts";
import { W } from "../words/interface-words.ts";
import { type Say, useSay } from "../words/language.ts";
import { announce } from "./announcer.tsx";

/** Says that the server has results that the lists of this page have not, and takes them in when the reviewer wants; nothing moves before. */
export function NewsButton() {
  const say = useSay();
  const news = useStore(newsStore, (state) =>
    isAnythingNew(state) ? state.news : null,
  );
  const [isTaking, setTaking] = useState(false);
  const text = news === null ? "" : newsInWords(news, say);
  useEffect(() => {
    if (text !== "") announce(text);
  }, [text]);
  if (text === "") return null;
  const take = async () => {
    setTaking(true);
    await takeNews();
    setTaking(false);
  };
  return (
    <Button
      className="news"
      size="small"
      loading={isTaking}
      title={say(W.takeNews)}
      onClick={() => void take()}
    >
      <Badge status="processing" text={text} />
    </Button>
  );
}

function newsInWords(
  { known, added, replaced, leftOut }: News,
  say: Say,
): string {
  if (!known) return say(W.listsChanged);
  return [
    added > 0 && say(W.newDocuments, { n: added }),
    replaced > 0 && say(W.documentsReplaced, { n: replaced }),
    leftOut > 0 && say(W.leftOut, { n: leftOut }),
  ]
    .filter(Boolean)
    .join(say(W.and));
}
