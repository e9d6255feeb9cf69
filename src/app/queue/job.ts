import { createHash } from "node:crypto";
import { z } from "zod";

const Limits = z.object({
  pageTimeout: z.number(),
  timeout: z.number().nullable(),
  memory: z.number(),
});

/** What a job of the queue says. */
export const JobData = z.object({
  sha256: z.string(),
  /** How it is to be read (`readings`). */
  madeBy: z.string(),
  /** What reading it may take. */
  limits: Limits,
  /** Attempts that failed before it was given back. */
  failed: z.int().nonnegative(),
});
export type JobData = z.infer<typeof JobData>;

/** A job that a worker holds. */
export interface Job extends JobData {
  id: string;
  queue: string;
  /** From 1. */
  attempt: number;
  /** The document's file as it was named when it was queued; messages in its result call it so. */
  path: string;
}

/** More than anybody wants: how many attempts are made is the workers' option. */
const MOST_ATTEMPTS = 1_000_000;

/** Between one attempt and the next (seconds). */
const PAUSE = 1;

/** How every job is put into the queue; the same document, to be read in the same way, is the same job. */
export function jobOptions(data: JobData) {
  return {
    id: idOf(data),
    retryLimit: MOST_ATTEMPTS,
    retryDelay: PAUSE,
  };
}

/** A UUID (version 8: of one's own making). */
function idOf({ sha256, madeBy }: Pick<JobData, "sha256" | "madeBy">): string {
  const hex = createHash("sha256").update(`${sha256} ${madeBy}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
