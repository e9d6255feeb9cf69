import type { Session } from "../../api.ts";
import { calls } from "../server/calls.ts";
import { listsGoTo, newsSince } from "./news.ts";
import { createStore } from "./store.ts";

export interface SessionState {
  session: Session | null;
  /** Why there is none. */
  error: Error | null;
}

/** Who reviews, and how much is done. */
export const sessionStore = createStore<SessionState>({
  session: null,
  error: null,
});

export async function loadSession(): Promise<void> {
  try {
    const session = await calls.session();
    sessionStore.set({ session, error: null });
    if (newsSince() === null) listsGoTo(session.asOf);
  } catch (error) {
    sessionStore.change(({ session }) => ({ session, error: asError(error) }));
  }
}

/** @throws {ServerGone | Refused} */
export async function nameReviewer(name: string): Promise<void> {
  sessionStore.set({ session: await calls.nameReviewer(name), error: null });
}

/** The answer to a correction says how much is done now. */
export function countTotals(totals: { open: number; done: number }): void {
  sessionStore.change(({ session }) => ({
    session: session && {
      ...session,
      cellsToReview: totals.open,
      done: totals.done,
    },
    error: null,
  }));
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
