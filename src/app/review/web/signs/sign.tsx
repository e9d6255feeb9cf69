import {
  CheckCircleFilled,
  FlagFilled,
  QuestionCircleFilled,
  WarningFilled,
} from "@ant-design/icons";
import type { Severity } from "../../../../model/finding.ts";
import type { CellSign } from "../record/cell-sign.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** What a cell is, by shape and colour both: not everybody tells the colours apart. */
export function Sign({
  sign,
  severity = null,
}: {
  sign: CellSign;
  severity?: Severity | null;
}) {
  const say = useSay();
  switch (sign) {
    case "unreadable":
      return (
        <QuestionCircleFilled
          className="sign sign-unreadable"
          aria-label={say(W.signUnreadable)}
        />
      );
    case "review":
      return (
        <FlagFilled
          className="sign sign-review"
          aria-label={say(W.signReview)}
        />
      );
    case "done":
      return (
        <CheckCircleFilled
          className="sign sign-done"
          aria-label={say(W.signDone)}
        />
      );
    case "finding":
      return severity === null ? null : <SeveritySign severity={severity} />;
    case "plain":
      return null;
  }
}

/** Three shapes: a filled triangle, an outlined one, an i. */
export function SeveritySign({ severity }: { severity: Severity }) {
  const say = useSay();
  const label = say(W[severity]);
  if (severity === "critical")
    return <WarningFilled className="sign sign-critical" aria-label={label} />;
  return (
    <span className={`sign sign-${severity}`} role="img" aria-label={label}>
      {severity === "warning" ? "!" : "i"}
    </span>
  );
}
