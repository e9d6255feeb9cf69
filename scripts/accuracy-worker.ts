import { scoreDocument } from "./accuracy-document.ts";
import type { Job } from "./accuracy-jobs.ts";

/** The other end of `accuracyPool`. */
process.on("message", async (job: Job) => {
  process.send?.(await scoreDocument(job));
});
