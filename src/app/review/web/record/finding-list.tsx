import type { Finding } from "../../../../model/finding.ts";
import type { DocumentView } from "../../api.ts";
import { SeveritySign } from "../signs/sign.tsx";
import { chooseCell } from "../state/choose.ts";
import { labelOf } from "../state/chosen-cell.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";
import { gravestFirst } from "./cell-sign.ts";

/** The findings of a form, the gravest first; each leads to its cells. */
export function FindingList({
  findings,
  labels,
}: {
  findings: readonly Finding[];
  labels: DocumentView["labels"];
}) {
  const say = useSay();
  if (findings.length === 0)
    return <p className="record-body">{say(W.noFindings)}</p>;
  return (
    <ul className="record-body finding-list">
      {findings.toSorted(gravestFirst).map((finding, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule can find several things
        <li key={`${finding.rule}${i}`}>
          <SeveritySign severity={finding.severity} />
          <div>
            <p>
              {say(finding.message)} <code>{finding.rule}</code>
            </p>
            <div className="finding-cells">
              {finding.evidence
                .filter(({ document }) => document === undefined)
                .map(({ path, form = finding.form, text }) => (
                  <button
                    type="button"
                    className="value"
                    key={`${form}/${path}`}
                    onClick={() => chooseCell(form, path)}
                  >
                    <span className="value-text">
                      <span className="soft">
                        {say(labelOf(labels, form, path))}
                      </span>{" "}
                      {text}
                    </span>
                  </button>
                ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
