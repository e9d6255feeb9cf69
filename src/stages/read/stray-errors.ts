/** Errors of pdf.js that it lets nobody wait for, while a document is open. */
export interface StrayErrors {
  /** Those met so far, the ones on their way included. */
  met(): Promise<readonly Error[]>;
  stop(): void;
}

/** All documents that are open: whose error it is nobody can tell, so that each is told. */
const watching = new Set<Error[]>();

/**
 * pdf.js goes on where it meets a broken object, and in places drops a promise that fails. Node ends a process for that,
 * with all the documents it has in hand; and what the object stood for is lost without a word. Errors of others are left to end it.
 */
export function watchStrayErrors(): StrayErrors {
  const met: Error[] = [];
  if (watching.size === 0) process.on("unhandledRejection", onStray);
  watching.add(met);
  return {
    async met() {
      // Node tells of them when what is at hand is done.
      await new Promise((resolve) => setImmediate(resolve));
      return met;
    },
    stop() {
      watching.delete(met);
      if (watching.size === 0) process.off("unhandledRejection", onStray);
    },
  };
}

function onStray(reason: unknown): void {
  if (!(reason instanceof Error) || !isOfPdfjs(reason)) throw reason;
  for (const met of watching) met.push(reason);
}

function isOfPdfjs({ stack = "" }: Error): boolean {
  return /[\\/]pdfjs-dist[\\/]/u.test(stack);
}
