/**
 * What a program that was ended by such a signal exits with, by convention 128 and the signal's number. SIGHUP is none of
 * them: listening to it would undo `nohup`.
 */
export const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
export type SignalCode = (typeof SIGNAL_CODES)[keyof typeof SIGNAL_CODES];

/** Told when the program is asked to end; a second time it ends on the spot. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** What to exit with; null where nobody asked. */
  code(): SignalCode | null;
  /** The signals have their usual effect again. */
  release(): void;
}

export function onInterruption(): Interruption {
  const controller = new AbortController();
  let code: SignalCode | null = null;
  const listeners = Object.entries(SIGNAL_CODES).map(([name, number]) => {
    const listener = () => {
      if (code !== null) process.exit(number);
      code = number;
      controller.abort();
    };
    process.on(name, listener);
    return [name, listener] as const;
  });
  return {
    signal: controller.signal,
    code: () => code,
    release: () => {
      for (const [name, listener] of listeners) process.off(name, listener);
    },
  };
}
