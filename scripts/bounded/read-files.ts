import net from "node:net";
import { extract } from "../../src/index.ts";

/** The other end of BoundedReader: reads the files that it is told of. Connections to anywhere are refused and told. */
const attempts: string[] = [];

net.Socket.prototype.connect = function refused(...args: unknown[]) {
  attempts.push(JSON.stringify(args[0]));
  this.destroy(new Error("no connections here"));
  return this;
};

process.on("message", async ({ file }: { file: string }) => {
  try {
    const extraction = await extract(file, { ocr: { workers: 1 } });
    tell({ end: "read", extraction, attempts, peak: peakMegabytes() });
  } catch (error) {
    const { code = "", message } = error as Error & { code?: string };
    tell({ end: "threw", what: `${code} ${message}`, peak: peakMegabytes() });
  }
});
process.on("disconnect", () => process.exit());
tell({ end: "ready" });

/** At the most since the process began. */
function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function tell(answer: object): void {
  process.send?.(answer);
}
