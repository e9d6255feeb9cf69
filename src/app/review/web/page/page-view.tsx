import { useEffect, useMemo, useState } from "react";
import type { DocumentView } from "../../api.ts";
import { useKeys } from "../keys/use-keys.ts";
import type { Address } from "../state/view-hash.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { cellBoxes } from "./cell-boxes.ts";
import { PageOverlay } from "./page-overlay.tsx";
import { PagePicture } from "./page-picture.tsx";
import { PageTools } from "./page-tools.tsx";
import { useZoom } from "./use-zoom.ts";
import "./page.css";

/** A page of the document with its cells drawn on it; follows the chosen cell. */
export function PageView({
  view,
  chosen,
}: {
  view: DocumentView;
  chosen: Address;
}) {
  const say = useSay();
  const { pages } = view.extraction;
  const boxes = useMemo(() => cellBoxes(view.extraction), [view.extraction]);
  const own = boxes.filter(
    ({ form, path }) => form === chosen.form && path === chosen.path,
  );
  const formPages = view.extraction.forms.find(
    ({ id }) => id === chosen.form,
  )?.pages;
  const home = own[0]?.page ?? formPages?.[0] ?? 1;
  const [number, setNumber] = useState(home);
  const page = pages.find((candidate) => candidate.page === number);
  const box = own.find((candidate) => candidate.page === number)?.box ?? null;
  const key = `${chosen.document}/${chosen.form}/${chosen.path}`;
  const zoom = useZoom({ width: page?.width ?? 1, height: page?.height ?? 1 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice turns the page
  useEffect(() => setNumber(home), [key, home]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the page
  useEffect(() => {
    if (box !== null) zoom.show(box);
  }, [key, number, box?.join()]);

  const turn = (by: number) =>
    setNumber((now) => Math.min(Math.max(now + by, 1), pages.length));
  useKeys({
    zoomIn: () => zoom.by(STEP),
    zoomOut: () => zoom.by(1 / STEP),
    fit: zoom.fit,
    toCell: () => {
      setNumber(home);
      if (own[0] !== undefined) zoom.show(own[0].box, { close: true });
    },
    pageBefore: () => turn(-1),
    pageNext: () => turn(1),
  });

  if (page === undefined)
    return <p className="page-none">{say(W.textDocument)}</p>;
  return (
    <section className="page-view" aria-label={say(W.pageImage, { n: number })}>
      <PageTools
        file={view.document.file}
        number={number}
        all={pages.length}
        scale={zoom.scale}
        onTurn={turn}
        onZoom={zoom.by}
        onFit={zoom.fit}
      />
      <div className="page-window" {...zoom.windowProps}>
        <div
          className="page-sheet"
          style={{
            width: page.width * zoom.scale,
            height: page.height * zoom.scale,
          }}
        >
          <PagePicture
            document={view.document.id}
            page={page}
            scale={zoom.scale}
          />
          <PageOverlay page={page} boxes={boxes} />
        </div>
      </div>
    </section>
  );
}

const STEP = 1.25;
