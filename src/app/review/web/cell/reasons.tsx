import { SeveritySign } from "../signs/sign.tsx";
import type { ChosenCell } from "../state/chosen-cell.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { reasonInWords } from "../words/reason-words.ts";

/** Why a person should look: the reader's reasons, then the findings that rest on the cell. */
export function Reasons({
  reasons,
  findings,
}: {
  reasons: readonly string[];
  findings: ChosenCell["findings"];
}) {
  const say = useSay();
  const said = reasons
    .map(reasonInWords)
    .filter(({ code }) => !code.startsWith("also-read:"));
  if (said.length === 0 && findings.length === 0) return null;
  return (
    <div className="cell-reasons">
      <h3>{say(W.reasons)}</h3>
      <ul>
        {said.map(({ code, words, other }) => (
          <li key={code}>
            {words === null ? <code>{code}</code> : say(words)}
            {words !== null && other !== null && `：${other}`}
          </li>
        ))}
        {findings.map(({ rule, severity, message, suggestion }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule can find several things, and they never change places
          <li key={`${rule}${i}`} className="cell-finding">
            <SeveritySign severity={severity} />
            <div>
              {say(message)} <code>{rule}</code>
              {suggestion && (
                <p>
                  {say(W.suggestion)}：{say(suggestion)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
