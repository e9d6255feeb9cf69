import { useEffect, useReducer, useRef } from "react";
import { asError } from "../state/session.ts";

/** Rows that the server is asked for at once. */
const AT_ONCE = 100;

interface Page<T> {
  total: number;
  items: readonly T[];
}

export interface Rows<T> {
  /** Null until the first answer. */
  total: number | null;
  error: Error | null;
  /** The row, undefined while it is on its way; asks for it where nobody has. */
  row: (index: number) => T | undefined;
  retry: () => void;
}

/**
 * A list as long as the server's, of which those rows are loaded that are looked at.
 * @param key what is listed: another one starts anew
 */
export function useRows<T>(
  key: string,
  load: (span: { offset: number; limit: number }) => Promise<Page<T>>,
): Rows<T> {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const list = useRef(emptyList<T>(key));
  if (list.current.key !== key) list.current = emptyList<T>(key);
  const own = list.current;

  const ask = (page: number) => {
    if (own.pages.has(page)) return;
    own.pages.set(page, null);
    load({ offset: page * AT_ONCE, limit: AT_ONCE })
      .then(
        ({ total, items }) => {
          own.total = total;
          own.pages.set(page, items);
        },
        (error) => {
          own.error = asError(error);
          own.pages.delete(page);
        },
      )
      .then(() => {
        if (list.current === own) redraw();
      });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another list
  useEffect(() => ask(0), [key]);

  return {
    total: own.total,
    error: own.error,
    row: (index) => {
      const page = Math.floor(index / AT_ONCE);
      // While one cannot be had, asking for each row that comes into sight would be a flood.
      if (own.error === null) ask(page);
      return own.pages.get(page)?.[index % AT_ONCE];
    },
    retry: () => {
      own.error = null;
      ask(0);
      redraw();
    },
  };
}

interface List<T> {
  key: string;
  total: number | null;
  error: Error | null;
  /** Null while on its way. */
  pages: Map<number, readonly T[] | null>;
}

function emptyList<T>(key: string): List<T> {
  return { key, total: null, error: null, pages: new Map() };
}
