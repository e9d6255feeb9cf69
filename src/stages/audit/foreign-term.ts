import { plain } from "../../text/tidy.ts";
import { type AuditForm, cellAt, fieldCell, rowPaths } from "./placed-cell.ts";
import { reasonOf, scopeText } from "./reason-topic.ts";
import { topicOf } from "./topic.ts";

/**
 * A term that the reason comes back to and that the form has nowhere else in what it says of itself; the longest one.
 * Where the reason has hardly a word of the form's name, content, goal and indicators, twice is enough; else it may be
 * for the same thing in other words, and must be said three times.
 */
export function foreignTerm(form: AuditForm): string | null {
  const reason = plain(reasonOf(form)).replace(OFFICIALESE, " ");
  const whole = topicOf(`${scopeText(form)}\n${aimsText(form)}`);
  const topic = topicOf(reason);
  const common = [...topic].filter((bigram) => whole.has(bigram));
  const isApart = common.length <= MOST_IN_COMMON * topic.size;
  return (
    repeatedTerm(reason, topicOf(scopeText(form)), FEWEST_MENTIONS) ??
    (isApart ? repeatedTerm(reason, whole, FEWEST_MENTIONS_APART) : null)
  );
}

/** A term comes at least this often in a reason that is about it. */
const FEWEST_MENTIONS = 3;
const FEWEST_MENTIONS_APART = 2;
/** Share of a reason's words that it may have in common with any form: our own threshold. */
const MOST_IN_COMMON = 0.1;

/** A term is at least this long (characters). */
const SHORTEST_TERM = 4;
const LONGEST_TERM = 8;

/** The longest term that comes `fewest` times, none of it in the scope. */
function repeatedTerm(
  reason: string,
  scope: ReadonlySet<string>,
  fewest: number,
): string | null {
  const text = reason.replace(/[^\p{L}]+/gu, " ");
  for (let size = LONGEST_TERM; size >= SHORTEST_TERM; size--) {
    const counts = new Map<string, number>();
    for (let i = 0; i + size <= text.length; i++) {
      const term = text.slice(i, i + size);
      if (!term.includes(" ")) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const [term, count] of counts)
      if (count >= fewest && isForeign(term, scope)) return term;
  }
  return null;
}

/** It means something, and none of it is in the scope. */
function isForeign(term: string, scope: ReadonlySet<string>): boolean {
  const topic = topicOf(term);
  if (topic.size < term.length - 1) return false;
  return [...topic].every((bigram) => !scope.has(bigram));
}

/** What the form wants to bring about, in its goal and its indicators. */
function aimsText(form: AuditForm): string {
  const contents = rowPaths(form, "indicators").map((row) =>
    cellAt(form, `${row}.content`),
  );
  return [fieldCell(form, "goal"), ...contents]
    .map(({ cell }) => cell.text ?? "")
    .join("\n");
}

/** What any reason may come back to: who asked for it, in what kind of document, and the great words of plans. */
const OFFICIALESE =
  /\p{Script=Han}{0,6}(?:党委|[省市区县]委|国务院|人民政府|办公[厅室]|财政[部厅局])|中共|中央|全国|政府|部门|单位|关于|印发|通知|实施意见|意见|办法|条例|规[定划范]|方案|纲要|文件|会议|精神|决策|部署|指示|讲话|重要|论述|高质量|发展|经济|社会|人民群众|群众|改革|创新|新时代|中国特色|社会主义|思想|战略|体系|机制|制度|建设|管理|服务|领域|全面|持续|深入|不断|切实/gu;
