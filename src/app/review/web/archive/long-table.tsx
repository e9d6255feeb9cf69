import { Table, type TableRef } from "antd";
import { type UIEvent, useEffect, useMemo, useRef, useState } from "react";
import { ErrorNote } from "../frame/error-note.tsx";
import { currentView, go } from "../state/view.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import type { LongColumn } from "./columns.tsx";
import type { Rows } from "./use-rows.ts";

/**
 * Pixels; all rows have the same height, so that any of ten thousand can be scrolled to. It is what the component library
 * reckons with for rows that were not drawn yet: a line of 21, a padding of 8 above and below, and a rule.
 */
const ROW = 38;
const HEAD = 38;
/** Pixels that the list's own scroll bar lies over. */
const SCROLL_BAR = 10;
/** Milliseconds after the last movement, when the place is put into the address. */
const PAUSE = 150;

interface Row {
  index: number;
}

/** A list of any length: only rows in sight are in the page, only rows that were in sight are asked for. */
export function LongTable<T>({
  rows,
  columns,
  onOpen,
}: {
  rows: Rows<T>;
  columns: readonly LongColumn<T>[];
  onOpen: (row: T) => void;
}) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<TableRef>(null);
  const size = useSize(box);
  const total = rows.total ?? 0;
  const source = useMemo(
    () => Array.from({ length: total }, (_, index): Row => ({ index })),
    [total],
  );
  const isReady = size !== null && total > 0;
  useEffect(() => {
    const { row } = currentView();
    if (isReady && row > 0)
      table.current?.scrollTo({ top: Math.min(row, total - 1) * ROW });
  }, [isReady, total]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const row = Math.round(currentTarget.scrollTop / ROW);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go({ row }), PAUSE);
  };

  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const free = Math.max(200, (size?.width ?? 0) - fixed - SCROLL_BAR);
  return (
    <div className="long-table" ref={box}>
      {rows.error !== null && (
        <ErrorNote error={rows.error} onRetry={rows.retry} />
      )}
      {size !== null && (
        <Table<Row>
          ref={table}
          virtual
          size="small"
          rowKey="index"
          pagination={false}
          loading={rows.total === null && rows.error === null}
          dataSource={source}
          scroll={{ x: fixed + free, y: size.height - HEAD }}
          onScroll={onScroll}
          locale={{ emptyText: say(W.queueEmptyFiltered) }}
          onRow={({ index }) => ({
            tabIndex: 0,
            onClick: () => open(index),
            onKeyDown: ({ key }) => key === "Enter" && open(index),
          })}
          columns={columns.map(({ title, width = free, align, show }) => ({
            key: title,
            title,
            width,
            ellipsis: true,
            ...(align === undefined ? {} : { align }),
            render: (_: unknown, { index }: Row) => {
              const row = rows.row(index);
              return row === undefined ? "…" : show(row);
            },
          }))}
        />
      )}
    </div>
  );

  function open(index: number): void {
    const row = rows.row(index);
    if (row !== undefined) onOpen(row);
  }
}

/** Of the box, in pixels; null until it is known. */
function useSize(box: { current: HTMLDivElement | null }) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(
    null,
  );
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) {
        const { width, height } = entry.contentRect;
        setSize({ width: Math.floor(width), height: Math.floor(height) });
      }
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
