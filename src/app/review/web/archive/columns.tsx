import type { TableColumnType } from "antd";
import type { ReactNode } from "react";
import type { DocumentItem, FormItem } from "../../api.ts";
import { SeveritySign } from "../signs/sign.tsx";
import { W } from "../words/interface-words.ts";
import type { Say } from "../words/language.ts";
import { nameInWords } from "../words/name-words.ts";

/** A column of a list whose rows may be on their way. */
export interface LongColumn<T> {
  title: string;
  width?: number;
  align?: TableColumnType["align"];
  show: (row: T) => ReactNode;
}

export function formColumns(say: Say): LongColumn<FormItem>[] {
  return [
    { title: say(W.worst), width: 52, align: "center", show: worst },
    { title: say(W.name), show: ({ name, title }) => name ?? title },
    { title: say(W.department), width: 200, show: (row) => row.department },
    { title: say(W.year), width: 64, show: (row) => row.year },
    {
      title: say(W.type),
      width: 96,
      show: (row) => say(nameInWords(row.type)),
    },
    {
      title: say(W.document),
      width: 260,
      show: ({ file, form }) => (
        <>
          {file} <span className="soft">{form}</span>
        </>
      ),
    },
    ...counts<FormItem>(say),
  ];
}

export function documentColumns(say: Say): LongColumn<DocumentItem>[] {
  return [
    { title: say(W.worst), width: 52, align: "center", show: worst },
    { title: say(W.document), width: 320, show: ({ file }) => file },
    { title: say(W.name), show: ({ title }) => title },
    {
      title: say(W.status),
      width: 88,
      show: ({ status }) => (
        <span className={`status status-${status}`}>{say(W[status])}</span>
      ),
    },
    {
      title: say(W.formsCount),
      width: 72,
      align: "right",
      show: ({ forms }) => forms,
    },
    {
      title: say(W.pages),
      width: 64,
      align: "right",
      show: ({ pages }) => pages,
    },
    ...counts<DocumentItem>(say),
  ];
}

function counts<T extends { open: number; done: number }>(
  say: Say,
): LongColumn<T>[] {
  return [
    {
      title: say(W.open),
      width: 72,
      align: "right",
      show: ({ open }) => (open > 0 ? <b className="open">{open}</b> : open),
    },
    { title: say(W.done), width: 72, align: "right", show: ({ done }) => done },
  ];
}

function worst({ worst }: Pick<FormItem, "worst">): ReactNode {
  return worst === null ? null : <SeveritySign severity={worst} />;
}
