import { ReloadOutlined } from "@ant-design/icons";
import { memo, useEffect, useLayoutEffect, useRef } from "react";
import type { QueueItem } from "../../api.ts";
import { ErrorNote } from "../frame/error-note.tsx";
import { ToolButton } from "../frame/tool-button.tsx";
import { cellSign, sureness } from "../record/cell-sign.ts";
import { CellText } from "../record/cell-text.tsx";
import { Confidence } from "../signs/confidence.tsx";
import { Sign } from "../signs/sign.tsx";
import { draftStore } from "../state/drafts.ts";
import { outboxStore } from "../state/outbox.ts";
import { loadMore, openQueue, queueStore } from "../state/queue.ts";
import { useStore } from "../state/store.ts";
import { addressToText, START, type View } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { labelParts } from "../words/label-parts.ts";
import { useSay } from "../words/language.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import "./queue.css";

/** What waits for a person, worst first; more is loaded as the end comes near. */
export function QueueList({
  filter,
  chosen,
  onChoose,
}: {
  filter: View["filter"];
  /** Its key. */
  chosen: string | null;
  onChoose: (item: QueueItem) => void;
}) {
  const say = useSay();
  const { items, total, loading, complete, error } = useStore(queueStore);
  const list = useRef<HTMLDivElement>(null);
  useKeptPlace(list, items, chosen);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end moves as items come
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void loadMore();
      },
      { rootMargin: "600px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [items.length]);
  const done = items.filter(({ status }) => status === "done").length;
  const left = filter.state === "open" ? Math.max(0, total - done) : total;
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(START.filter);
  return (
    <nav className="queue" aria-label={say(W.queue)}>
      <div className="queue-head">
        <span>{say(W.queueCount, { n: left })}</span>
        <ToolButton
          words={W.refresh}
          icon={<ReloadOutlined />}
          onClick={() => void openQueue(filter)}
        />
      </div>
      <div className="queue-items" ref={list}>
        {items.map((item) => {
          const key = addressToText(item);
          return (
            <QueueRow
              key={key}
              item={item}
              isChosen={key === chosen}
              onChoose={onChoose}
            />
          );
        })}
        {error !== null && (
          <ErrorNote error={error} onRetry={() => void loadMore()} />
        )}
        {loading && <p className="queue-note">{say(W.loading)}</p>}
        {complete && items.length === 0 && (
          <p className="queue-note">
            {say(isFiltered ? W.queueEmptyFiltered : W.queueEmpty)}
          </p>
        )}
        {!complete && error === null && <div ref={end} className="queue-end" />}
      </div>
    </nav>
  );
}

const QueueRow = memo(function QueueRow({
  item,
  isChosen,
  onChoose,
}: {
  item: QueueItem;
  isChosen: boolean;
  onChoose: (item: QueueItem) => void;
}) {
  const say = useSay();
  const ref = useRef<HTMLButtonElement>(null);
  const key = addressToText(item);
  const hasDraft = useStore(draftStore, (drafts) => key in drafts);
  const isUnsent = useStore(outboxStore, ({ entries, sending }) =>
    sending
      ? false
      : entries.some(({ address }) => addressToText(address) === key),
  );
  useLayoutEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const { label, text, state, confidence, findings, file, place } = item;
  const isDone = item.status === "done";
  const severity = findings[0]?.severity ?? null;
  const [own, table] = labelParts(say(label));
  const classes = ["queue-row"];
  if (isChosen) classes.push("is-chosen");
  if (isDone) classes.push("is-done");
  return (
    <button
      ref={ref}
      type="button"
      className={classes.join(" ")}
      data-cell={key}
      aria-current={isChosen}
      title={file}
      onClick={() => onChoose(item)}
    >
      <span className="queue-line">
        <Sign sign={isDone ? "done" : signOf(item)} severity={severity} />
        <span className="queue-label">
          {own} {table !== "" && <span className="soft">{table}</span>}
        </span>
        {hasDraft && <span className="queue-draft">{say(W.draft)}</span>}
        {isUnsent && <span className="queue-draft">{say(W.notSent)}</span>}
        {confidence !== null && sureness(confidence) !== "high" && (
          <Confidence value={confidence} />
        )}
      </span>
      <span className="queue-line">
        <span className="queue-text">
          <CellText text={text} state={state} />
        </span>
        <span className="queue-file">
          {stemOf(file)} {item.form}
          {place !== null && ` p${place.page}`}
        </span>
      </span>
    </button>
  );
});

/** A file's name without folders and ending: the line is short, and the whole of it is in the tooltip. */
function stemOf(file: string): string {
  return file.replace(/^.*[\\/]/u, "").replace(/\.\w+$/u, "");
}

/** A cell that is here for its findings alone shows theirs. */
function signOf({ state, reasons, findings }: QueueItem) {
  const worst = findings[0]?.severity ?? null;
  return cellSign({ state, review: reasons.length > 0 }, worst);
}
