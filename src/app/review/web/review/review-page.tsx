import { Splitter } from "antd";
import { useEffect, useRef, useState } from "react";
import { CellPanel } from "../cell/cell-panel.tsx";
import { putReading } from "../cell/put-reading.ts";
import { announce } from "../frame/announcer.tsx";
import { ErrorNote } from "../frame/error-note.tsx";
import { useKeys } from "../keys/use-keys.ts";
import { PageView } from "../page/page-view.tsx";
import { FilterBar } from "../queue/filter-bar.tsx";
import { QueueList } from "../queue/queue-list.tsx";
import { Record } from "../record/record.tsx";
import { choose } from "../state/choose.ts";
import { chosenCell } from "../state/chosen-cell.ts";
import { loadDocument, useDocument } from "../state/documents.ts";
import { draftStore, keepDraft } from "../state/drafts.ts";
import { outboxStore } from "../state/outbox.ts";
import { openQueue, queueStore } from "../state/queue.ts";
import { useStore } from "../state/store.ts";
import { useView } from "../state/view.ts";
import { addressToText } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { otherReadings } from "../words/reason-words.ts";
import { prefetchAfter } from "./prefetch.ts";
import { useDecisions } from "./use-decisions.ts";
import { useSteps } from "./use-steps.ts";
import "./review.css";

/** The reviewer's desk: what waits on the left, the page in the middle, the cell and its form on the right. */
export function ReviewPage() {
  const say = useSay();
  const { filter, chosen: address } = useView();
  const items = useStore(queueStore, (queue) => queue.items);
  const entries = useStore(outboxStore, (box) => box.entries);
  const { view, error, loading } = useDocument(address?.document ?? null);
  const key = address === null ? null : addressToText(address);
  const item = items.find((each) => addressToText(each) === key) ?? null;
  const chosen = chosenCell(address, view, item, entries);
  const hasDraft = useStore(
    draftStore,
    (drafts) => key !== null && key in drafts,
  );
  const [editing, setEditing] = useState<string | null>(null);
  const isEditing = chosen !== null && (editing === key || hasDraft);

  const filterKey = JSON.stringify(filter);
  const opened = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the filter
  useEffect(() => {
    if (opened.current === filterKey) return;
    opened.current = filterKey;
    void openQueue(filter);
  }, [filterKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the items change is when there may be a first one
  useEffect(() => {
    // What was drawn may be the queue of the filter before.
    const [first] = queueStore.get().items;
    if (address === null && first !== undefined) choose(first);
  }, [address, items]);
  useEffect(() => prefetchAfter(key, items), [key, items]);

  const steps = useSteps(key, items);
  const stopEditing = () => {
    setEditing(null);
    (document.activeElement as HTMLElement | null)?.blur();
  };
  const decisions = useDecisions(chosen, () => {
    stopEditing();
    steps.toNextOpen();
  });
  const edit = () => setEditing(key);
  const takeOther = (reading: string) => {
    if (chosen === null || key === null) return;
    const text = putReading(chosen.cell.text ?? "", reading);
    if (text === null) return;
    keepDraft(key, { text, why: "", seq: chosen.seq });
    edit();
  };
  useKeys({
    next: () => steps.by(1),
    previous: () => steps.by(-1),
    accept: decisions.accept,
    edit,
    unreadable: decisions.unreadable,
    undo: () => {
      const undone = decisions.undoLast();
      if (undone === null) announce(say(W.nothingToUndo));
      else choose(undone);
    },
    other: (digit) => {
      const others = otherReadings(chosen?.cell.reasons ?? []);
      const other = others[Number(digit) - 1];
      if (other !== undefined) takeOther(other);
    },
  });

  return (
    <div className="review">
      <FilterBar filter={filter} />
      <Splitter className="review-columns">
        <Splitter.Panel defaultSize={236} min={180} max={480} collapsible>
          <QueueList filter={filter} chosen={key} onChoose={choose} />
        </Splitter.Panel>
        <Splitter.Panel min={320}>
          {error !== null && address !== null && (
            <ErrorNote
              error={error}
              onRetry={() => void loadDocument(address.document)}
            />
          )}
          {view !== null && address !== null && (
            <PageView key={address.document} view={view} chosen={address} />
          )}
          {view === null && loading && address !== null && (
            <p className="page-none">{say(W.loading)}</p>
          )}
        </Splitter.Panel>
        <Splitter.Panel defaultSize="38%" min={340} max="60%">
          <div className="review-side">
            <div className="review-cell">
              {chosen === null ? (
                <p className="review-none">{say(W.nothingChosen)}</p>
              ) : (
                <CellPanel
                  chosen={chosen}
                  pages={view?.extraction.pages ?? []}
                  isEditing={isEditing}
                  actions={{
                    ...decisions,
                    edit,
                    cancelEdit: stopEditing,
                    takeOther,
                  }}
                />
              )}
            </div>
            {view !== null && address !== null && (
              <Record view={view} form={address.form} />
            )}
          </div>
        </Splitter.Panel>
      </Splitter>
    </div>
  );
}
