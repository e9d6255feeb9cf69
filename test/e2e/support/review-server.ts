import { onTestFinished } from "vitest";
import {
  type ReviewServer,
  startReview as start,
} from "../../../scripts/browser/review-server.ts";

/** `shenbao review` as it is built, which ends when the test does. */
export async function startReview(
  folder: string,
  where: { sources?: string[]; port?: number } = {},
): Promise<ReviewServer> {
  const server = await start(folder, where);
  onTestFinished(() => server.stop("SIGKILL"));
  return server;
}
