import { Extraction } from "../../src/model/extraction.ts";
import type { Outcome } from "../bounded/bounded-reader.ts";

/** What a reading must not do, whatever the file. */
export interface Verdict {
  /** For the table: the status and the first problem, or how it ended. */
  outcome: string;
  /** What is wrong with the program; null for nothing. */
  fault: string | null;
  /** It was read without a problem, though with fewer forms. */
  isLighter: boolean;
}

/** @param forms how many the file had before it was changed */
export function judge(read: Outcome, forms: number): Verdict {
  if (read.end !== "read")
    return {
      outcome: read.end,
      fault: `${read.end}: ${read.what}`,
      isLighter: false,
    };
  const { extraction, attempts } = read;
  const [code = "-"] = extraction.problems.map((problem) => problem.code);
  const isFewer = extraction.forms.length < forms;
  return {
    outcome: `${extraction.status}, ${code}${isFewer ? ", fewer forms" : ""}`,
    fault: faultOf(extraction, attempts, forms),
    isLighter: isFewer && extraction.status === "complete",
  };
}

function faultOf(
  extraction: Extraction,
  attempts: readonly string[],
  forms: number,
): string | null {
  const { status, problems } = extraction;
  if (attempts.length > 0) return `wanted to connect to ${attempts[0]}`;
  const valid = Extraction.safeParse(JSON.parse(JSON.stringify(extraction)));
  if (!valid.success) return `no shenbao/1: ${valid.error.message}`;
  const internal = problems.find(({ code }) => code === "internal-error");
  if (internal !== undefined) return internal.message;
  if (status !== "complete" && problems.length === 0)
    return `${status} without a problem`;
  if (status === "complete" && forms > 0 && extraction.forms.length === 0)
    return "complete, though it lost its forms";
  return null;
}
