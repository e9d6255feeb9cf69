import { Alert } from "antd";
import { useEffect, useState } from "react";
import type { PageSummary } from "../../../../model/extraction.ts";
import { ErrorNote } from "../frame/error-note.tsx";
import { pictureOf } from "../server/calls.ts";
import { requestPicture } from "../server/request-picture.ts";
import { asError } from "../state/session.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { pictureWidth } from "./picture-width.ts";

interface Shown {
  document: string;
  page: number;
  /** Of the picture, in the browser's memory. */
  address: string;
  withoutText: boolean;
}

/** The page's picture, sharper where it is zoomed; the one before stays until the sharper one is there. */
export function PagePicture({
  document,
  page: { page, width },
  scale,
}: {
  document: string;
  page: PageSummary;
  scale: number;
}) {
  const say = useSay();
  const pixels = pictureWidth(width * scale * devicePixelRatio);
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<Error | null>(null);

  useEffect(() => {
    // Who steps on quickly does not wait for what he has left.
    const leaving = new AbortController();
    requestPicture(pictureOf(document, page, pixels), leaving.signal).then(
      ({ picture, withoutText }) => {
        if (leaving.signal.aborted) return;
        const address = URL.createObjectURL(picture);
        setShown({ document, page, address, withoutText });
        setError(null);
      },
      (problem) => {
        if (!leaving.signal.aborted) setError(asError(problem));
      },
    );
    return () => leaving.abort();
  }, [document, page, pixels]);
  useEffect(
    () => () => {
      if (shown !== null) URL.revokeObjectURL(shown.address);
    },
    [shown],
  );

  if (error !== null)
    return (
      <div className="page-missing">
        <ErrorNote title={W.noPicture} error={error} />
      </div>
    );
  if (shown === null || shown.document !== document || shown.page !== page)
    return (
      <div className="page-waiting">
        <span>{say(W.loading)}</span>
      </div>
    );
  return (
    <>
      {shown.withoutText && (
        <Alert
          className="page-missing"
          type="warning"
          showIcon
          title={say(W.withoutText)}
        />
      )}
      <img
        className="page-picture"
        data-page={`${document}/${page}`}
        src={shown.address}
        alt={say(W.pageImage, { n: page })}
        draggable={false}
      />
    </>
  );
}
