import { setTimeout as wait } from "node:timers/promises";
import { DatabaseUnavailable } from "../../errors.ts";

/** Between one attempt and the next (ms), doubled each time. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5000;

/** What is told while the database is gone, and when it is back. */
export interface Patience {
  tell: (line: string) => void;
  /** Ends the waiting: what keeps it from being done is thrown then. */
  signal?: AbortSignal;
}

/** Does something that may be done again, and waits for a database that is gone for as long as it takes. */
export async function patiently<T>(
  work: () => Promise<T>,
  { tell, signal }: Patience,
): Promise<T> {
  for (let pause = FIRST_PAUSE, told = false; ; ) {
    try {
      const result = await work();
      if (told) tell("已重新连上，继续工作。 / Connected again, going on.");
      return result;
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || signal?.aborted)
        throw error;
      if (!told) tell(`${error.message} 等待中… / waiting…`);
      told = true;
      await wait(pause, null, signal ? { signal } : {}).catch(() => {
        throw error;
      });
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }
}
