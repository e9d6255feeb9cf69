import { Button, Segmented, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Bilingual } from "../../../../model/finding.ts";
import type { Facets, ItemState } from "../../api.ts";
import { ErrorNote } from "../frame/error-note.tsx";
import { useKeys } from "../keys/use-keys.ts";
import { calls } from "../server/calls.ts";
import { newsStore } from "../state/news.ts";
import { given } from "../state/queue.ts";
import { asError, sessionStore } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { go } from "../state/view.ts";
import { START, type View } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { reasonInWords } from "../words/reason-words.ts";
import { DocumentSelect } from "./document-select.tsx";

/** What narrows the queue; each choice says how many items it has. */
export function FilterBar({ filter }: { filter: View["filter"] }) {
  const say = useSay();
  const bar = useRef<HTMLDivElement>(null);
  const { facets, error } = useFacets(filter);
  const change = (part: Partial<View["filter"]>) =>
    go({ filter: { ...filter, ...part }, chosen: null });
  useKeys({
    filters: () => bar.current?.querySelector<HTMLElement>("input")?.focus(),
  });
  return (
    <div
      className="filter-bar"
      role="toolbar"
      aria-label={say(W.filters)}
      ref={bar}
    >
      <DocumentSelect
        value={filter.document}
        onChange={(document) => change({ document, form: null })}
      />
      <FacetSelect
        words={W.field}
        value={filter.field}
        facets={facets?.field ?? []}
        onChange={(field) => change({ field })}
      />
      <FacetSelect
        words={W.reason}
        value={filter.reason}
        facets={(facets?.reason ?? []).map((facet) => {
          const { words } = reasonInWords(facet.value);
          return { ...facet, label: words ?? facet.label };
        })}
        onChange={(reason) => change({ reason })}
      />
      <FacetSelect
        words={W.rule}
        value={filter.rule}
        facets={facets?.rule ?? []}
        onChange={(rule) => change({ rule })}
      />
      <Segmented<ItemState>
        size="small"
        aria-label={say(W.state)}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={STATES.map((state) => ({
          value: state,
          label: say(W[state]),
        }))}
      />
      {JSON.stringify(filter) !== JSON.stringify(START.filter) && (
        <Button
          size="small"
          type="link"
          onClick={() => change({ ...START.filter })}
        >
          {say(W.clearFilters)}
        </Button>
      )}
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
}

const STATES: readonly ItemState[] = ["open", "done", "all"];

function FacetSelect({
  words,
  value,
  facets,
  onChange,
}: {
  words: Bilingual;
  value: string | null;
  facets: readonly Facets["field"][number][];
  onChange: (value: string | null) => void;
}) {
  const say = useSay();
  return (
    <Select
      className="filter"
      size="small"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      placeholder={say(words)}
      aria-label={say(words)}
      value={value}
      onChange={(chosen?: string) => onChange(chosen ?? null)}
      options={facets.map((facet) => ({
        value: facet.value,
        label: `${say(facet.label)}（${facet.count}）`,
      }))}
    />
  );
}

/** Asked for again when the filter changes, or as much is done that the counts are stale. */
function useFacets(filter: View["filter"]) {
  const [facets, setFacets] = useState<Facets | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const done = useStore(sessionStore, ({ session }) => session?.done ?? 0);
  const taken = useStore(newsStore, (state) => state.taken);
  const key = JSON.stringify([filter, taken, Math.floor(done / STALE)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the filter
  useEffect(() => {
    let isCurrent = true;
    const { state, ...others } = filter;
    calls.facets({ ...given(others), state }).then(
      (found) => {
        if (!isCurrent) return;
        setFacets(found);
        setError(null);
      },
      (problem) => isCurrent && setError(asError(problem)),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return { facets, error };
}

/** So many decisions later the counts are asked for again. */
const STALE = 5;
