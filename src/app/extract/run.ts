import type { WorkerPool } from "../batch/worker-pool.ts";
import type { Notices } from "../terminal/notices.ts";
import type { Language } from "../wording.ts";
import type { Progress } from "./progress.ts";
import type { Totals } from "./totals.ts";

/** What a run of `shenbao extract` works with, wherever its results go. */
export interface Run {
  pool: WorkerPool;
  told: Notices;
  progress: Progress;
  totals: Totals;
  lang: Language;
  /** Each result is told in a few lines, not its problems alone. */
  wantsSummary: boolean;
  /** Aborted where the program is asked to end. */
  signal: AbortSignal;
}
