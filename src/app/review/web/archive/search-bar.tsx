import { Input, type InputRef, Segmented, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Bilingual } from "../../../../model/finding.ts";
import type { FormList, ItemState } from "../../api.ts";
import { useKeys } from "../keys/use-keys.ts";
import { go } from "../state/view.ts";
import type { View } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { nameInWords } from "../words/name-words.ts";

/** Milliseconds without a key, after which the server is asked. */
const PAUSE = 200;

/** What narrows the list; `choices` is null where it can be searched by words and state only. */
export function SearchBar({
  search,
  choices,
  total,
}: {
  search: View["search"];
  choices: FormList | null;
  total: number | null;
}) {
  const say = useSay();
  const input = useRef<InputRef>(null);
  useKeys({ filters: () => input.current?.focus() });
  const change = (part: Partial<View["search"]>) =>
    go({ search: { ...search, ...part }, row: 0 });
  const [typed, setTyped] = useState(search.q);
  useEffect(() => setTyped(search.q), [search.q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed asks, nothing else
  useEffect(() => {
    if (typed === search.q) return;
    const timer = setTimeout(() => change({ q: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search className="search-bar">
      <Input.Search
        ref={input}
        allowClear
        className="search-words"
        placeholder={say(W.search)}
        aria-label={say(W.search)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(q) => change({ q })}
      />
      {choices !== null && (
        <>
          <Choice
            words={W.type}
            value={search.type}
            options={choices.types.map((type) => ({
              value: type,
              label: say(nameInWords(type)),
            }))}
            onChange={(type) => change({ type })}
          />
          <Choice
            words={W.year}
            value={search.year}
            options={choices.years.map((year) => same(String(year)))}
            onChange={(year) => change({ year })}
          />
          <Choice
            words={W.department}
            value={search.department}
            options={choices.departments.map(same)}
            onChange={(department) => change({ department })}
          />
        </>
      )}
      <Segmented<ItemState>
        aria-label={say(W.state)}
        value={search.state}
        onChange={(state) => change({ state })}
        options={STATES.map((state) => ({
          value: state,
          label: say(W[state]),
        }))}
      />
      <span className="search-total" role="status">
        {total !== null && say(W.found, { n: total })}
      </span>
    </search>
  );
}

const STATES: readonly ItemState[] = ["all", "open", "done"];

function same(value: string) {
  return { value, label: value };
}

function Choice({
  words,
  value,
  options,
  onChange,
}: {
  words: Bilingual;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string | null) => void;
}) {
  const say = useSay();
  return (
    <Select
      className="search-choice"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      placeholder={say(words)}
      aria-label={say(words)}
      value={value}
      onChange={(chosen?: string) => onChange(chosen ?? null)}
      options={options}
    />
  );
}
