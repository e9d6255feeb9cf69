import { Alert, Button } from "antd";
import type { Bilingual } from "../../../../model/finding.ts";
import { Refused, ServerGone } from "../server/request.ts";
import { W } from "../words/interface-words.ts";
import { type Say, useSay } from "../words/language.ts";

/** What went wrong, in words, and a way to try again. */
export function ErrorNote({
  title = W.failedToLoad,
  error,
  onRetry,
}: {
  title?: Bilingual;
  error: Error;
  onRetry?: () => void;
}) {
  const say = useSay();
  return (
    <Alert
      type="error"
      showIcon
      title={say(title)}
      description={errorInWords(error, say)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {say(W.retry)}
          </Button>
        )
      }
    />
  );
}

export function errorInWords(error: Error, say: Say): string {
  if (error instanceof Refused) return say(error.bilingual);
  if (error instanceof ServerGone) return say(W.gone);
  return error.message;
}
