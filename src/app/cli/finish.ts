import { type ExitCode, ShenbaoError } from "../../errors.ts";
import type { SignalCode } from "../extract/interruption.ts";

/** Runs a command's work and sets the exit code; a failure that a user can act on is told in one line. */
export async function finish(
  work: () => Promise<ExitCode | SignalCode>,
): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof ShenbaoError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
