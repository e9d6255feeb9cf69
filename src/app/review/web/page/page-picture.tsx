import { useEffect, useState } from "react";
import type { PageSummary } from "../../../../model/extraction.ts";
import { ErrorNote } from "../frame/error-note.tsx";
import { calls, pictureOf } from "../server/calls.ts";
import { Refused } from "../server/request.ts";
import { asError } from "../state/session.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { pictureWidth } from "./picture-width.ts";

/** The page's picture, sharper where it is zoomed; the one before stays until the sharper one is there. */
export function PagePicture({
  document: id,
  page,
  scale,
}: {
  document: string;
  page: PageSummary;
  scale: number;
}) {
  const say = useSay();
  const width = pictureWidth(page.width * scale * devicePixelRatio);
  const wanted = pictureOf(id, page.page, width);
  const [shown, setShown] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const isOfPage = shown?.startsWith(`${wanted.split("?")[0]}?`) ?? false;

  useEffect(() => {
    let isCurrent = true;
    const picture = new Image();
    picture.src = wanted;
    picture.decode().then(
      () => {
        if (!isCurrent) return;
        setShown(wanted);
        setError(null);
      },
      () => {
        whyNot(wanted).then((reason) => {
          if (isCurrent) setError(reason);
        });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);

  if (error !== null)
    return (
      <div className="page-missing">
        <ErrorNote title={W.noPicture} error={error} />
      </div>
    );
  if (!isOfPage || shown === null)
    return (
      <div className="page-waiting">
        <span>{say(W.loading)}</span>
      </div>
    );
  return (
    <img
      className="page-picture"
      src={shown}
      alt={say(W.pageImage, { n: page.page })}
      draggable={false}
    />
  );
}

/** A picture that fails does not say why; the server's answer does. */
async function whyNot(address: string): Promise<Error> {
  try {
    await calls.pageProblem(address);
  } catch (error) {
    return asError(error);
  }
  const words = W.failedToLoad;
  return new Refused(0, { error: "picture-broken", message: words });
}
