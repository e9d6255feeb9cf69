import { Alert } from "antd";
import type { Problem } from "../../../../model/extraction.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** What could not be read, as the program said it. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  return (
    <div className="record-body problem-list">
      {problems.map(({ page, code, message }, i) => (
        <Alert
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          key={`${code}${i}`}
          type="warning"
          showIcon
          title={message}
          description={`${page === null ? "" : `p. ${page} · `}${code}`}
        />
      ))}
      {problems.length === 0 && <p>{say(W.noProblems)}</p>}
    </div>
  );
}
