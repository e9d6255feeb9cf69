import { Select } from "antd";
import { useEffect, useState } from "react";
import type { DocumentItem } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { asError } from "../state/session.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** Of ten thousand documents the first that match what is typed. */
const SHOWN = 30;
/** Milliseconds without a key, after which the server is asked. */
const PAUSE = 200;

/** Chooses one document, by its file's name or its title. */
export function DocumentSelect({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<readonly DocumentItem[]>([]);
  const [chosen, setChosen] = useState<DocumentItem | null>(null);
  const [error, setError] = useState<Error | null>(null);

  useEffect(() => {
    if (!isOpen) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      calls.documents({ q: typed }, { offset: 0, limit: SHOWN }).then(
        ({ items }) => {
          if (!isCurrent) return;
          setFound(items);
          setError(null);
        },
        (problem) => isCurrent && setError(asError(problem)),
      );
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, isOpen]);

  // A link or a reload gives the id alone.
  useEffect(() => {
    if (value === null || value === chosen?.id) return;
    let isCurrent = true;
    calls.document(value).then(
      ({ document }) => isCurrent && setChosen(document),
      (problem) => isCurrent && setError(asError(problem)),
    );
    return () => {
      isCurrent = false;
    };
  }, [value, chosen]);

  const shown = found.some(({ id }) => id === value)
    ? found
    : [...(chosen !== null && chosen.id === value ? [chosen] : []), ...found];
  return (
    <Select
      className="filter"
      size="small"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      placeholder={say(W.document)}
      aria-label={say(W.document)}
      status={error === null ? "" : "error"}
      value={value}
      onOpenChange={setOpen}
      onChange={(id?: string) => {
        setChosen(found.find((item) => item.id === id) ?? null);
        onChange(id ?? null);
      }}
      options={shown.map(({ id, file, title }) => ({
        value: id,
        label: `${file} · ${title}`,
      }))}
    />
  );
}
