import { Alert } from "antd";
import { useState } from "react";
import type { DocumentItem, FormItem, FormList } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { newsStore } from "../state/news.ts";
import { sessionStore } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { go, useView } from "../state/view.ts";
import { START, type View } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { documentColumns, formColumns } from "./columns.tsx";
import { LongTable } from "./long-table.tsx";
import { SearchBar } from "./search-bar.tsx";
import { useRows } from "./use-rows.ts";
import "./archive.css";

/** Everything in the folder: its forms, or its documents, which are there also where no form was found in them. */
export function ArchivePage({ list }: { list: "forms" | "documents" }) {
  return (
    <div className="archive">
      {list === "forms" ? <Forms /> : <Documents />}
    </div>
  );
}

function Forms() {
  const say = useSay();
  const search = useView((view) => view.search);
  const [choices, setChoices] = useState<FormList | null>(null);
  const taken = useStore(newsStore, (state) => state.taken);
  const rows = useRows(
    `forms ${taken} ${JSON.stringify(search)}`,
    async (span) => {
      const found = await calls.forms({ ...search }, span);
      setChoices(found);
      return found;
    },
  );
  return (
    <>
      <SearchBar search={search} choices={choices} total={rows.total} />
      <LongTable<FormItem>
        rows={rows}
        columns={formColumns(say)}
        onOpen={({ document, form }) => openDocument(document, form)}
      />
    </>
  );
}

function Documents() {
  const say = useSay();
  const { q, state } = useView((view) => view.search);
  const taken = useStore(newsStore, (news) => news.taken);
  const rows = useRows(`documents ${taken} ${state} ${q}`, (span) =>
    calls.documents({ q, state }, span),
  );
  return (
    <>
      <SearchBar
        search={{ ...START.search, q, state }}
        choices={null}
        total={rows.total}
      />
      <LeftOut />
      <LongTable<DocumentItem>
        rows={rows}
        columns={documentColumns(say)}
        onOpen={({ id }) => openDocument(id, null)}
      />
    </>
  );
}

/** Results that the server could not take in are told, not left out in silence. */
function LeftOut() {
  const say = useSay();
  const leftOut = useStore(
    sessionStore,
    ({ session }) => session?.leftOut ?? NONE,
  );
  if (leftOut.length === 0) return null;
  return (
    <Alert
      banner
      type="warning"
      title={say(W.leftOut, { n: leftOut.length })}
      description={
        <ul className="left-out">
          {leftOut.map(({ result, message }) => (
            <li key={result}>
              <b>{result}</b> {say(message)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

const NONE: readonly never[] = [];

function openDocument(document: string, form: string | null): void {
  const filter: View["filter"] = {
    ...START.filter,
    document,
    form,
    state: "all",
  };
  go({ at: "review", filter, chosen: { document, form, path: null } });
}
